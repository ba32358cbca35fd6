import { z } from 'zod';
import { Limit } from '../kernel/fields';
import { PartId, StockPlaceId } from '../kernel/ids';
import { UNITS } from '../part/schema';
import { isInternal, type StockPlaceKind } from './places';
import { MovementView, type MovementKind } from './schema';

/** What goes to a place outside of the house and comes from there (issue line 2); of ours there are balances instead. */
const KINDS: Readonly<Partial<Record<StockPlaceKind, readonly MovementKind[]>>> = {
  supplier: ['receipt', 'supplierReturn'],
  customer: ['use'],
  scrap: ['scrap'],
  difference: ['adjust'],
  opening: ['opening'],
};
export const movementsOf = (kind: StockPlaceKind): readonly MovementKind[] => (isInternal(kind) ? [] : (KINDS[kind] ?? []));

export const OutsideInput = z.object({ placeId: StockPlaceId, before: z.int().nullable().default(null), limit: Limit });
/** A line of the ledger with its part, as a place outside sees it: `isIn` when the pieces went there. */
export const OutsideLine = MovementView.extend({
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  unit: z.enum(UNITS),
  isIn: z.boolean(),
});
export type OutsideLine = z.infer<typeof OutsideLine>;
