import { z } from 'zod';
import { Instant, Limit, line, Minor, optionalLine, Qty, Rev } from '../kernel/fields';
import {
  CollectionReceiptId,
  CustodyStayId,
  CustomerId,
  ProductId,
  QuoteId,
  RepairCardId,
  ServiceCallId,
  ServiceVoucherId,
  StaffId,
  StockIssueLineId,
} from '../kernel/ids';
import { ServiceType } from '../kernel/region';
import { DeviceClass } from '../product/schema';
import { CARD_STATUSES } from './states';

export const CAUSE_CODES = ['part', 'wear', 'user', 'liquid', 'transport', 'software', 'noFault', 'unknown'] as const;
/** What became of the part that was taken out (E25). */
export const OLD_PARTS = ['returned', 'kept', 'none'] as const;

export const WorkView = z.object({
  id: z.uuid(),
  technicianId: StaffId,
  technician: z.string(),
  startAt: z.string(),
  endAt: z.string(),
  minutes: z.int(),
  isReversed: z.boolean(),
});
export const PartView = z.object({
  id: z.uuid(),
  text: z.string(),
  sku: z.string().nullable(),
  qty: z.number(),
  priceMinor: z.int(),
  oldPart: z.enum(OLD_PARTS),
  oldSerial: z.string().nullable(),
  newSerial: z.string().nullable(),
  isReversed: z.boolean(),
});
export const CardView = z.object({
  id: RepairCardId,
  cardNo: z.string(),
  status: z.enum(CARD_STATUSES),
  type: ServiceType,
  typeReason: z.string().nullable(),
  reworkOf: RepairCardId.nullable(),
  reworkOfNo: z.string().nullable(),
  priority: z.enum(['normal', 'rework', 'vip']),
  stayId: CustodyStayId,
  dlNo: z.string(),
  custodyState: z.string(),
  place: z.string(),
  holder: z.string(),
  receiptId: CollectionReceiptId,
  receiptNo: z.string(),
  receiptStatus: z.string(),
  voucherId: ServiceVoucherId.nullable(),
  voucherNo: z.string().nullable(),
  voucherStatus: z.string().nullable(),
  callId: ServiceCallId.nullable(),
  callNo: z.string().nullable(),
  customerId: CustomerId,
  customerName: z.string(),
  phone: z.string().nullable(),
  productId: ProductId,
  model: z.string(),
  deviceClass: DeviceClass,
  serial: z.string().nullable(),
  accessories: z.array(z.object({ name: z.string(), qty: z.int() })),
  faultReported: z.string(),
  diagnosis: z.string().nullable(),
  causeCode: z.enum(CAUSE_CODES).nullable(),
  technicians: z.array(z.object({ staffId: StaffId, name: z.string(), sharePercent: z.int() })),
  work: z.array(WorkView),
  parts: z.array(PartView),
  workMinutes: z.int(),
  testResult: z.string().nullable(),
  repairedAt: z.string().nullable(),
  inspectedAt: z.string().nullable(),
  inspectedBy: z.string().nullable(),
  promisedAt: z.string().nullable(),
  readyAt: z.string().nullable(),
  daysInRepair: z.int().nullable(),
  notifiedAt: z.string().nullable(),
  guaranteeUntil: z.string().nullable(),
  unrepairableReason: z.string().nullable(),
  hasPasscode: z.boolean(),
  quoteId: QuoteId.nullable(),
  quoteNo: z.string().nullable(),
  quoteStatus: z.string().nullable(),
  agreedMinor: z.int().nullable(),
  inspectionFeeMinor: z.int().nullable(),
  /** Its first slip; it may have several. */
  billId: z.uuid().nullable(),
  billNo: z.string().nullable(),
  isPromiseMissed: z.boolean(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  rev: z.int(),
});
export type CardView = z.infer<typeof CardView>;

/** One card on the bench board: small, so that a full board stays one message. */
export const BoardCard = CardView.pick({
  id: true,
  cardNo: true,
  status: true,
  type: true,
  priority: true,
  customerName: true,
  model: true,
  deviceClass: true,
  serial: true,
  faultReported: true,
  place: true,
  promisedAt: true,
  isPromiseMissed: true,
  quoteNo: true,
  reworkOfNo: true,
  openedAt: true,
  rev: true,
}).extend({
  technician: z.string().nullable(),
  technicianId: StaffId.nullable(),
  /** The amount, the moment and the last day of the quote of `quoteNo`. */
  quotedMinor: z.int().nullable(),
  quotedAt: z.string().nullable(),
  quoteValidUntil: z.string().nullable(),
});
export type BoardCard = z.infer<typeof BoardCard>;

const one = { cardId: RepairCardId, rev: Rev };
export const OneCard = z.object(one);
export const DiagnosisInput = z.object({
  ...one,
  diagnosis: line(200),
  causeCode: z.enum(CAUSE_CODES),
  type: ServiceType.optional(),
  typeReason: optionalLine(100),
});
export const WorkInput = z.object({
  ...one,
  startAt: Instant,
  endAt: Instant,
  /** Left out: from start to end. A break makes it less. */
  minutes: z.int().min(1).max(1440).optional(),
  technicianId: StaffId.optional(),
});
export const PartInput = z.object({
  ...one,
  text: line(60),
  sku: optionalLine(20),
  qty: Qty,
  priceMinor: Minor,
  /** Left out: kept where it must go back to the maker, else none. */
  oldPart: z.enum(OLD_PARTS).optional(),
  oldSerial: optionalLine(30),
  newSerial: optionalLine(30),
  /** The line of 領料單 it comes from; none: a part that is not kept in stock. */
  issueLineId: StockIssueLineId.nullable().default(null),
});
export const ListCardsInput = z.object({
  view: z.enum(['bench', 'mine', 'toInspect', 'waiting', 'ready', 'all']).default('bench'),
  technicianId: StaffId.nullable().default(null),
  status: z.array(z.enum(CARD_STATUSES)).optional(),
  text: z.string().max(100).default(''),
  after: z.object({ cardNo: z.string() }).nullable().default(null),
  limit: Limit,
});
