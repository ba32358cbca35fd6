import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { OPEN_CALL_STATUSES } from '#shared/service-call/states';

/** Pieces of SQL that the blocks of the warehouse home share. `p`: the part, `i` and `l`: slip and line, `c` and `k`: card and call. */
const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** In the warehouse and promised to nobody, of a part. */
export const freeOf = (partId: string): string =>
  `(coalesce((select v.qty_milli from stock_value v where v.part_id = ${partId}
     and v.store_id = (select w.id from stock_place w where w.kind = 'warehouse' order by w.code limit 1)), 0)
   - coalesce((select sum(r.reserved_milli) from stock_issue_line r where r.part_id = ${partId} and r.reserved_milli > 0), 0))`;

/** Ordered and not here, and asked for and not ordered, of a part. */
export const comingOf = (partId: string): string =>
  `(coalesce((select sum(ol.qty_milli - ol.received_milli - ol.cancelled_milli) from purchase_order_line ol
     join purchase_order o on o.id = ol.order_id and o.status in ('SENT', 'PARTIAL')
     where ol.part_id = ${partId} and ol.qty_milli > ol.received_milli + ol.cancelled_milli), 0)
   + coalesce((select sum(iif(q.status = 'APPROVED', rl.approved_milli, rl.qty_milli)
       - coalesce((select sum(ro.qty_milli) from purchase_order_line ro where ro.requisition_line_id = rl.id), 0))
     from requisition_line rl join purchase_requisition q on q.id = rl.requisition_id and q.status in ('DRAFT', 'SUBMITTED', 'APPROVED')
     where rl.part_id = ${partId}), 0))`;

export const NAMES = 'p.sku, p.name_tw, p.name_cn, p.name_en, p.unit';
/** The job of a slip, who asks, and the part's own bin. */
export const JOINS = `join part p on p.id = l.part_id join staff h on h.id = i.requester_id
  left join repair_card c on c.id = i.card_id left join service_call k on k.id = i.call_id left join stock_place b on b.id = p.home_bin_id`;
export const JOB_NO = 'coalesce(c.card_no, k.call_no)';
export const PROMISED = 'coalesce(c.promised_at, k.due_at)';
/** What nobody promised comes last. */
export const LAST = '9999';
export const DUE = `coalesce(c.promised_at, k.due_at, '${LAST}')`;
/** Slips of jobs that are over ask for nothing. */
export const IS_OPEN = `(c.id is null or c.status in (${listed(OPEN_CARD_STATUSES)})) and (k.id is null or k.status in (${listed(OPEN_CALL_STATUSES)}))`;
/** Asked for by a slip that waits, and not all of it kept. */
export const LACKS = `i.status = 'DRAFT' and l.asked_milli > l.reserved_milli`;
/** It came into the warehouse after it was asked for. */
export const CAME = `exists (select 1 from stock_movement m where m.part_id = l.part_id and m.kind in ('receipt', 'return') and m.at >= i.requested_at)`;
