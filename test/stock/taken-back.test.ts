import { expect, it } from 'vitest';
import { contract } from '#shared/contract/contract';
import { MOVEMENT_KINDS, type MovementKind } from '#shared/stock/schema';
import { DEEDS } from '../ledgers/day';

/** A paper that moves stock: what takes its movements back, and the deed of the random days that does it. Null: another paper does. */
type Back = Readonly<{ paper: string; route: keyof typeof contract | null; deed: keyof typeof DEEDS; instead?: keyof typeof contract }>;

/** Issue 4, line 8, paper by paper (B8 to B16, C6 to C8); a new kind of movement has to say it here. */
const TAKEN_BACK: Readonly<Record<MovementKind, readonly Back[]>> = {
  opening: [{ paper: 'MV', route: 'stock.reverseOpening', deed: 'takeBackOpening' }],
  receipt: [{ paper: 'GR', route: 'purchase.voidReceipt', deed: 'voidReceipt' }],
  issue: [{ paper: 'SI', route: null, instead: 'stockIssue.giveBack', deed: 'giveBack' }], // void only before it was handed out (C8)
  use: [
    { paper: 'RC', route: 'repairCard.reversePart', deed: 'takeOff' },
    { paper: 'SC', route: 'serviceCall.reversePart', deed: 'takeBackFitted' },
  ],
  return: [{ paper: 'SR', route: 'stockIssue.voidReturn', deed: 'voidBack' }],
  transfer: [{ paper: 'MV', route: 'stock.voidMove', deed: 'takeBackMove' }],
  adjust: [{ paper: 'ST', route: 'stocktake.reverse', deed: 'reverseCount' }],
  scrap: [{ paper: 'SX', route: 'stock.voidScrap', deed: 'voidScrap' }],
  supplierReturn: [{ paper: 'VR', route: 'purchase.voidReturn', deed: 'voidReturn' }],
};

it.each(MOVEMENT_KINDS.flatMap((kind) => TAKEN_BACK[kind].map((back) => [kind, back] as const)))(
  'a movement of kind %s is taken back',
  (_kind, { route, instead, deed }) => {
    expect(Object.keys(contract)).toContain(route ?? instead);
    expect(Object.keys(DEEDS)).toContain(deed);
  },
);
