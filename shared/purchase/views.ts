import { z } from 'zod';
import {
  GoodsReceiptId,
  OrderLineId,
  PartId,
  PurchaseOrderId,
  RepairCardId,
  RequisitionId,
  RequisitionLineId,
  ServiceCallId,
  StaffId,
  StockIssueId,
  StockIssueLineId,
  SupplierId,
  SupplierReturnId,
} from '../kernel/ids';
import { UNITS } from '../part/schema';
import { DEPARTMENTS, ORDER_STATUSES, REJECT_REASONS, REQUISITION_REASONS, REQUISITION_STATUSES, SLIP_STATUSES, TOLD_WAYS } from './states';

const partFacts = {
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  spec: z.string().nullable(),
  unit: z.enum(UNITS),
};

/** What one supplier asked for a line. */
export const QuoteView = z.object({
  supplierId: SupplierId,
  supplier: z.string(),
  priceMinor: z.int(),
  quotedOn: z.string(),
  note: z.string().nullable(),
  isCheapest: z.boolean(),
  isChosen: z.boolean(),
});
/** 核准權限 from a day on (B12). */
export const LimitView = z.object({ fromOn: z.string(), chiefMinor: z.int(), by: z.string(), at: z.string() });
export type LimitView = z.infer<typeof LimitView>;

/** 零件請購單 (B12) with what became of each line. */
export const RequisitionView = z.object({
  id: RequisitionId,
  prNo: z.string(),
  status: z.enum(REQUISITION_STATUSES),
  reason: z.enum(REQUISITION_REASONS),
  department: z.enum(DEPARTMENTS),
  requesterId: StaffId,
  requester: z.string(),
  requestedAt: z.string(),
  needBy: z.string(),
  submittedAt: z.string().nullable(),
  approver: z.string().nullable(),
  approvedAt: z.string().nullable(),
  endReason: z.string().nullable(),
  note: z.string().nullable(),
  totalMinor: z.int(),
  /** Up to how much the chief decides on this day. */
  chiefMinor: z.int(),
  /** The lowest post that may agree to it. */
  post: z.enum(['chief', 'manager']),
  lines: z.array(
    z.object({
      id: RequisitionLineId,
      lineNo: z.int(),
      ...partFacts,
      qty: z.number(),
      qtyApproved: z.number(),
      qtyOrdered: z.number(),
      qtyReceived: z.number(),
      qtyCancelled: z.number(),
      onHand: z.number(),
      onOrder: z.number(),
      reserved: z.number(),
      supplierId: SupplierId.nullable(),
      supplier: z.string().nullable(),
      priceMinor: z.int().nullable(),
      amountMinor: z.int(),
      /** 三家比價, as they were asked; why a dearer one was chosen. */
      quotes: z.array(QuoteView),
      quoteReason: z.string().nullable(),
      cardId: RepairCardId.nullable(),
      callId: ServiceCallId.nullable(),
      jobNo: z.string().nullable(),
    }),
  ),
  rev: z.int(),
});
export type RequisitionView = z.infer<typeof RequisitionView>;

/** 訂購單 (B13). */
export const OrderView = z.object({
  id: PurchaseOrderId,
  poNo: z.string(),
  status: z.enum(ORDER_STATUSES),
  supplierId: SupplierId,
  supplier: z.string(),
  supplierPhone: z.string().nullable(),
  sentAt: z.string(),
  sentBy: z.string(),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  carrier: z.string().nullable(),
  trackingNo: z.string().nullable(),
  /** Who asked to give up the rest; the chief has not confirmed it while the order is open. */
  closeAskedBy: z.string().nullable(),
  closeAskedById: StaffId.nullable(),
  closeReason: z.string().nullable(),
  /** How the supplier was told, and who there. */
  told: z.enum(TOLD_WAYS).nullable(),
  toldTo: z.string().nullable(),
  note: z.string().nullable(),
  totalMinor: z.int(),
  lines: z.array(
    z.object({
      id: OrderLineId,
      lineNo: z.int(),
      ...partFacts,
      isSerialised: z.boolean(),
      supplierCode: z.string().nullable(),
      barcodes: z.array(z.string()),
      bin: z.string().nullable(),
      qty: z.number(),
      over: z.number(),
      qtyReceived: z.number(),
      qtyCancelled: z.number(),
      /** Still to come. */
      qtyOpen: z.number(),
      priceMinor: z.int(),
      amountMinor: z.int(),
      prNo: z.string(),
      jobNo: z.string().nullable(),
    }),
  ),
  receipts: z.array(
    z.object({ id: GoodsReceiptId, grNo: z.string(), status: z.enum(SLIP_STATUSES), receivedAt: z.string(), rev: z.int() }),
  ),
  rev: z.int(),
});
export type OrderView = z.infer<typeof OrderView>;

/** A line of 領料單 that waits for a part, the most urgent first. */
export const WaitingView = z.object({
  lineId: StockIssueLineId,
  issueId: StockIssueId,
  siNo: z.string(),
  ...partFacts,
  /** Of this part; the first is the one to serve. */
  rank: z.int(),
  jobNo: z.string().nullable(),
  jobModel: z.string().nullable(),
  cardId: RepairCardId.nullable(),
  callId: ServiceCallId.nullable(),
  requester: z.string(),
  askedAt: z.string(),
  promisedAt: z.string().nullable(),
  deadlineOn: z.string().nullable(),
  qtyAsked: z.number(),
  qtyReserved: z.number(),
  qtyMissing: z.number(),
  /** What nobody has been promised. */
  available: z.number(),
  /** On orders that are open. */
  onOrder: z.number(),
});
export type WaitingView = z.infer<typeof WaitingView>;

/** What is kept for a job and still lies in the warehouse. */
export const KeptView = z.object({
  lineId: StockIssueLineId,
  siNo: z.string(),
  jobNo: z.string().nullable(),
  requester: z.string(),
  qty: z.number(),
  promisedAt: z.string().nullable(),
});
export type KeptView = z.infer<typeof KeptView>;

/** 驗收入庫單 (B13). */
export const ReceiptView = z.object({
  id: GoodsReceiptId,
  grNo: z.string(),
  status: z.enum(SLIP_STATUSES),
  orderId: PurchaseOrderId,
  poNo: z.string(),
  supplierId: SupplierId,
  supplier: z.string(),
  deliveryNo: z.string().nullable(),
  receivedBy: z.string(),
  receivedAt: z.string(),
  voidReason: z.string().nullable(),
  note: z.string().nullable(),
  totalMinor: z.int(),
  lines: z.array(
    z.object({
      lineNo: z.int(),
      ...partFacts,
      orderLineId: OrderLineId,
      delivered: z.number(),
      accepted: z.number(),
      rejected: z.number(),
      rejectReason: z.enum(REJECT_REASONS).nullable(),
      priceMinor: z.int(),
      orderedPriceMinor: z.int(),
      priceReason: z.string().nullable(),
      amountMinor: z.int(),
      bin: z.string().nullable(),
      serials: z.array(z.string()),
    }),
  ),
  /** Who waits for what came, the most urgent first. */
  waiting: z.array(WaitingView),
  rev: z.int(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

/** 退供應商單. */
export const SupplierReturnView = z.object({
  id: SupplierReturnId,
  vrNo: z.string(),
  status: z.enum(SLIP_STATUSES),
  supplier: z.string(),
  supplierPhone: z.string().nullable(),
  sentAt: z.string(),
  sentBy: z.string(),
  reason: z.string(),
  voidReason: z.string().nullable(),
  totalMinor: z.int(),
  lines: z.array(z.object({ lineNo: z.int(), ...partFacts, qty: z.number(), valueMinor: z.int(), serials: z.array(z.string()) })),
  rev: z.int(),
});
export type SupplierReturnView = z.infer<typeof SupplierReturnView>;

/** A line of 在途零件: one part of one order, across jobs (users-ask 45). */
export const OnTheWay = z.object({
  orderId: PurchaseOrderId,
  poNo: z.string(),
  supplier: z.string(),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  trackingNo: z.string().nullable(),
  /** Its rest waits for the chief. */
  isEnding: z.boolean(),
  ...partFacts,
  lineId: OrderLineId,
  qtyOpen: z.number(),
  jobNo: z.string().nullable(),
});
export type OnTheWay = z.infer<typeof OnTheWay>;

/** 建議補貨: a part that is short, and the sum behind the proposal (users-ask 52). */
export const ShortPart = z.object({
  ...partFacts,
  onHand: z.number(),
  reserved: z.number(),
  demand: z.number(),
  onOrder: z.number(),
  requested: z.number(),
  orderAt: z.number(),
  fillTo: z.number(),
  used: z.number(),
  leadDays: z.int().nullable(),
  pack: z.number(),
  position: z.number(),
  qty: z.number(),
  supplierId: SupplierId.nullable(),
  supplier: z.string().nullable(),
  priceMinor: z.int().nullable(),
  /** The jobs that wait for it. */
  jobs: z.array(z.object({ jobNo: z.string(), cardId: RepairCardId.nullable(), callId: ServiceCallId.nullable(), qty: z.number() })),
});
export type ShortPart = z.infer<typeof ShortPart>;

/** A part that came for a technician's job and that he has not been told of. */
export const ArrivalView = z.object({
  lineId: StockIssueLineId,
  siNo: z.string(),
  jobNo: z.string().nullable(),
  cardId: RepairCardId.nullable(),
  callId: ServiceCallId.nullable(),
  ...partFacts,
  qty: z.number(),
  reason: z.string().nullable(),
  at: z.string(),
});
export type ArrivalView = z.infer<typeof ArrivalView>;
