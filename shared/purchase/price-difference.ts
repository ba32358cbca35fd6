import { z } from 'zod';
import { Day, Limit } from '../kernel/fields';
import { GoodsReceiptId, PartId, PurchaseOrderId } from '../kernel/ids';
import { UNITS } from '../part/schema';
import { amountOf } from './rules';

type Priced = Readonly<{ acceptedMilli: number; orderedPriceMinor: number; priceMinor: number }>;
/** What a line cost more than it was ordered for; less is below zero (B13). */
export const differenceOf = (l: Priced): number => amountOf(l.acceptedMilli, l.priceMinor) - amountOf(l.acceptedMilli, l.orderedPriceMinor);

/** What a period cost more, and what it cost less; the two are told apart, for a cheap line does not make up for a dear one. */
export function differencesOf(
  lines: readonly Priced[],
): Readonly<{ lines: number; dearerMinor: number; cheaperMinor: number; totalMinor: number }> {
  const all = lines.map(differenceOf);
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  const dearerMinor = sum(all.filter((d) => d > 0));
  const cheaperMinor = sum(all.filter((d) => d < 0));
  return { lines: lines.length, dearerMinor, cheaperMinor, totalMinor: dearerMinor + cheaperMinor };
}

const period = { from: Day, to: Day };
export const PriceDifferencesInput = z.object({
  ...period,
  after: z.object({ receivedAt: z.string(), receiptId: GoodsReceiptId, seq: z.int() }).nullable().default(null),
  limit: Limit,
});
export const PriceDifferenceTotalsInput = z.object(period);
/** A line of a goods receipt that is in force and whose price departed from the order's, with why. */
export const PriceDifference = z.object({
  seq: z.int(),
  receiptId: GoodsReceiptId,
  grNo: z.string(),
  receivedAt: z.string(),
  poNo: z.string(),
  orderId: PurchaseOrderId,
  supplier: z.string(),
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  unit: z.enum(UNITS),
  qty: z.number(),
  orderedPriceMinor: z.int(),
  priceMinor: z.int(),
  /** By piece. */
  differenceMinor: z.int(),
  /** Of what was accepted. */
  amountMinor: z.int(),
  /** A small departure needs none. */
  reason: z.string().nullable(),
  receivedBy: z.string(),
});
export type PriceDifference = z.infer<typeof PriceDifference>;
export const PriceDifferenceTotals = z.object({ lines: z.int(), dearerMinor: z.int(), cheaperMinor: z.int(), totalMinor: z.int() });
