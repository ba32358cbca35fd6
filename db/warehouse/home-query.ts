import type { Output } from '#shared/contract/contract';
import { addDays, daysBetween, localDateOf, toInstant } from '#shared/kernel/business-date';
import type { PartId, StockIssueLineId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import type { Language } from '#shared/kernel/region';
import type { PartLine } from '#shared/part/schema';
import { OUT_LATE_DAYS, REQUISITION_LATE_DAYS } from '#shared/warehouse/late';
import type { Overdue, Short } from '#shared/warehouse/schema';
import { defineQuery, type QueryCx } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite } from '../kernel/site-context';
import { partName } from '../part/queries';
import { CAME, comingOf, DUE, freeOf, IS_OPEN, JOB_NO, JOINS, LACKS, LAST, NAMES, PROMISED } from './demand-text';

type Named = [sku: string, tw: string | null, cn: string | null, en: string | null, unit: PartLine['unit']];
const factsOf = (partId: PartId, [sku, nameTw, nameCn, nameEn, unit]: Named, language: Language) => ({
  partId,
  sku,
  name: partName({ sku, nameTw, nameCn, nameEn }, language),
  unit,
});

const TO_PICK = `from stock_issue i join stock_issue_line l on l.issue_id = i.id ${JOINS} where i.status = 'APPROVED'`;
const ARRIVED = `from stock_issue i join stock_issue_line l on l.issue_id = i.id ${JOINS}
  where ${LACKS} and ${IS_OPEN} and ${CAME} and ${freeOf('l.part_id')} > 0`;
const BY_PROMISE = `and (${DUE}, l.id) > (?, ?) order by ${DUE}, l.id limit ?`;

type LineRow = [StockIssueLineId, string, PartId, ...Named, number, string | null, string | null, string, string | null];
const toPickRows = textQuery<LineRow>(
  `select l.id, i.si_no, p.id, ${NAMES}, l.asked_milli, b.code, ${JOB_NO}, h.name, ${PROMISED} ${TO_PICK} ${BY_PROMISE}`,
);
type ArrivedRow = [StockIssueLineId, string, PartId, ...Named, number, number, string | null, string, string | null];
const arrivedRows = textQuery<ArrivedRow>(
  `select l.id, i.si_no, p.id, ${NAMES}, l.asked_milli - l.reserved_milli, ${freeOf('l.part_id')}, ${JOB_NO}, h.name, ${PROMISED} ${ARRIVED} ${BY_PROMISE}`,
);

export const linesToPick = defineQuery('warehouse.toPick', ({ after, limit }, { db, site }): Output<'warehouse.toPick'> => {
  const { language } = requireSite(site);
  return toPickRows(db, after === null ? '' : (after.due ?? LAST), after?.id ?? '', limit).map(
    ([lineId, siNo, partId, sku, tw, cn, en, unit, qty, bin, jobNo, requester, promisedAt]) => ({
      lineId,
      siNo,
      ...factsOf(partId, [sku, tw, cn, en, unit], language),
      qty: qtyOf(qty),
      bin,
      jobNo,
      requester,
      promisedAt,
    }),
  );
});

export const partsArrived = defineQuery('warehouse.arrived', ({ after, limit }, { db, site }): Output<'warehouse.arrived'> => {
  const { language } = requireSite(site);
  return arrivedRows(db, after === null ? '' : (after.due ?? LAST), after?.id ?? '', limit).map(
    ([lineId, siNo, partId, sku, tw, cn, en, unit, missing, free, jobNo, requester, promisedAt]) => ({
      lineId,
      siNo,
      ...factsOf(partId, [sku, tw, cn, en, unit], language),
      qtyMissing: qtyOf(missing),
      available: qtyOf(free),
      jobNo,
      requester,
      promisedAt,
    }),
  );
});

const ASKED = `select l.part_id as asked_id, sum(l.asked_milli - l.reserved_milli) as asked_milli_sum from stock_issue i
  join stock_issue_line l on l.issue_id = i.id left join repair_card c on c.id = i.card_id left join service_call k on k.id = i.call_id
  where ${LACKS} and ${IS_OPEN} group by l.part_id`;
const ASKED_SHORT = `from (${ASKED}) join part p on p.id = asked_id where ${freeOf('p.id')} < asked_milli_sum`;
const LEVEL_SHORT = `from part p where p.is_active = 1 and p.order_at_milli > 0 and ${freeOf('p.id')} <= p.order_at_milli
  and ${freeOf('p.id')} + ${comingOf('p.id')} <= p.order_at_milli
  and p.id not in (select asked_id from (${ASKED}) where ${freeOf('asked_id')} < asked_milli_sum)`;
type ShortRow = [PartId, ...Named, number, number, number, number, number];
const SHORT_FACTS = `${freeOf('p.id')}, ${comingOf('p.id')}, p.order_at_milli, p.fill_to_milli`;
const askedRows = textQuery<ShortRow>(
  `select p.id, ${NAMES}, asked_milli_sum, ${SHORT_FACTS} ${ASKED_SHORT} and p.sku > ? order by p.sku limit ?`,
);
const levelRows = textQuery<ShortRow>(`select p.id, ${NAMES}, 0, ${SHORT_FACTS} ${LEVEL_SHORT} and p.sku > ? order by p.sku limit ?`);

/** What jobs wait for stands before what only fell to its level. */
export const partsShort = defineQuery('warehouse.short', ({ after, limit }, { db, site }): Output<'warehouse.short'> => {
  const { language } = requireSite(site);
  const view =
    (by: Short['by']) =>
    ([partId, sku, tw, cn, en, unit, asked, free, coming, orderAt, fillTo]: ShortRow): Short => ({
      ...factsOf(partId, [sku, tw, cn, en, unit], language),
      by,
      asked: qtyOf(asked),
      available: qtyOf(Math.max(0, free)),
      coming: qtyOf(coming),
      orderAt: qtyOf(orderAt),
      fillTo: qtyOf(fillTo),
    });
  const asked = after?.by === 'level' ? [] : askedRows(db, after?.sku ?? '', limit).map(view('asked'));
  if (asked.length === limit) return asked;
  const sku = after?.by === 'level' ? after.sku : '';
  return [...asked, ...levelRows(db, sku, limit - asked.length).map(view('level'))];
});

const OVERDUE = `
  select 'order' as kind, o.id as id, o.po_no as no, s.name as who, null as sku, null as tw, null as cn, null as en, o.due_on as since
  from purchase_order o join supplier s on s.id = o.supplier_id where o.status in ('SENT', 'PARTIAL') and o.due_on < ?
  union all
  select 'out', l.id, i.si_no, h.name, p.sku, p.name_tw, p.name_cn, p.name_en, i.issued_at
  from stock_issue i join stock_issue_line l on l.issue_id = i.id and l.issued_milli > l.used_milli + l.returned_milli + l.lost_milli
  join part p on p.id = l.part_id join staff h on h.id = i.requester_id where i.status = 'ISSUED' and i.issued_at < ?
  union all
  select 'requisition', r.id, r.pr_no, h.name, null, null, null, null, r.requested_at
  from purchase_requisition r join staff h on h.id = r.requester_id
  where r.status in ('DRAFT', 'SUBMITTED', 'APPROVED') and (r.requested_at < ? or r.need_by < ?)
  union all
  select 'count', t.id, t.st_no, h.name, null, null, null, null, t.opened_at
  from stocktake t join staff h on h.id = t.opened_by where t.status in ('OPEN', 'COUNTED', 'APPROVED')`;
type OverdueRow = [Overdue['kind'], string, string, string, ...[string | null, string | null, string | null, string | null], string];
const overdueRows = textQuery<OverdueRow>(`select * from (${OVERDUE}) where (since, id) > (?, ?) order by since, id limit ?`);

/** From which moments on something is late, in the order OVERDUE asks for them. */
function latest({ site, today }: Pick<QueryCx, 'site' | 'today'>): readonly string[] {
  const { region } = requireSite(site);
  const before = (days: number): string => toInstant(addDays(today, -days), '00:00', region);
  return [today, before(OUT_LATE_DAYS), before(REQUISITION_LATE_DAYS), today];
}
export const overdueThings = defineQuery('warehouse.overdue', ({ after, limit }, cx): Output<'warehouse.overdue'> => {
  const { language, region } = requireSite(cx.site);
  return overdueRows(cx.db, ...latest(cx), after?.due ?? '', after?.id ?? '', limit).map(
    ([kind, id, no, who, sku, nameTw, nameCn, nameEn, since]) => ({
      kind,
      id,
      no,
      who,
      what: sku === null ? null : `${sku} ${partName({ sku, nameTw, nameCn, nameEn }, language)}`,
      since,
      days: daysBetween(since.length === cx.today.length ? since : localDateOf(since, region), cx.today),
    }),
  );
});

const counted = textQuery<[number, number, number, number]>(
  `select (select count(*) ${TO_PICK}), (select count(*) ${ARRIVED}),
          (select count(*) ${ASKED_SHORT}) + (select count(*) ${LEVEL_SHORT}), (select count(*) from (${OVERDUE}))`,
);
/** One statement for the heads of all blocks. */
export const countHome = defineQuery('warehouse.counts', (_input, cx): Output<'warehouse.counts'> => {
  const [toPick = 0, arrived = 0, short = 0, overdue = 0] = counted(cx.db, ...latest(cx))[0] ?? [];
  return { toPick, arrived, short, overdue };
});
