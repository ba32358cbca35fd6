import { z } from 'zod';
import { Day, line, Minor, optionalLine, Qty, Rev } from '../kernel/fields';
import {
  GoodsReceiptId,
  OrderLineId,
  PartId,
  PurchaseOrderId,
  RepairCardId,
  RequisitionId,
  RequisitionLineId,
  ServiceCallId,
  StockIssueLineId,
  StockPlaceId,
  SupplierId,
  SupplierReturnId,
} from '../kernel/ids';
import { MOST_QUOTES, QuoteInput } from './quotes';
import { REJECT_REASONS, REQUISITION_REASONS, TOLD_WAYS } from './states';

/** As many lines as one document may have (quality 4.4, row 90). */
const MOST_LINES = 1000;
const serials = z.array(line(30)).max(1000).default([]);
const none = z.literal(0);
const QtyOrNone = Qty.or(none);

export const RequisitionInput = z.object({
  reason: z.enum(REQUISITION_REASONS).default('reorderPoint'),
  /** Left out: when the slowest supplier of its lines can deliver. */
  needBy: Day.optional(),
  note: optionalLine(100),
  lines: z
    .array(
      z.object({
        partId: PartId,
        qty: Qty,
        /** Left out: the part's first supplier, and his price. */
        supplierId: SupplierId.optional(),
        priceMinor: Minor.optional(),
        cardId: RepairCardId.nullable().default(null),
        callId: ServiceCallId.nullable().default(null),
      }),
    )
    .min(1)
    .max(MOST_LINES),
  /** Submitted at once when every line has a supplier and a price; else it stays a draft for the warehouse. */
  submit: z.boolean().default(true),
});
export const OneRequisition = z.object({ requisitionId: RequisitionId, rev: Rev });
export const SubmitInput = OneRequisition.extend({
  lines: z
    .array(z.object({ lineId: RequisitionLineId, qty: Qty.optional(), supplierId: SupplierId.optional(), priceMinor: Minor.optional() }))
    .max(MOST_LINES)
    .default([]),
});
export const QuoteLineInput = OneRequisition.extend({
  lineId: RequisitionLineId,
  quotes: z.array(QuoteInput).min(1).max(MOST_QUOTES),
  /** Who gets the line, of those who were asked. */
  supplierId: SupplierId,
  /** Why not the cheapest (P17). */
  reason: optionalLine(100),
});
export const LimitInput = z.object({
  /** Up to how much the chief decides; above it the manager. */
  chiefMinor: Minor,
  /** Left out: from today. */
  fromOn: Day.optional(),
});
export const ApproveInput = OneRequisition.extend({
  /** Left out: as many as were asked for. */
  lines: z
    .array(z.object({ lineId: RequisitionLineId, qty: QtyOrNone }))
    .max(MOST_LINES)
    .default([]),
});
export const OrderInput = z.object({
  supplierId: SupplierId,
  /** Left out: what he said he needs, counted from today. */
  dueOn: Day.optional(),
  note: optionalLine(100),
  lines: z
    .array(z.object({ lineId: RequisitionLineId, qty: Qty.optional(), priceMinor: Minor.optional() }))
    .min(1)
    .max(MOST_LINES),
});
export const OneOrder = z.object({ orderId: PurchaseOrderId, rev: Rev });
export const ShipmentInput = OneOrder.extend({
  /** 貨運行 and the number of the parcel there. */
  carrier: optionalLine(40),
  trackingNo: optionalLine(40),
  /** Left out: as it was. */
  dueOn: Day.optional(),
  note: optionalLine(100),
});
const told = { told: z.enum(TOLD_WAYS), toldTo: optionalLine(40) };
export const AskCloseInput = OneOrder.extend({ reason: line(100), ...told });
export const CloseRestInput = OneOrder.extend({
  /** Left out: what the warehouse wrote. */
  reason: optionalLine(100),
  told: told.told.nullable().default(null),
  toldTo: told.toldTo,
});
export const AllowOverInput = OneOrder.extend({ lineId: OrderLineId, qty: Qty, reason: line(100) });
export const ReceiveInput = OneOrder.extend({
  deliveryNo: optionalLine(30),
  note: optionalLine(100),
  lines: z
    .array(
      z.object({
        lineId: OrderLineId,
        delivered: Qty,
        /** Left out: all that was delivered. */
        accepted: QtyOrNone.optional(),
        rejected: QtyOrNone.default(0),
        rejectReason: z.enum(REJECT_REASONS).nullable().default(null),
        /** On the delivery note, when it is not the order's. */
        priceMinor: Minor.optional(),
        priceReason: optionalLine(100),
        serials,
        rejectedSerials: serials,
        /** Left out: the part's own bin. */
        placeId: StockPlaceId.optional(),
      }),
    )
    .min(1)
    .max(MOST_LINES),
});
export const OneReceipt = z.object({ receiptId: GoodsReceiptId, rev: Rev });
export const SupplierReturnInput = z.object({
  supplierId: SupplierId,
  reason: line(100),
  lines: z
    .array(z.object({ partId: PartId, qty: Qty, serials }))
    .min(1)
    .max(MOST_LINES),
});
export const OneSupplierReturn = z.object({ returnId: SupplierReturnId, rev: Rev });
export const AllocateInput = z.object({
  lineId: StockIssueLineId,
  /** Left out: as many as are missing, or as there are. */
  qty: Qty.optional(),
});
export const ReassignInput = z.object({ fromLineId: StockIssueLineId, toLineId: StockIssueLineId, reason: line(100) });
export const SeenInput = z.object({});
