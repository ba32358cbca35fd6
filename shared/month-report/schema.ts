import { z } from 'zod';
import { RECORDED_METHODS } from '../billing/schema';
import { Month } from '../kernel/fields';
import { SERVICE_TYPES } from '../kernel/region';

/** The most months of one report: five years (quality P6). */
export const MOST_MONTHS = 60;
const Signed = z.int();

/** What a month did, in the words of the ledgers; money in minor units. */
export const MonthView = z.object({
  month: Month,
  /** Calls of the month by service type, and how many of them are closed today. */
  calls: z.record(z.enum(SERVICE_TYPES), z.int().min(0)),
  callsClosed: z.int().min(0),
  /** Slips less what was made void in the month, without tax; the tax; what was written off. */
  netMinor: Signed,
  taxMinor: Signed,
  writtenOffMinor: Signed,
  /** What was paid by each way, less what was paid back. */
  paidMinor: z.record(z.enum(RECORDED_METHODS), Signed),
  /** At the end of the month: what customers owe, and what they have paid in beforehand. */
  receivableMinor: Signed,
  depositMinor: Signed,
  /** 進銷存: parts at their cost; the first and the last differ by what lies between them. */
  stock: z.object({
    openingMinor: Signed,
    takenOverMinor: Signed, // opening stock
    boughtMinor: Signed,
    usedMinor: Signed,
    sentBackMinor: Signed,
    scrappedMinor: Signed,
    countedMinor: Signed, // 盤盈虧
    closingMinor: Signed,
  }),
});
export type MonthView = z.infer<typeof MonthView>;
