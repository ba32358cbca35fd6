import type {
  GoodsReceiptId,
  OrderLineId,
  PartId,
  PurchaseOrderId,
  RequisitionId,
  RequisitionLineId,
  StockIssueLineId,
  SupplierReturnId,
} from '#shared/kernel/ids';
import type { Deed, Dice, World } from './world';

type OrderRow = { order_id: PurchaseOrderId; id: OrderLineId; part_id: PartId };
/** A line of an order, mostly one of which something is still to come. */
const orderLine = (w: World, which: number): OrderRow | undefined =>
  (which % 5 === 0
    ? undefined
    : w.oneOf<OrderRow>(which, 'select * from purchase_order_line where qty_milli > received_milli + cancelled_milli order by rowid')) ??
  w.oneOf<OrderRow>(which, 'select * from purchase_order_line order by rowid');
const requisitionLine = (w: World, { which }: Dice, condition: string) =>
  w.oneOf<{ requisitionId: RequisitionId; lineId: RequisitionLineId }>(
    which,
    `select r.id as requisitionId, l.id as lineId from requisition_line l join purchase_requisition r on r.id = l.requisition_id
     where ${which % 5 === 0 ? '1' : condition} order by r.rowid`,
  );
/** A line that waits in the warehouse for its part. */
const slipLine = (w: World, which: number, status: string, partId?: PartId) =>
  w.oneOf<{ id: StockIssueLineId; part_id: PartId }>(
    which,
    `select l.id, l.part_id from stock_issue_line l join stock_issue i on i.id = l.issue_id
     where i.status = ? and coalesce(?, l.part_id) = l.part_id order by i.rowid`,
    status,
    partId ?? null,
  );

/** 請購, 訂購, 驗收, 退貨, and who gets what came. */
export const BUYING_DEEDS: Readonly<Record<string, Deed>> = {
  askFor: {
    weight: 2,
    run: (w, d) =>
      w.keeper.invoke('purchase.request', {
        lines: [{ partId: w.partOf(d), qty: d.qty, supplierId: w.supplierId, priceMinor: 100 + d.qty }],
        submit: d.few === 0, // else it waits for a price
      }),
  },
  quote: {
    weight: 2,
    run: async (w, d) => {
      const line = requisitionLine(w, d, `r.status in ('DRAFT', 'SUBMITTED')`);
      if (line === undefined) return null;
      const quotes = [w.supplierId, w.dearerId].map((supplierId, i) => ({ supplierId, priceMinor: 90 + d.qty + i }));
      const supplierId = d.yes ? w.supplierId : w.dearerId;
      return w.keeper.invoke('purchase.quote', { ...line, quotes, supplierId, reason: d.few === 0 ? null : '明天就到' });
    },
  },
  submit: {
    weight: 2,
    run: async (w, d) => {
      const line = requisitionLine(w, d, `r.status = 'DRAFT'`);
      if (line === undefined) return null;
      const { requisitionId, lineId } = line;
      return w.keeper.invoke('purchase.submit', { requisitionId, lines: d.yes ? [{ lineId, qty: d.qty }] : [] });
    },
  },
  reject: {
    weight: 3,
    run: async (w, d) => {
      const asked = w.ripe<{ id: RequisitionId }>(d, 'purchase_requisition', `status = 'SUBMITTED'`);
      return asked ? w.buyer.invoke('purchase.reject', { requisitionId: asked.id, reason: '先用庫存' }) : null;
    },
  },
  cancelRequisition: {
    weight: 1,
    run: async (w, d) => {
      const asked = w.ripe<{ id: RequisitionId }>(d, 'purchase_requisition', `status in ('DRAFT', 'SUBMITTED', 'APPROVED')`);
      return asked ? w.keeper.invoke('purchase.cancel', { requisitionId: asked.id, reason: '不需要了' }) : null;
    },
  },
  agree: {
    weight: 2,
    run: async (w, d) => {
      const asked = w.ripe<{ id: never }>(d, 'purchase_requisition', `status = 'SUBMITTED'`);
      return asked ? w.buyer.invoke('purchase.approve', { requisitionId: asked.id }) : null;
    },
  },
  order: {
    weight: 2,
    run: async (w, d) => {
      const line = w.oneOf<{ id: RequisitionLineId }>(
        d.which,
        `select l.id from requisition_line l join purchase_requisition r on r.id = l.requisition_id where r.status = 'APPROVED' order by r.rowid`,
      );
      return line ? w.keeper.invoke('purchase.order', { supplierId: w.supplierId, lines: [{ lineId: line.id }] }) : null;
    },
  },
  receive: {
    weight: 4,
    run: async (w, d) => {
      const order = orderLine(w, d.which);
      if (order === undefined) return null;
      const rejected = Math.min(d.few, d.qty);
      const serials = order.part_id === w.pieces ? w.newSerials(d.qty) : [];
      const line = {
        lineId: order.id,
        delivered: d.qty,
        rejected,
        rejectReason: rejected > 0 ? ('faulty' as const) : null,
        serials: serials.slice(rejected),
        rejectedSerials: serials.slice(0, rejected),
      };
      return (d.yes ? w.keeper : w.second).invoke('purchase.receive', { orderId: order.order_id, lines: [line] });
    },
  },
  allowOver: {
    weight: 1,
    run: async (w, d) => {
      const order = orderLine(w, d.which);
      const over = { qty: d.qty, reason: '多送先收' };
      return order ? w.chief.invoke('purchase.allowOver', { orderId: order.order_id, lineId: order.id, ...over }) : null;
    },
  },
  closeRest: {
    weight: 1,
    run: async (w, d) => {
      const order = orderLine(w, d.which);
      return order ? w.chief.invoke('purchase.closeRest', { orderId: order.order_id, reason: '停產', told: 'phone' }) : null;
    },
  },
  voidReceipt: {
    weight: 1,
    run: async (w, d) => {
      const receipt = w.ripe<{ id: GoodsReceiptId }>(d, 'goods_receipt', `void_reason is null`);
      return receipt ? w.keeper.invoke('purchase.voidReceipt', { receiptId: receipt.id, reason: '點錯' }) : null;
    },
  },
  sendBack: {
    weight: 4,
    run: async (w, d) => {
      const partId = w.partOf(d);
      const there = w.oneOf<{ place_id: string; qty_milli: number }>(
        0,
        `select b.place_id, b.qty_milli from stock_balance b join stock_place p on p.id = b.place_id and p.kind = 'quarantine'
         where b.part_id = ? and b.qty_milli > 0`,
        partId,
      );
      if (there === undefined) return null;
      const qty = there.qty_milli / 1000;
      const lines = [{ partId, qty, serials: w.serialsAt(partId, there.place_id, qty) }];
      return w.keeper.invoke('purchase.returnToSupplier', { supplierId: w.supplierId, reason: '不良', lines });
    },
  },
  voidReturn: {
    weight: 4,
    run: async (w, d) => {
      const sent = w.ripe<{ id: SupplierReturnId }>(d, 'supplier_return', 'void_reason is null');
      return sent ? w.keeper.invoke('purchase.voidReturn', { returnId: sent.id, reason: '沒寄出' }) : null;
    },
  },
  allocate: {
    weight: 3,
    run: async (w, d) => {
      const line = slipLine(w, d.which, 'DRAFT');
      return line ? w.keeper.invoke('purchase.allocate', { lineId: line.id }) : null;
    },
  },
  reassign: {
    weight: 7,
    run: async (w, d) => {
      const from = slipLine(w, d.which, 'APPROVED');
      const to = slipLine(w, d.to, 'DRAFT', from?.part_id);
      return from && to ? w.keeper.invoke('purchase.reassign', { fromLineId: from.id, toLineId: to.id, reason: '較急' }) : null;
    },
  },
};
