import { z } from 'zod';
import { Day, line, Minor, optionalLine, Rev } from '../kernel/fields';
import { MakerId, SupplierId } from '../kernel/ids';
import { DeviceClass } from '../product/schema';

/** 廠商 who pays for warranty work: a supplier with the brands he stands for and his terms. */
export const WriteMakerInput = z.object({
  /** Left out: a new one. */
  makerId: MakerId.optional(),
  rev: Rev,
  supplierId: SupplierId,
  /** As they stand on the device; small and large letters are the same. */
  brands: z.array(line(40)).max(30).default([]),
  /** Stands for products of no brand that anybody knows. */
  isUsual: z.boolean().default(false),
  /** Days until an old part must be with him; null: the centre's own. */
  oldPartDays: z.int().min(1).max(365).nullable().default(null),
  note: optionalLine(100),
  isActive: z.boolean().default(true),
});
export const MakerRate = z.object({ deviceClass: DeviceClass, labourMinor: z.int(), travelMinor: z.int(), fromOn: z.string() });
export const MakerView = z.object({
  id: MakerId,
  supplierId: SupplierId,
  name: z.string(),
  phone: z.string().nullable(),
  brands: z.array(z.string()),
  isUsual: z.boolean(),
  oldPartDays: z.int().nullable(),
  note: z.string().nullable(),
  isActive: z.boolean(),
  /** What he pays for an hour of the bench and a journey, newest day first. */
  rates: z.array(MakerRate),
  rev: z.int(),
});
export type MakerView = z.infer<typeof MakerView>;
export const SetRateInput = z.object({
  makerId: MakerId,
  deviceClass: DeviceClass,
  labourMinor: Minor,
  travelMinor: Minor,
  /** Left out: from today. */
  fromOn: Day.optional(),
});
