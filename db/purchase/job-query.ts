import type { PartId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import type { ComingForJob } from '#shared/purchase/missing';
import { OPEN_REQUISITION_STATUSES, type RequisitionStatus } from '#shared/purchase/states';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';

const OPEN = OPEN_REQUISITION_STATUSES.map((s) => `'${s}'`).join(', ');
type Coming = [PartId, string, RequisitionStatus, number, string | null];
/** By the parts of the job's slips, as lines are found by their part; what was given up or has come is not awaited. */
const comingFor = (job: 'call_id' | 'card_id') =>
  textQuery<Coming>(
    `select l.part_id, r.pr_no, r.status,
          iif(r.status in ('DRAFT', 'SUBMITTED'), l.qty_milli,
              l.approved_milli - (select coalesce(sum(o.received_milli + o.cancelled_milli), 0) from purchase_order_line o where o.requisition_line_id = l.id)) as awaited,
          (select min(p.due_on) from purchase_order_line o join purchase_order p on p.id = o.order_id
           where o.requisition_line_id = l.id and p.status in ('SENT', 'PARTIAL')) as due_on
   from requisition_line l join purchase_requisition r on r.id = l.requisition_id
   where l.part_id in (select s.part_id from stock_issue i join stock_issue_line s on s.issue_id = i.id where i.${job} = ?)
     and l.${job} = ? and r.status in (${OPEN}) and awaited > 0 order by r.pr_no, l.line_no`,
  );
const forCall = comingFor('call_id');
const forCard = comingFor('card_id');
const shown = (rows: readonly Coming[]): ComingForJob[] =>
  rows.map(([partId, prNo, status, qtyMilli, dueOn]) => ({ partId, prNo, status, qty: qtyOf(qtyMilli), dueOn }));

/** 在途 of a waiting call: what was asked for from suppliers for it, and when it comes (users-ask 45). */
export const comingForCall = defineQuery('purchase.forCall', ({ callId }, { db }) => shown(forCall(db, callId, callId)));
/** The same of a card that waits. */
export const comingForCard = defineQuery('purchase.forCard', ({ cardId }, { db }) => shown(forCard(db, cardId, cardId)));
