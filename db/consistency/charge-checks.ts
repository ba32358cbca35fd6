import type { Check } from './violation';

const sumOf = (bill: string, where: string): string =>
  `(select coalesce(sum(a.amount_minor), 0) from bill_allocation a where a.bill_id = ${bill} and ${where})`;
/** What was agreed for a line: of the quote, of the slip from the site, or the fee of the card. */
const agreedFor = `coalesce(
  (select json_extract(q.lines, '$[' || t.position || '].amountMinor') from quote q where q.id = t.source),
  (select l.amount_minor from bill_line l where l.bill_id = t.source and l.position = t.position),
  (select max(q.fee_due_minor) from quote q where q.card_id = t.source))`;

/** Charges against slips (issue line 13): a slip is what it takes of its jobs, a void one takes nothing, and no line is billed twice. */
export const chargeChecks: readonly Check[] = [
  {
    code: 'billAllocated',
    sql: `select b.bill_no as no, b.status, b.gross_minor as gross from bill b
          where (b.call_id is not null or exists (select 1 from bill_card k where k.bill_id = b.id) or exists (select 1 from bill_allocation a where a.bill_id = b.id))
            and ${sumOf('b.id', `a.kind = 'billed'`)} <> case b.status when 'VOID' then 0 else b.gross_minor end
          union all select b.bill_no, b.status, null from bill b where b.status = 'VOID' and ${sumOf('b.id', `a.kind = 'letOff'`)} <> 0
          union all select b.bill_no, a.card_id, null from bill_allocation a join bill b on b.id = a.bill_id
            where (a.card_id is null) = (a.call_id is null)
               or (a.card_id is not null and not exists (select 1 from bill_card k where k.bill_id = a.bill_id and k.card_id = a.card_id))
          union all select b.bill_no, r.reversal_of, null from bill_allocation r join bill b on b.id = r.bill_id
            left join bill_allocation o on o.id = r.reversal_of
            where r.reversal_of is not null and (o.id is null or o.bill_id <> r.bill_id or o.amount_minor + r.amount_minor <> 0)`,
  },
  {
    code: 'chargeTwice',
    sql: `select t.source, t.position, t.minor, t.agreed from (
            select t.source, t.position, t.minor, ${agreedFor} as agreed from (
              select source_id as source, source_position as position, sum(amount_minor) as minor from bill_allocation
              where source_id is not null group by source_id, source_position) t) t
          where t.agreed is null or case when t.agreed < 0 then t.minor < t.agreed or t.minor > 0 else t.minor > t.agreed or t.minor < 0 end`,
  },
];
