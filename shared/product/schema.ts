import { z } from 'zod';
import { Day, line, lineOrNull, optionalLine, Rev } from '../kernel/fields';
import { Confirmed } from '../kernel/doubt';
import { CustomerId, ProductId } from '../kernel/ids';

export const DEVICE_CLASSES = [
  'phone',
  'tablet',
  'laptop',
  'desktop',
  'printer',
  'tv',
  'washer',
  'fridge',
  'airConditioner',
  'smallAppliance',
  'other',
] as const;
export const DeviceClass = z.enum(DEVICE_CLASSES);
export type DeviceClass = z.infer<typeof DeviceClass>;
export const PROOF_TYPES = ['invoice', 'warrantyCard', 'none'] as const;

/** A product of a customer (B1, lower half). Serial or IMEI are checked by shared/product/identifier.ts. */
export const NewProduct = z.object({
  deviceClass: DeviceClass,
  brand: optionalLine(40),
  model: line(40),
  serial: optionalLine(30),
  /** Ticked when the device carries no serial (worn off, never had one). */
  hasNoSerial: z.boolean().default(false),
  imei1: optionalLine(60),
  imei2: optionalLine(60),
  /** Why there is no serial, or why an IMEI with a wrong check digit is kept (quality 4.3, rows 50 and 62). */
  identifierReason: optionalLine(60),
  purchaseOn: Day.nullable().default(null),
  dealer: optionalLine(40),
  proofType: z.enum(PROOF_TYPES).default('none'),
  proofNo: optionalLine(30),
  warrantyCardNo: optionalLine(30),
  exFactoryOn: Day.nullable().default(null),
  installOn: Day.nullable().default(null),
  warrantyMonths: z.int().min(0).max(240).nullable().default(null),
  priceMinor: z.int().min(0).nullable().default(null),
});
export type NewProduct = z.output<typeof NewProduct>;

export const UpdateProductInput = z.object({
  productId: ProductId,
  rev: Rev,
  confirmed: Confirmed,
  deviceClass: DeviceClass.optional(),
  brand: lineOrNull(40).optional(),
  model: line(40).optional(),
  serial: lineOrNull(30).optional(),
  hasNoSerial: z.boolean().optional(),
  imei1: lineOrNull(60).optional(),
  imei2: lineOrNull(60).optional(),
  identifierReason: lineOrNull(60).optional(),
  purchaseOn: Day.nullable().optional(),
  dealer: lineOrNull(40).optional(),
  proofType: z.enum(PROOF_TYPES).optional(),
  proofNo: lineOrNull(30).optional(),
  warrantyCardNo: lineOrNull(30).optional(),
  exFactoryOn: Day.nullable().optional(),
  installOn: Day.nullable().optional(),
  warrantyMonths: z.int().min(0).max(240).nullable().optional(),
  priceMinor: z.int().min(0).nullable().optional(),
});

export const ProductView = z.object({
  id: ProductId,
  customerId: CustomerId,
  customerName: z.string(),
  deviceClass: DeviceClass,
  brand: z.string().nullable(),
  model: z.string(),
  /** Serial, else IMEI 1: what a scan at release must equal. Null when the device has none. */
  identifier: z.string().nullable(),
  serial: z.string().nullable(),
  hasNoSerial: z.boolean(),
  imei1: z.string().nullable(),
  imei2: z.string().nullable(),
  /** IMEI 1 has a wrong check digit and was kept with a reason. */
  isImeiUnchecked: z.boolean(),
  identifierReason: z.string().nullable(),
  purchaseOn: z.string().nullable(),
  dealer: z.string().nullable(),
  proofType: z.enum(PROOF_TYPES),
  proofNo: z.string().nullable(),
  warrantyCardNo: z.string().nullable(),
  exFactoryOn: z.string().nullable(),
  installOn: z.string().nullable(),
  warrantyMonths: z.int().nullable(),
  priceMinor: z.int().nullable(),
  rev: z.int(),
});
export type ProductView = z.infer<typeof ProductView>;

export const VERDICTS = ['in', 'out', 'refused', 'pending'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;
/** One step of the reckoning behind "why?": a code of shared/warranty and its figures. */
export const WarrantyReason = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export const WarrantyAnswer = z.object({
  verdict: Verdict,
  startsOn: z.string().nullable(),
  until: z.string().nullable(),
  dayNo: z.int().nullable(),
  entitlement: z.array(z.enum(['refund', 'exchange', 'repair'])),
  reasons: z.array(WarrantyReason),
  /** The maintenance contract that covers it that day: paid by the contract where the warranty is over (B2). */
  contractNo: z.string().nullable(),
});
export type WarrantyAnswer = z.infer<typeof WarrantyAnswer>;

/** An earlier repair of the same serial or IMEI, whoever brought it. */
export const EarlierRepair = z.object({
  cardId: z.uuid(),
  cardNo: z.string(),
  status: z.string(),
  faultReported: z.string(),
  diagnosis: z.string().nullable(),
  technician: z.string().nullable(),
  cameOn: z.string(),
  leftOn: z.string().nullable(),
  days: z.int().nullable(),
  guaranteeUntil: z.string().nullable(),
  isInGuarantee: z.boolean(),
});
