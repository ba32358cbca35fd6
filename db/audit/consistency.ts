import { sql, type SQL } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import type { ReadDb } from '../kernel/connection';
import { numberGaps } from '../numbering/steps';
import { verifyChain } from './chain';

type Check = Output<'audit.consistency'>[number];
const SHOWN = 20;

/** Each statement lists what contradicts itself, as words a person can look up. */
const CHECKS: Readonly<Record<string, SQL>> = {
  // State, place and holder of a stay are those of its last entry (decisions 3).
  custodyProjection: sql`
    select s.dl_no as what from custody_stay s
    left join custody_entry e on e.seq = (select max(seq) from custody_entry where stay_id = s.id)
    where e.seq is null or e.to_state <> s.state or e.place_kind <> s.place_kind or e.place <> s.place or e.holder <> s.holder or e.holder_id is not s.holder_id`,
  openStays: sql`select group_concat(dl_no, ' ') as what from custody_stay where closed_at is null group by product_id having count(*) > 1`,
  closedStays: sql`select dl_no as what from custody_stay where (closed_at is null) = (state in ('OUT', 'REVERSED', 'DISPOSED'))`,
  billPaid: sql`
    select bill_no as what from bill
    where paid_minor <> (select coalesce(sum(amount_minor), 0) from payment where bill_id = bill.id)
       or (status = 'PAID' and paid_minor < gross_minor)`,
  billLines: sql`
    select bill_no as what from bill
    where gross_minor <> (select coalesce(sum(amount_minor), 0) from bill_line where bill_id = bill.id) or tax_minor + net_minor <> gross_minor`,
  openCards: sql`
    select group_concat(card_no, ' ') as what from repair_card where status not in ('CLOSED', 'CANCELLED') group by stay_id having count(*) > 1`,
  voucherHolders: sql`
    select voucher_no as what from service_voucher where (status = 'FILED' and holder_id is not null) or (status = 'OUT' and holder_id is null)`,
  changeLog: sql`
    select 'customer ' || customer_no as what from customer c where not exists (select 1 from change_log l where l.entity_id = c.id and l.rev = c.rev)
    union all select 'custody ' || dl_no from custody_stay s where not exists (select 1 from change_log l where l.entity_id = s.id and l.rev = s.rev)`,
  search: sql`
    select 'customer ' || customer_no as what from customer c
    where merged_into is null and not exists (select 1 from search_doc d where d.entity_id = c.id and d.kind = 'customer')
    union all select 'card ' || card_no from repair_card r where not exists (select 1 from search_doc d where d.entity_id = r.id and d.kind = 'job')
    union all select 'search_index' where (select count(*) from search_doc) <> (select count(*) from search_index_docsize)`,
};

/** The engine's own check: custody, money, numbers, chain and search agree with each other. */
export function consistency(db: ReadDb): Check[] {
  const listed = Object.entries(CHECKS).map(([check, statement]): Check => ({
    check,
    violations: db.all<{ what: string }>(sql`${statement} limit ${SHOWN}`).map((r) => r.what),
  }));
  const chain = verifyChain(db);
  const dangling = db.all<{ table: string; rowid: number | null }>(sql`pragma foreign_key_check`);
  return [
    ...listed,
    { check: 'numberGaps', violations: numberGaps(db).map((g) => `${g.prefix}-${g.year}: ${g.missing.slice(0, SHOWN).join(' ')}`) },
    { check: 'auditChain', violations: chain.brokenAt === null ? [] : [`#${chain.brokenAt}`] },
    { check: 'foreignKeys', violations: dangling.slice(0, SHOWN).map((r) => `${r.table} ${r.rowid ?? ''}`.trim()) },
  ];
}
