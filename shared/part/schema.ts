import { z } from 'zod';
import { Day, Limit, line, Minor, optionalLine, Qty, Rev } from '../kernel/fields';
import { PartId, StockPlaceId, SupplierId } from '../kernel/ids';
import { REGIONS } from '../kernel/region';

export const UNITS = ['piece', 'set', 'pair', 'strip', 'sheet', 'box', 'bottle', 'roll', 'metre', 'gram'] as const;
export type Unit = (typeof UNITS)[number];
/** Nobody hands out half of these (quality 4.4, row 87); a strip, a sheet or a roll is cut. */
export const WHOLE_UNITS: readonly Unit[] = ['piece', 'set', 'pair'];
const milli = (schema: typeof Qty) => schema.or(z.literal(0));

/** 料號, upper-cased: one part has one (B11). */
export const Sku = line(20)
  .transform((s) => s.toUpperCase())
  .refine((s) => /^[\p{L}\p{N}][\p{L}\p{N}\-_./]*$/u.test(s), 'notRight');

export const PartSupplier = z.object({
  supplierId: SupplierId,
  code: optionalLine(30),
  priceMinor: Minor.nullable().default(null),
  /** How many come in one package. */
  pack: Qty.default(1),
  leadDays: z.int().min(0).max(365).nullable().default(null),
});
export type PartSupplier = z.infer<typeof PartSupplier>;

const names = { nameTw: optionalLine(60), nameCn: optionalLine(60), nameEn: optionalLine(60) };
const facts = {
  ...names,
  spec: optionalLine(60),
  unit: z.enum(UNITS).default('piece'),
  /** Models it fits, as they stand on the device. */
  models: z.array(line(40)).max(200).default([]),
  /** SKUs that do instead of it. */
  alternatives: z.array(Sku).max(20).default([]),
  barcodes: z.array(line(40)).max(10).default([]),
  suppliers: z.array(PartSupplier).max(10).default([]),
  isSerialised: z.boolean().default(false),
  warrantyDays: z.int().min(0).max(3650).default(90),
  /** 舊件須返還: the old part of a warranty exchange goes back to the maker. */
  returnsOld: z.boolean().default(false),
  /** Order at this many, fill up to that many (users-ask 52: two words nobody takes for each other). */
  orderAt: milli(Qty).default(0),
  fillTo: milli(Qty).default(0),
  homeBinId: StockPlaceId.nullable().default(null),
};
export const NewPart = z.object({ sku: Sku, ...facts, priceMinor: Minor.nullable().default(null) });
export const PartChange = z.object({ partId: PartId, rev: Rev, sku: Sku, ...facts, isActive: z.boolean().default(true) });

export const PartView = z.object({
  id: PartId,
  sku: z.string(),
  /** In the centre's language, or the first there is. */
  name: z.string(),
  nameTw: z.string().nullable(),
  nameCn: z.string().nullable(),
  nameEn: z.string().nullable(),
  spec: z.string().nullable(),
  unit: z.enum(UNITS),
  models: z.array(z.string()),
  alternatives: z.array(z.string()),
  barcodes: z.array(z.string()),
  suppliers: z.array(PartSupplier.extend({ name: z.string() })),
  isSerialised: z.boolean(),
  warrantyDays: z.int(),
  returnsOld: z.boolean(),
  orderAt: z.number(),
  fillTo: z.number(),
  homeBinId: StockPlaceId.nullable(),
  homeBin: z.string().nullable(),
  isActive: z.boolean(),
  priceMinor: z.int().nullable(),
  onHand: z.number(),
  valueMinor: z.int(),
  reserved: z.number(),
  available: z.number(),
  withTechnicians: z.number(),
  rev: z.int(),
});
export type PartView = z.infer<typeof PartView>;

/** A line of the stock list: small, so that a page stays one message. */
export const PartLine = PartView.pick({
  id: true,
  sku: true,
  name: true,
  spec: true,
  unit: true,
  homeBin: true,
  isSerialised: true,
  orderAt: true,
  fillTo: true,
  priceMinor: true,
  onHand: true,
  reserved: true,
  available: true,
  withTechnicians: true,
  isActive: true,
});
export type PartLine = z.infer<typeof PartLine>;

export const ListPartsInput = z.object({
  view: z.enum(['all', 'low', 'out', 'inactive']).default('all'),
  text: z.string().max(100).default(''),
  after: z.object({ sku: z.string() }).nullable().default(null),
  limit: Limit,
});
export const PartPriceInput = z.object({
  partId: PartId,
  region: z.enum(REGIONS).optional(),
  fromOn: Day.optional(),
  priceMinor: Minor,
});
export const PartSupplierInput = PartSupplier.extend({
  partId: PartId,
  rev: Rev,
  /** Asked before the others when the part is bought. */
  isFirst: z.boolean().default(false),
  /** He does not have it any more. */
  isDropped: z.boolean().default(false),
});
export const SuppliedPart = PartView.pick({ id: true, sku: true, name: true, unit: true, rev: true }).extend({
  code: z.string().nullable(),
  priceMinor: z.int().nullable(),
  pack: z.number(),
  leadDays: z.int().nullable(),
  isFirst: z.boolean(),
});
export type SuppliedPart = z.infer<typeof SuppliedPart>;
export const SupplierInput = z.object({
  name: line(60),
  phone: optionalLine(20),
  contact: optionalLine(40),
  taxId: optionalLine(18),
  note: optionalLine(100),
});
export const SupplierView = SupplierInput.extend({ id: SupplierId, isActive: z.boolean(), rev: z.int() });
