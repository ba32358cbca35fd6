import type { Check } from './violation';

const lineTotal = 'coalesce(l.part_credit_minor, 0) + coalesce(l.labour_minor, 0) + coalesce(l.travel_minor, 0)';
const linesOf = (what: string): string => `(select coalesce(sum(${what}), 0) from claim_line l where l.claim_id = c.id and l.is_live = 1)`;

/** Old parts and claims against their own entries, lines and money (line 6). */
export const claimChecks: readonly Check[] = [
  {
    code: 'oldPartSteps',
    sql: `select o.op_no as no, o.status from old_part o
          left join old_part_entry e on e.seq = (select max(n.seq) from old_part_entry n where n.old_part_id = o.id)
          where e.to_status is not o.status or e.place_id is not o.place_id
          union all select o.op_no, e.to_status from old_part_entry e join old_part o on o.id = e.old_part_id
            where e.from_status is not (select p.to_status from old_part_entry p
              where p.old_part_id = e.old_part_id and p.seq < e.seq order by p.seq desc limit 1)`,
  },
  {
    code: 'oldPartReversed',
    sql: `select o.op_no as no, o.status from old_part o join card_part r on r.reversal_of = o.card_part_id where o.status <> 'CANCELLED'`,
  },
  {
    code: 'claimTotals',
    sql: `select c.wc_no as no, c.status from claim c where c.status <> 'VOID'
            and (c.claimed_minor <> ${linesOf(lineTotal)} or c.approved_minor <> ${linesOf('l.approved_minor')}
              or (c.status = 'SETTLED') <> (c.settled_minor is not null)
              or (c.status = 'SETTLED' and c.settled_minor <> ${linesOf('l.settled_minor')}))
          union all select c.wc_no, c.status from claim c join claim_line l on l.claim_id = c.id and l.is_live = 1
            where c.status = 'VOID' or (c.status = 'DRAFT' and l.answer is not null)
              or (c.status not in ('DRAFT', 'SUBMITTED') and l.answer is null)`,
  },
  {
    code: 'claimMoney',
    sql: `select c.wc_no as no, c.status from claim c
          where (select coalesce(sum(e.amount_minor), 0) from money_entry e where e.account = 'makerClaim' and e.holder_id = c.id)
            <> case when c.status in ('SETTLED', 'VOID', 'DRAFT') then 0 else c.approved_minor end`,
  },
  {
    code: 'claimOldParts',
    sql: `select o.op_no as no, o.verdict from old_part o join claim_line l on l.old_part_id = o.id and l.is_live = 1
            where l.answer in ('APPROVED', 'PART_APPROVED') and o.verdict is not 'credit'
          union all select o.op_no, o.status from old_part o where o.status = 'CREDITED' and not exists
            (select 1 from claim_line l where l.old_part_id = o.id and l.is_live = 1 and l.answer in ('APPROVED', 'PART_APPROVED'))`,
  },
];
