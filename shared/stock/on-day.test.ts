import { describe, expect, it } from 'vitest';
import { backFrom, holdingOf, NOTHING_HELD, type HeldBy, type LaterMove } from './on-day';
import { isInternal, STOCK_PLACE_KINDS } from './places';

const now: HeldBy = { ...NOTHING_HELD, warehouse: { qtyMilli: 3000, valueMinor: 300 }, technicians: { qtyMilli: 1000, valueMinor: 100 } };
const moved = (from: LaterMove['from'], to: LaterMove['to'], qtyMilli: number, valueMinor: number): LaterMove => ({ from, to, qtyMilli, valueMinor }); // prettier-ignore

describe('what stood on a day is what stands now without what came later', () => {
  it.each<[string, LaterMove[], Partial<HeldBy>]>([
    ['nothing happened', [], {}],
    ['received later', [moved('supplier', 'bin', 2000, 200)], { warehouse: { qtyMilli: 1000, valueMinor: 100 } }],
    ['handed out later', [moved('bin', 'technician', 1000, 100)], { warehouse: { qtyMilli: 4000, valueMinor: 400 }, technicians: { qtyMilli: 0, valueMinor: 0 } }], // prettier-ignore
    ['carried to another bin later', [moved('bin', 'warehouse', 2000, 200)], {}],
    ['fitted later', [moved('technician', 'customer', 1000, 90)], { technicians: { qtyMilli: 2000, valueMinor: 190 } }],
    ['scrapped later from quarantine', [moved('quarantine', 'scrap', 1000, 100)], { quarantine: { qtyMilli: 1000, valueMinor: 100 } }],
    ['handed out and taken back later', [moved('bin', 'technician', 1000, 100), moved('technician', 'bin', 1000, 100)], {}],
  ])('%s', (_name, later, then) => {
    expect(backFrom(now, later)).toEqual({ ...now, ...then });
  });

  it.each(STOCK_PLACE_KINDS)('%s is somebody’s exactly when it is ours', (kind) => {
    expect(holdingOf(kind) !== null).toBe(isInternal(kind));
  });
});
