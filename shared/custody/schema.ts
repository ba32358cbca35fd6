import { z } from 'zod';
import { Instant, Limit, line, optionalLine, Rev } from '../kernel/fields';
import {
  BillId,
  CollectionReceiptId,
  CounterIntakeId,
  CustodyStayId,
  CustomerId,
  ProductId,
  RepairCardId,
  ServiceVoucherId,
  StaffId,
} from '../kernel/ids';
import { DeviceClass } from '../product/schema';
import { CARD_STATUSES } from '../repair-card/states';
import { CUSTODY_STATES, PLACE_KINDS } from './states';

export const CustodyEntryView = z.object({
  id: z.uuid(),
  from: z.enum(CUSTODY_STATES).nullable(),
  to: z.enum(CUSTODY_STATES),
  placeKind: z.enum(PLACE_KINDS),
  place: z.string(),
  holder: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
});
export const StayView = z.object({
  id: CustodyStayId,
  dlNo: z.string(),
  state: z.enum(CUSTODY_STATES),
  placeKind: z.enum(PLACE_KINDS),
  place: z.string(),
  holder: z.string(),
  holderId: StaffId.nullable(),
  productId: ProductId,
  customerId: CustomerId,
  customerName: z.string(),
  phone: z.string().nullable(),
  model: z.string(),
  deviceClass: DeviceClass,
  serial: z.string().nullable(),
  receiptId: CollectionReceiptId,
  receiptNo: z.string(),
  /** It came over the counter with this one; null: a technician carried it back. */
  intakeId: CounterIntakeId.nullable(),
  lineNo: z.int(),
  cardId: RepairCardId.nullable(),
  cardNo: z.string().nullable(),
  cardStatus: z.string().nullable(),
  voucherId: ServiceVoucherId.nullable(),
  voucherNo: z.string().nullable(),
  broughtBy: z.string(),
  accessories: z.array(z.object({ name: z.string(), qty: z.int() })),
  openedAt: z.string(),
  inAt: z.string().nullable(),
  inspectedAt: z.string().nullable(),
  inspectedBy: z.string().nullable(),
  notifiedAt: z.string().nullable(),
  notifiedBy: z.string().nullable(),
  outAt: z.string().nullable(),
  outTo: z.string().nullable(),
  outBy: z.string().nullable(),
  promisedAt: z.string().nullable(),
  daysHere: z.int(),
  correctionOf: CustodyStayId.nullable(),
  correctionOfNo: z.string().nullable(),
  rev: z.int(),
});
export type StayView = z.infer<typeof StayView>;

/** What still stands between a device and its owner (issue line 14). `who`: the post that may let it pass with a reason. */
export const GATE_POINTS = [
  'receipt',
  'inspection',
  'serial',
  'proxyForm',
  'accessories',
  'balance',
  'loaner',
  'voucher',
  'ready',
  'cardOpen',
] as const;
export const GatePoint = z.enum(GATE_POINTS);
export type GatePoint = z.infer<typeof GatePoint>;
export const GateLine = z.object({
  point: GatePoint,
  state: z.enum(['done', 'open', 'missing']),
  overridePost: z.enum(['chief', 'manager']).nullable(),
  detail: z.string(),
});
export const ReleaseGate = z.object({
  receiptId: CollectionReceiptId,
  receiptNo: z.string(),
  devices: z.array(
    z.object({
      stayId: CustodyStayId,
      lineNo: z.int(),
      deviceClass: DeviceClass,
      model: z.string(),
      serial: z.string().nullable(),
      shelf: z.string(),
      state: z.enum(CUSTODY_STATES),
      cardId: RepairCardId.nullable(),
      cardNo: z.string().nullable(),
      cardStatus: z.string().nullable(),
      accessories: z.array(z.object({ name: z.string(), qty: z.int() })),
      chargeMinor: z.int(),
      dueMinor: z.int(),
      /** Of what is due, on no slip yet. */
      unbilledMinor: z.int(),
      /** A customer with a term may get his slip later, for several jobs at once; a manager lets the goods go. */
      mayBillLater: z.boolean(),
      bills: z.array(z.object({ id: BillId, billNo: z.string(), chargeMinor: z.int(), dueMinor: z.int() })),
      canGo: z.boolean(),
      gate: z.array(GateLine),
    }),
  ),
});
export type ReleaseGate = z.infer<typeof ReleaseGate>;

export const Collector = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owner') }),
  /** E2: original receipt and proxy form, or the owner's confirmation by phone. */
  z.object({
    kind: z.literal('proxy'),
    name: line(40),
    relation: line(20),
    idLast4: z.string().regex(/^[0-9A-Z]{4}$/i, 'fourDigits'),
    hasProxyForm: z.boolean().default(false),
    isOwnerConfirmed: z.boolean().default(false),
  }),
]);
export const Override = z.object({ point: GatePoint, reason: line(100) });
export const ReleaseInput = z.object({
  receiptId: CollectionReceiptId,
  rev: Rev,
  devices: z
    .array(
      z.object({
        stayId: CustodyStayId,
        /** What the scanner read on the device in hand: mandatory, compared with the ledger (E10). */
        scanned: line(60),
        areAccessoriesBack: z.boolean().default(false),
        accessoryNote: optionalLine(100),
      }),
    )
    .min(1)
    .max(20),
  collector: Collector,
  /** The customer's original is in hand. */
  isReceiptSurrendered: z.boolean().default(false),
  isVoucherSigned: z.boolean().default(false),
  signerName: optionalLine(40),
  at: Instant.optional(),
  onBehalfOf: StaffId.optional(),
  overrides: z.array(Override).max(10).default([]),
});
export const ReleaseAnswer = z.object({
  receiptId: CollectionReceiptId,
  receiptNo: z.string(),
  receiptStatus: z.string(),
  released: z.array(StayView),
  replacementId: CollectionReceiptId.nullable(),
  replacementNo: z.string().nullable(),
});

export const LEDGER_VIEWS = ['here', 'ready', 'atVendor', 'inTransit', 'overdue', 'out', 'all'] as const;
export const LEDGER_SORTS = ['dlNo', 'shelf', 'promisedAt'] as const;
export const ListLedgerInput = z.object({
  view: z.enum(LEDGER_VIEWS).default('here'),
  deviceClass: z.array(DeviceClass).optional(),
  cardStatus: z.array(z.enum(CARD_STATUSES)).optional(),
  /** 保管人: of our own people; a vendor or the customer has no id. */
  holderId: StaffId.optional(),
  text: z.string().max(100).default(''),
  sort: z.enum(LEDGER_SORTS).default('dlNo'),
  descending: z.boolean().default(true),
  after: z.object({ dlNo: z.string() }).nullable().default(null),
  limit: Limit,
});
