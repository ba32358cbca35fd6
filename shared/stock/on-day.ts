import { z } from 'zod';
import { Day, Limit } from '../kernel/fields';
import { PartId } from '../kernel/ids';
import { UNITS } from '../part/schema';
import type { StockPlaceKind } from './places';

/** Where stock of ours can be; bins are the warehouse's. */
export const HOLDINGS = ['warehouse', 'technicians', 'quarantine'] as const;
export type Holding = (typeof HOLDINGS)[number];
const HOLDING: Readonly<Partial<Record<StockPlaceKind, Holding>>> = {
  warehouse: 'warehouse',
  bin: 'warehouse',
  technician: 'technicians',
  quarantine: 'quarantine',
};
/** Whose a place is; null outside of the house. */
export const holdingOf = (kind: StockPlaceKind): Holding | null => HOLDING[kind] ?? null;

/** What lies somewhere, in thousandths and at cost. */
export type Held = Readonly<{ qtyMilli: number; valueMinor: number }>;
export type HeldBy = Readonly<Record<Holding, Held>>;
export const NOTHING_HELD: HeldBy = {
  warehouse: { qtyMilli: 0, valueMinor: 0 },
  technicians: { qtyMilli: 0, valueMinor: 0 },
  quarantine: { qtyMilli: 0, valueMinor: 0 },
};
export type LaterMove = Held & Readonly<{ from: StockPlaceKind; to: StockPlaceKind }>;

/** What is there now without what happened after the day: so no ledger is read from its beginning (users-ask section 4, row 19). */
export function backFrom(now: HeldBy, later: readonly LaterMove[]): HeldBy {
  const then = { ...now };
  const add = (kind: StockPlaceKind, sign: 1 | -1, { qtyMilli, valueMinor }: Held): void => {
    const where = holdingOf(kind);
    if (where === null) return;
    const was = then[where];
    then[where] = { qtyMilli: was.qtyMilli + sign * qtyMilli, valueMinor: was.valueMinor + sign * valueMinor };
  };
  for (const move of later) {
    add(move.from, 1, move);
    add(move.to, -1, move);
  }
  return then;
}

export const StockOnDayInput = z.object({
  on: Day,
  /** Words of the sku, the name, a model or a barcode. */
  text: z.string().max(60).default(''),
  after: z.object({ sku: z.string() }).nullable().default(null),
  limit: Limit,
});
/** A part as it stood at the end of a day; quantities by whose they were, the value of all of them. */
export const StockOnDay = z.object({
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  spec: z.string().nullable(),
  unit: z.enum(UNITS),
  warehouse: z.number(),
  technicians: z.number(),
  quarantine: z.number(),
  qty: z.number(),
  valueMinor: z.int(),
});
export type StockOnDay = z.infer<typeof StockOnDay>;
export const StockOnDayTotal = z.object({
  warehouseMinor: z.int(),
  techniciansMinor: z.int(),
  quarantineMinor: z.int(),
  valueMinor: z.int(),
});
