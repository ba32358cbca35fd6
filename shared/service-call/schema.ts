import { z } from 'zod';
import { Day, Instant, Limit, line, Minor, optionalLine, optionalNote, Qty, Rev } from '../kernel/fields';
import { Confirmed } from '../kernel/doubt';
import {
  CollectionReceiptId,
  CustomerId,
  PartId,
  ProductId,
  RepairCardId,
  ServiceCallId,
  ServiceVoucherId,
  StaffId,
  StockIssueLineId,
} from '../kernel/ids';
import { ServiceType, Zone } from '../kernel/region';
import { NewCustomer } from '../customer/schema';
import { DeviceClass, NewProduct } from '../product/schema';
import { Payments } from '../billing/schema';
import { CALL_STATUSES } from './states';

export const CALL_CHANNELS = ['phone', 'letter', 'counter', 'hq', 'web'] as const;
export const CALL_PRIORITIES = ['normal', 'rework', 'vip'] as const;
export const CALL_OUTCOMES = ['FIXED', 'NO_FAULT', 'REFUSED', 'CARRIED', 'WAIT_PART', 'NO_ENTRY'] as const;

/** A customer or product that is known (id) or is written down with this operation (new). */
export const CustomerRef = z.union([z.object({ id: CustomerId }), z.object({ new: NewCustomer })]);
export const ProductRef = z.union([z.object({ id: ProductId }), z.object({ new: NewProduct })]);

export const RegisterCallInput = z.object({
  channel: z.enum(CALL_CHANNELS).default('phone'),
  /** When the customer called; left out: now. Earlier days are marked late_entry (E28). */
  calledAt: Instant.optional(),
  customer: CustomerRef,
  product: ProductRef,
  symptom: line(200),
  /** Left out: the customer's own. */
  address: optionalLine(120),
  zone: Zone.optional(),
  appointmentFrom: Instant.nullable().default(null),
  appointmentTo: Instant.nullable().default(null),
  isVip: z.boolean().default(false),
  /** The same fault as this earlier card: inside the repair guarantee the call is rework, type C (E5). */
  reworkOf: RepairCardId.nullable().default(null),
  padNo: optionalLine(20),
  /** A second open call for the same serial is refused unless the clerk says that it is meant. */
  allowDuplicate: z.boolean().default(false),
  confirmed: Confirmed,
});

export const Signature = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed'), name: line(40) }),
  /** E18: refusal with a witness from the staff. */
  z.object({ kind: z.literal('refusedToSign'), witnessId: StaffId, reason: line(100) }),
]);
export type Signature = z.output<typeof Signature>;

export const PartLine = z.object({ text: line(60), sku: optionalLine(20), qty: Qty, priceMinor: Minor });
const Visit = {
  callId: ServiceCallId,
  rev: Rev,
  leftAt: Instant.optional(),
  onBehalfOf: StaffId.optional(),
  fault: line(200),
  action: line(200),
  signature: Signature,
};
export const CompleteOnSiteInput = z.object({
  ...Visit,
  result: z.enum(['FIXED', 'NO_FAULT', 'REFUSED']).default('FIXED'),
  /** Left out: the voucher's own basis (C in warranty, B with a contract, else A). Another one needs a reason. */
  type: ServiceType.optional(),
  typeReason: optionalLine(100),
  /** Left out: the minutes between arrival and leaving. */
  minutes: z.int().min(1).max(1440).optional(),
  labourMinor: Minor.default(0),
  travelMinor: Minor.default(0),
  /** `issueLineId`: the line of 領料單 it comes from; none: a part that is not kept in stock. */
  parts: z
    .array(
      PartLine.extend({
        issueLineId: StockIssueLineId.nullable().default(null),
        serials: z.array(line(30)).max(50).default([]),
        oldSerial: optionalLine(30),
      }),
    )
    .max(50)
    .default([]),
  payments: Payments.default([]),
});
export const BookPartInput = z.object({
  callId: ServiceCallId,
  rev: Rev,
  issueLineId: StockIssueLineId,
  qty: Qty,
  serials: z.array(line(30)).max(50).default([]),
  oldSerial: optionalLine(30),
  reason: line(100),
});
export const CarryLine = z.object({
  /** Left out on the first line: the call's own product. */
  product: ProductRef.optional(),
  accessories: z.array(z.object({ name: line(40), qty: z.int().min(1).max(99) })).max(30),
  exterior: line(100),
  declaredValueMinor: Minor.nullable().default(null),
});
export const CarryBackInput = z.object({
  ...Visit,
  lines: z.array(CarryLine).min(1).max(20),
  estReadyOn: Day,
  padNo: optionalLine(20),
  confirmed: Confirmed,
});
export const WaitForPartInput = z.object({
  ...Visit,
  minutes: z.int().min(1).max(1440).optional(),
  partNeeded: line(100),
  /** 領料 for this call, written with the visit; short or not, the warehouse sees which job waits. */
  parts: z
    .array(z.object({ partId: PartId, qty: Qty }))
    .max(20)
    .default([]),
});

export const CallView = z.object({
  id: ServiceCallId,
  callNo: z.string(),
  status: z.enum(CALL_STATUSES),
  channel: z.enum(CALL_CHANNELS),
  calledAt: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  zone: Zone,
  productId: ProductId,
  model: z.string(),
  deviceClass: DeviceClass,
  serial: z.string().nullable(),
  symptom: z.string(),
  typeGuess: ServiceType,
  warrantyUntil: z.string().nullable(),
  /** 三包期限 of a free repair (D4); null where no law sets a day. */
  deadlineOn: z.string().nullable(),
  appointmentFrom: z.string().nullable(),
  appointmentTo: z.string().nullable(),
  priority: z.enum(CALL_PRIORITIES),
  isCarriedOver: z.boolean(),
  dueAt: z.string(),
  /** Working minutes from call to arrival; null before the technician is there. */
  elapsedMinutes: z.int().nullable(),
  isOnTime: z.boolean().nullable(),
  voucherId: ServiceVoucherId.nullable(),
  voucherNo: z.string().nullable(),
  voucherStatus: z.string().nullable(),
  voucherHolder: z.string().nullable(),
  technicianId: StaffId.nullable(),
  technician: z.string().nullable(),
  dispatchedAt: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  leftAt: z.string().nullable(),
  outcome: z.enum(CALL_OUTCOMES).nullable(),
  receiptId: CollectionReceiptId.nullable(),
  receiptNo: z.string().nullable(),
  reworkOf: RepairCardId.nullable(),
  reworkOfNo: z.string().nullable(),
  closedAt: z.string().nullable(),
  takenBy: z.string(),
  isLateEntry: z.boolean(),
  rescheduleReason: z.string().nullable(),
  cancelReason: z.string().nullable(),
  rev: z.int(),
});
export type CallView = z.infer<typeof CallView>;

/** Views of the register (1–9 on screen). */
export const CALL_VIEWS = ['open', 'overdue', 'undispatched', 'mine', 'toStrikeOff', 'all'] as const;
export const CALL_SORTS = ['register', 'calledAt', 'dueAt'] as const;
export const ListCallsInput = z.object({
  view: z.enum(CALL_VIEWS).default('open'),
  status: z.array(z.enum(CALL_STATUSES)).optional(),
  technicianId: StaffId.nullable().optional(),
  zone: Zone.optional(),
  type: ServiceType.optional(),
  text: z.string().max(100).default(''),
  /** `register`: overdue and carried-over first, as the book is worked. */
  sort: z.enum(CALL_SORTS).default('register'),
  descending: z.boolean().default(false),
  /** Key of the last row seen; never a row count (quality 0.7). */
  after: z.object({ calledAt: z.string(), id: ServiceCallId }).nullable().default(null),
  limit: Limit,
});
export const RescheduleInput = z.object({
  callId: ServiceCallId,
  rev: Rev,
  appointmentFrom: Instant,
  appointmentTo: Instant,
  reason: line(100),
});
export const NoEntryInput = z.object({
  callId: ServiceCallId,
  rev: Rev,
  note: optionalNote(200),
  leftAt: Instant.optional(),
  onBehalfOf: StaffId.optional(),
});
