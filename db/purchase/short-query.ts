import type { Output } from '#shared/contract/contract';
import { addDays, toInstant } from '#shared/kernel/business-date';
import type { PartId } from '#shared/kernel/ids';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { rowsAfter } from '#shared/kernel/rows-after';
import { PAST_DAYS, proposalOf, type Need, type Proposal } from '#shared/purchase/reorder';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite } from '../kernel/site-context';
import { parts, supplierRows } from '../part/repository';
import type { PartRow } from '../part/table';
import { jobOf } from '../stock-issue/job-steps';
import { waitingLines, type WaitingLine } from './demand-steps';
import { partFacts } from './views';

type Sum = [PartId, number];
const levels = textQuery<[PartId, number, number, string]>(
  `select id, order_at_milli, fill_to_milli, suppliers from part where is_active = 1 and (order_at_milli > 0 or fill_to_milli > 0) order by sku`,
);
const here = textQuery<Sum>(
  `select p.id, v.qty_milli from part p cross join stock_value v on v.part_id = p.id cross join stock_place w on w.id = v.store_id
   where p.is_active = 1 and w.kind = 'warehouse' and v.qty_milli > 0`,
);
const promised = textQuery<Sum>(`select part_id, sum(reserved_milli) from stock_issue_line where reserved_milli > 0 group by part_id`);
const ordered = textQuery<Sum>(
  `select l.part_id, sum(l.qty_milli - l.received_milli - l.cancelled_milli) from purchase_order o
   join purchase_order_line l on l.order_id = o.id where o.status in ('SENT', 'PARTIAL')
   and l.qty_milli > l.received_milli + l.cancelled_milli group by l.part_id`,
);
const requested = textQuery<Sum>(
  `select l.part_id, sum(iif(r.status = 'APPROVED', l.approved_milli, l.qty_milli)
          - coalesce((select sum(o.qty_milli) from purchase_order_line o where o.requisition_line_id = l.id), 0))
   from purchase_requisition r join requisition_line l on l.requisition_id = r.id
   where r.status in ('DRAFT', 'SUBMITTED', 'APPROVED') group by l.part_id`,
);
const used = textQuery<Sum>(
  `select part_id, sum(iif(reversal_of is null, qty_milli, -qty_milli)) from stock_movement where at >= ? and kind = 'use' group by part_id`,
);

type Kept = Readonly<{ id: PartId; orderAt: number; fillTo: number; suppliers: PartRow['suppliers'] }>;
/** Parts that have levels, and those that a bench waits for all the same. */
function candidates(db: ReadDb, waiting: readonly WaitingLine[]): Kept[] {
  const kept = levels(db).map(([id, orderAt, fillTo, suppliers]) => ({
    id,
    orderAt,
    fillTo,
    suppliers: JSON.parse(suppliers) as PartRow['suppliers'],
  }));
  const known = new Set(kept.map((k) => k.id));
  const asked = [...new Set(waiting.map((w) => w.line.partId))].filter((id) => !known.has(id));
  return [
    ...kept,
    ...asked.map((id) => {
      const { orderAt, fillTo, suppliers } = parts.get(db, id);
      return { id, orderAt, fillTo, suppliers };
    }),
  ];
}

/** 建議補貨 (users-ask 51, 52): what is short by level, by what benches wait for, or by past use; what a job waits for comes first. */
export const shortParts = defineQuery('purchase.short', ({ after, limit }, { db, site, today }): Output<'purchase.short'> => {
  const centre = requireSite(site);
  const waiting = waitingLines(db, centre);
  const since = toInstant(addDays(today, -PAST_DAYS), '00:00', centre.region);
  const [stock, kept, coming, wanted, past] = [here(db), promised(db), ordered(db), requested(db), used(db, since)].map(
    (rows) => new Map<PartId, number>(rows),
  );
  const demand = new Map<PartId, number>();
  for (const { line } of waiting) demand.set(line.partId, (demand.get(line.partId) ?? 0) + line.asked - line.reserved);
  const short = candidates(db, waiting).flatMap((k) => {
    const need: Need = {
      onHandMilli: stock?.get(k.id) ?? 0,
      reservedMilli: kept?.get(k.id) ?? 0,
      demandMilli: demand.get(k.id) ?? 0,
      onOrderMilli: coming?.get(k.id) ?? 0,
      requestedMilli: wanted?.get(k.id) ?? 0,
      orderAtMilli: k.orderAt,
      fillToMilli: k.fillTo,
      usedMilli: past?.get(k.id) ?? 0,
      leadDays: k.suppliers[0]?.leadDays ?? 0,
      packMilli: milliOf(k.suppliers[0]?.pack ?? 1),
    };
    const proposal = proposalOf(need);
    return proposal === null ? [] : [{ kept: k, need, proposal }];
  });
  const inOrder = short.toSorted((a, b) => b.need.demandMilli - a.need.demandMilli);
  return rowsAfter(inOrder, after && (({ kept: k }) => k.id === after.partId), limit).map(({ kept: k, need, proposal }) => ({
    ...partFacts(centre, parts.get(db, k.id)),
    ...figures(need, proposal),
    leadDays: k.suppliers[0]?.leadDays ?? null,
    pack: k.suppliers[0]?.pack ?? 1,
    supplierId: k.suppliers[0]?.supplierId ?? null,
    supplier: k.suppliers[0] === undefined ? null : supplierRows.get(db, k.suppliers[0].supplierId).name,
    priceMinor: k.suppliers[0]?.priceMinor ?? null,
    jobs: waiting
      .filter((w) => w.line.partId === k.id)
      .flatMap(({ line, issue }) => {
        const { jobNo } = jobOf(db, issue);
        return jobNo === null ? [] : [{ jobNo, cardId: issue.cardId, callId: issue.callId, qty: qtyOf(line.asked - line.reserved) }];
      }),
  }));
});

const figures = (n: Need, p: Proposal) => ({
  onHand: qtyOf(n.onHandMilli),
  reserved: qtyOf(n.reservedMilli),
  demand: qtyOf(n.demandMilli),
  onOrder: qtyOf(n.onOrderMilli),
  requested: qtyOf(n.requestedMilli),
  orderAt: qtyOf(n.orderAtMilli),
  fillTo: qtyOf(n.fillToMilli),
  used: qtyOf(n.usedMilli),
  position: qtyOf(p.positionMilli),
  qty: qtyOf(p.qtyMilli),
});
