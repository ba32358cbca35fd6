import type { Check } from './violation';

/** I3: what an order received is what its receipts accepted, and what a receipt accepted is what its movements carried. */
export const purchaseChecks: readonly Check[] = [
  {
    code: 'orderReceived',
    sql: `select o.po_no as no, l.line_no as line, l.received_milli as kept, coalesce(sum(iif(g.status = 'POSTED', r.accepted_milli, 0)), 0) as came
          from purchase_order_line l join purchase_order o on o.id = l.order_id
          left join goods_receipt_line r on r.order_line_id = l.id left join goods_receipt g on g.id = r.receipt_id
          group by l.id having l.received_milli <> came`,
  },
  {
    code: 'receiptMovements',
    sql: `select g.gr_no as no, r.seq, r.accepted_milli as accepted, r.rejected_milli as rejected from goods_receipt_line r
          join goods_receipt g on g.id = r.receipt_id
          left join stock_movement a on a.id = r.accepted_movement_id left join stock_movement b on b.id = r.rejected_movement_id
          where coalesce(a.qty_milli, 0) <> r.accepted_milli or coalesce(b.qty_milli, 0) <> r.rejected_milli
             or coalesce(a.doc_no, g.gr_no) <> g.gr_no or coalesce(b.doc_no, g.gr_no) <> g.gr_no
             or (g.status = 'VOID') <> (exists (select 1 from stock_movement m where m.reversal_of in (a.id, b.id)))`,
  },
  {
    code: 'orderStatus',
    sql: `select o.po_no as no, o.status, sum(l.qty_milli > l.received_milli + l.cancelled_milli) as open from purchase_order o
          join purchase_order_line l on l.order_id = o.id group by o.id
          having (o.status in ('RECEIVED', 'CLOSED')) <> (open = 0) or (o.status = 'SENT' and sum(l.received_milli) > 0)`,
  },
  {
    code: 'requisitionOrdered',
    sql: `select r.pr_no as no, l.line_no as line, l.approved_milli as approved, sum(o.qty_milli) as ordered from purchase_order_line o
          join requisition_line l on l.id = o.requisition_line_id join purchase_requisition r on r.id = l.requisition_id
          group by l.id having ordered > l.approved_milli`,
  },
];
