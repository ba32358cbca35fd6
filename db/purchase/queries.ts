import type { Output } from '#shared/contract/contract';
import type { OrderLineId, StockIssueLineId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { rowsAfter } from '#shared/kernel/rows-after';
import { documentNumberAt } from '#shared/numbering/document-number';
import { OPEN_REQUISITION_STATUSES, REQUISITION_STATUSES, type RequisitionStatus } from '#shared/purchase/states';
import { parts, supplierRows } from '../part/repository';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite } from '../kernel/site-context';
import { issueLines, stockIssues } from '../stock-issue/repository';
import { waitingLines } from './demand-steps';
import { arrivals, orderLines, orders, requisitionLines, requisitions, supplierReturns } from './repository';
import type { OrderRow } from './table';
import { jobNoOf, keptView, orderView, partFacts, requisitionView, supplierReturnView, waitingViews } from './views';

const STATUSES: Readonly<Record<'open' | 'toApprove' | 'toOrder' | 'all', readonly RequisitionStatus[]>> = {
  open: OPEN_REQUISITION_STATUSES,
  toApprove: ['SUBMITTED'],
  toOrder: ['APPROVED'],
  all: REQUISITION_STATUSES,
};

export const listRequisitions = defineQuery('purchase.requisitions', ({ view, after, limit }, { db, site, today }) =>
  requisitions
    .ofStatus(db, STATUSES[view], after?.prNo ?? null, limit)
    .map((row) => requisitionView({ db, site: requireSite(site), today }, row)),
);
export const requisitionById = defineQuery('purchase.requisition', ({ id }, { db, site, today }) => {
  const row = requisitions.find(db, id);
  return row ? requisitionView({ db, site: requireSite(site), today }, row) : null;
});

export const listOrders = defineQuery('purchase.orders', ({ view, after, limit }, { db, site, today }) => {
  const centre = requireSite(site);
  const rows = view === 'open' ? orders.open(db, after?.poNo ?? null, limit) : orders.list(db, centre.code, after?.poNo ?? null, limit);
  return rows.map((row) => orderView(db, centre, today, row));
});
export const orderOf = defineQuery('purchase.orderOf', ({ id, code }, { db, site, today }) => {
  const centre = requireSite(site);
  const no = code === undefined ? null : documentNumberAt(code, centre.code);
  const withCode = (scanned: string): OrderRow | undefined =>
    no === null ? orders.withTracking(db, centre.code, scanned.trim()) : orders.withNo(db, centre.code, no);
  const row = id !== undefined ? orders.find(db, id) : code === undefined ? undefined : withCode(code);
  return row ? orderView(db, centre, today, row) : null;
});

const OPEN_LINES = `select l.id from purchase_order o join purchase_order_line l on l.order_id = o.id
                    where o.status in ('SENT', 'PARTIAL') and l.qty_milli > l.received_milli + l.cancelled_milli and (o.due_on, o.po_no, l.id) > (?, ?, ?)`;
const allOnTheWay = textQuery<[OrderLineId]>(`${OPEN_LINES} order by o.due_on, o.po_no, l.id limit ?`);
const partOnTheWay = textQuery<[OrderLineId]>(`${OPEN_LINES} and l.part_id = ? order by o.due_on, o.po_no, l.id limit ?`);
/** 在途零件, across jobs and orders (users-ask 45). */
export const partsOnTheWay = defineQuery(
  'purchase.onTheWay',
  ({ partId, after, limit }, { db, site, today }): Output<'purchase.onTheWay'> => {
    const centre = requireSite(site);
    const from = [after?.dueOn ?? '', after?.poNo ?? '', after?.lineId ?? ''] as const;
    return (partId === undefined ? allOnTheWay(db, ...from, limit) : partOnTheWay(db, ...from, partId, limit)).map(([id]) => {
      const line = orderLines.get(db, id);
      const order = orders.get(db, line.orderId);
      return {
        orderId: order.id,
        poNo: order.poNo,
        supplier: supplierRows.get(db, order.supplierId).name,
        dueOn: order.dueOn,
        isOverdue: order.dueOn < today,
        trackingNo: order.trackingNo,
        isEnding: order.closeAskedBy !== null,
        ...partFacts(centre, parts.get(db, line.partId)),
        lineId: line.id,
        qtyOpen: qtyOf(line.qty - line.received - line.cancelled),
        jobNo: jobNoOf(db, requisitionLines.get(db, line.requisitionLineId)),
      };
    });
  },
);

export const listWaiting = defineQuery('purchase.waiting', ({ partId, after, limit }, { db, site }) => {
  const centre = requireSite(site);
  return rowsAfter(waitingViews(db, centre, waitingLines(db, centre, partId)), after && ((row) => row.lineId === after.lineId), limit);
});

const keptOf = textQuery<[StockIssueLineId]>(`select id from stock_issue_line where reserved_milli > 0 and part_id = ?`);
export const listKept = defineQuery('purchase.kept', ({ partId }, { db }): Output<'purchase.kept'> =>
  keptOf(db, partId).map(([id]) => keptView(db, id)),
);

export const listSupplierReturns = defineQuery('purchase.returns', ({ after, limit }, { db, site }) => {
  const centre = requireSite(site);
  return supplierReturns.list(db, centre.code, after?.vrNo ?? null, limit).map((row) => supplierReturnView(db, centre, row));
});

const MOST = 200;
export const myArrivals = defineQuery('purchase.arrivals', (_input, { db, site, actor }): Output<'purchase.arrivals'> => {
  const centre = requireSite(site);
  return arrivals.unseen(db, actor.staffId, MOST).map((row) => {
    const issue = stockIssues.get(db, issueLines.get(db, row.issueLineId).issueId);
    const part = parts.get(db, row.partId);
    return {
      lineId: row.issueLineId,
      siNo: issue.siNo,
      jobNo: jobNoOf(db, issue),
      cardId: issue.cardId,
      callId: issue.callId,
      ...partFacts(centre, part),
      qty: qtyOf(row.qty),
      reason: row.reason,
      at: row.at,
    };
  });
});

const counted = textQuery<[number, number, number, number, number]>(
  `select (select count(*) from purchase_requisition where status in ('DRAFT', 'SUBMITTED', 'APPROVED')),
          (select count(*) from purchase_order where status in ('SENT', 'PARTIAL')),
          (select count(*) from stock_issue i join stock_issue_line l on l.issue_id = i.id where i.status = 'DRAFT' and l.asked_milli > l.reserved_milli),
          (select count(*) from purchase_order where status in ('SENT', 'PARTIAL') and due_on < ?),
          (select count(*) from part_arrival where requester_id = ? and seen_at is null)`,
);
export const countPurchase = defineQuery('purchase.counts', (_input, { db, actor, today }): Output<'purchase.counts'> => {
  const [requested = 0, ordered = 0, waiting = 0, overdue = 0, mine = 0] = counted(db, today, actor.staffId)[0] ?? [];
  return { requisitions: requested, orders: ordered, waiting, overdue, arrivals: mine };
});
