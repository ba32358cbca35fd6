import { z } from 'zod';
import { Day, Instant, line, Minor, optionalLine, optionalNote, Rev } from '../kernel/fields';
import { Confirmed } from '../kernel/doubt';
import { CollectionReceiptId, CounterIntakeId, CustodyStayId, CustomerId, ProductId, RepairCardId, ServiceVoucherId } from '../kernel/ids';
import { ServiceType } from '../kernel/region';
import { MOST_PHOTOS } from '../photo/routes';
import { CONDITION_GRADES, MOISTURE_FINDINGS } from '../product/device-class';
import { Verdict, WarrantyReason } from '../product/schema';
import { CustomerRef, ProductRef, Signature } from '../service-call/schema';

/** 外觀: one answer for each condition item of the device class (shared/product/device-class.ts). */
export const Condition = z.enum(CONDITION_GRADES);
export const Accessory = z.object({ name: line(40), qty: z.int().min(1).max(99).default(1) });

/** 送修受理單, one device of it (B4). */
export const IntakeDevice = z.object({
  product: ProductRef,
  /** IMEI printed on the label and the one `*#06#` shows. Both asked for a phone. */
  imeiLabel: optionalLine(60),
  imeiSystem: optionalLine(60),
  proofSeen: z.object({ invoice: z.boolean(), card: z.boolean(), no: optionalLine(30) }).default({ invoice: false, card: false, no: null }),
  purchaseOn: Day.nullable().default(null),
  faultReported: line(200),
  faultSeen: optionalLine(200),
  exterior: z.record(line(30), Condition),
  moisture: z.enum(MOISTURE_FINDINGS).default('notChecked'),
  isUserDamage: z.boolean().default(false),
  /** Empty only together with `hasNoAccessories`: silence is not an answer. */
  accessories: z.array(Accessory).max(30).default([]),
  hasNoAccessories: z.boolean().default(false),
  isSimRemoved: z.boolean().default(false),
  /** Encrypted in the database, shown to the assigned technician, erased at release (E27). */
  passcode: z.string().max(40).nullable().default(null),
  declaredValueMinor: Minor.nullable().default(null),
  shelf: line(10),
  /** Left out: C in warranty, else A. */
  type: ServiceType.optional(),
  typeReason: optionalLine(100),
  /** The same fault as this earlier card (E5). */
  reworkOf: RepairCardId.nullable().default(null),
  /** The chief lets a label/system mismatch pass (E17). */
  codeMismatchOverride: z
    .object({ reason: line(100) })
    .nullable()
    .default(null),
  /** Taken at the counter before the stay existed; they show this device and go with it (B4). */
  photoIds: z.array(z.uuid()).max(MOST_PHOTOS).default([]),
});
export type IntakeDevice = z.output<typeof IntakeDevice>;

export const ReceiveInput = z.object({
  customer: CustomerRef,
  devices: z.array(IntakeDevice).min(1).max(20),
  receivedAt: Instant.optional(),
  promisedAt: Instant,
  estCostMinor: Minor.nullable().default(null),
  /** Fee if a quote is refused; must be agreed when a device is paid service (D5). Null: not agreed. */
  inspectionFeeMinor: Minor.nullable().default(null),
  isDataLossAccepted: z.boolean(),
  signature: Signature,
  padNo: optionalLine(20),
  note: optionalNote(200),
  confirmed: Confirmed,
});

/** What of a device was written down wrong, signed anew; owner and device are taken as their records stand now (B4, decision 067). */
export const CorrectInput = z.object({
  stayId: CustodyStayId,
  rev: Rev,
  faultReported: line(200),
  exterior: z.record(line(30), Condition),
  moisture: z.enum(MOISTURE_FINDINGS),
  accessories: z.array(Accessory).max(30).default([]),
  hasNoAccessories: z.boolean().default(false),
  reason: line(100),
  signature: Signature,
});

export const IntakeDeviceView = z.object({
  stayId: CustodyStayId,
  dlNo: z.string(),
  cardId: RepairCardId,
  cardNo: z.string(),
  voucherId: ServiceVoucherId,
  voucherNo: z.string(),
  productId: ProductId,
  model: z.string(),
  serial: z.string().nullable(),
  type: ServiceType,
  verdict: Verdict,
  warrantyUntil: z.string().nullable(),
  reasons: z.array(WarrantyReason),
  dayNo: z.int().nullable(),
  entitlement: z.array(z.string()),
  isCodeMismatch: z.boolean(),
  faultReported: z.string(),
  faultSeen: z.string().nullable(),
  exterior: z.record(z.string(), Condition),
  moisture: z.enum(MOISTURE_FINDINGS),
  accessories: z.array(z.object({ name: z.string(), qty: z.int() })),
  shelf: z.string(),
  hasPasscode: z.boolean(),
});
export const IntakeView = z.object({
  id: CounterIntakeId,
  intakeNo: z.string(),
  receiptId: CollectionReceiptId,
  receiptNo: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  phone: z.string().nullable(),
  receivedAt: z.string(),
  receivedBy: z.string(),
  promisedAt: z.string(),
  estCostMinor: z.int().nullable(),
  inspectionFeeMinor: z.int().nullable(),
  isLateEntry: z.boolean(),
  signer: z.string().nullable(),
  devices: z.array(IntakeDeviceView),
  rev: z.int(),
});
export type IntakeView = z.infer<typeof IntakeView>;
