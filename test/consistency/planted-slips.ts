const ofTable = (table: string): string => `(select id from ${table} order by id limit 1)`;

/** Contradictions of a slip with its tax, its credit slip and its movements. */
export const PLANTED_SLIPS = {
  billTaxes: [
    `delete from bill_tax where bill_id = ${ofTable('bill')}`,
    `update bill_tax set tax_minor = tax_minor + 1 where id = ${ofTable('bill_tax')}`,
    `update bill_tax set net_minor = net_minor + 1 where id = ${ofTable('bill_tax')}`,
  ],
  billCredited: [
    `insert into bill_credit (id, credit_no, bill_id, why, is_original_back, gross_minor, tax_minor, net_minor, reason, at, by, site_code, rev, created_at, updated_at)
       select 'c', 'CS-2026-900000', id, 'originalOut', 0, gross_minor, tax_minor, net_minor, 'x', issued_at, issued_by, site_code, 1, created_at, updated_at
       from bill where id = ${ofTable('bill')}`,
  ],
  returnPosted: [
    `insert into stock_return (id, sr_no, status, requester_id, requested_at, lines, site_code, created_at, updated_at)
       values ('x', 'SR-2026-900000', 'RECEIVED', '', '', '[{"issueLineId":"l","qtyMilli":1000}]', '', '', '')`,
    `update stock_movement set kind = 'return' where kind = 'issue'`,
  ],
} as const;
