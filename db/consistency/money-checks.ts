import type { Check } from './violation';

const backOf = (of: string): string => `(select coalesce(sum(0 - x.amount_minor), 0) from payment x where x.reversal_of = ${of}.id)`;

/** I3: every total is the sum of its lines, what is paid is the sum of the payments, and a payment taken back leaves nothing. */
export const moneyChecks: readonly Check[] = [
  {
    code: 'billTotals',
    sql: `select bill_no as no, gross_minor as gross, tax_minor as tax, net_minor as net from bill
          where gross_minor <> (select coalesce(sum(amount_minor), 0) from bill_line l where l.bill_id = bill.id) or tax_minor + net_minor <> gross_minor`,
  },
  {
    code: 'billTaxes',
    sql: `select b.bill_no as no, b.gross_minor as gross, b.tax_minor as tax from bill b
          where b.gross_minor <> (select coalesce(sum(t.gross_minor), -1) from bill_tax t where t.bill_id = b.id)
             or b.tax_minor <> (select coalesce(sum(t.tax_minor), -1) from bill_tax t where t.bill_id = b.id)
             or exists (select 1 from bill_tax t where t.bill_id = b.id and t.tax_minor + t.net_minor <> t.gross_minor)`,
  },
  {
    code: 'billCredited',
    sql: `select c.credit_no as no, b.bill_no as billNo from bill_credit c join bill b on b.id = c.bill_id
          where b.status <> 'VOID' or c.gross_minor <> b.gross_minor or c.tax_minor <> b.tax_minor or c.net_minor <> b.net_minor`,
  },
  {
    code: 'billPaid',
    sql: `select bill_no as no, paid_minor as paid from bill
          where paid_minor <> (select coalesce(sum(amount_minor), 0) from payment p where p.bill_id = bill.id)`,
  },
  {
    code: 'billStatus',
    sql: `select bill_no as no, status, gross_minor as gross, paid_minor as paid from bill
          where case status when 'PAID' then paid_minor + written_off_minor <> gross_minor when 'PART_PAID' then paid_minor <= 0 or paid_minor >= gross_minor
                            else paid_minor <> 0 end`,
  },
  {
    code: 'quoteTotals',
    sql: `select quote_no as no, version, gross_minor as gross from quote
          where gross_minor <> (select coalesce(sum(json_extract(l.value, '$.amountMinor')), 0) from json_each(quote.lines) l)
             or tax_minor + net_minor <> gross_minor`,
  },
  {
    code: 'paymentReversal',
    sql: `select r.payment_no as no, p.payment_no as taken from payment r left join payment p on p.id = r.reversal_of
          where r.reversal_of is not null and (p.id is null or p.bill_id <> r.bill_id
              or r.amount_minor >= 0 or r.status <> 'REVERSED' or (p.status = 'REVERSED') <> (${backOf('p')} = p.amount_minor) or ${backOf('p')} > p.amount_minor)
          union all select payment_no, null from payment p where status = 'REVERSED' and reversal_of is null
            and ${backOf('p')} <> p.amount_minor`,
  },
];
