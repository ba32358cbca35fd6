import { expect, it } from 'vitest';
import type { PartId, StockPlaceId } from '#shared/kernel/ids';
import { carry, isForCarrying, stepAt, type Carried } from './tray';

const hose: Carried['part'] = { id: 'h' as PartId, sku: 'P-HOSE', name: '排水管', unit: 'strip', isSerialised: false };
const lcd: Carried['part'] = { id: 'l' as PartId, sku: 'LCD', name: '螢幕', unit: 'piece', isSerialised: true };
const told = (tray: readonly Carried[] | null) => tray?.map((c) => [c.part.sku, c.qty, ...c.serials]) ?? null;

it('one scan is one piece; a typed quantity takes its place, and nought puts the part back', () => {
  const one = carry([], hose, null) ?? [];
  expect(told(carry(one, hose, null))).toEqual([['P-HOSE', 2]]);
  expect(told(carry(one, hose, null, 30))).toEqual([['P-HOSE', 30]]);
  expect(told(carry(one, hose, null, 0))).toEqual([]);
});
it('a serial lies in the tray once', () => {
  const one = carry([], lcd, 'S1') ?? [];
  expect(told(carry(one, lcd, 'S2'))).toEqual([['LCD', 2, 'S1', 'S2']]);
  expect(carry(one, lcd, 'S1')).toBeNull();
});

type Kind = Parameters<typeof stepAt>[2]['kind'];
const place = (kind: Kind, id: string = kind) => ({ kind, id: id as StockPlaceId });
it.each<[Kind | null, number, Kind, string, ReturnType<typeof stepAt>]>([
  [null, 0, 'bin', 'B', 'start'],
  [null, 0, 'warehouse', 'W', 'start'],
  ['bin', 0, 'quarantine', 'Q', 'start'],
  ['bin', 1, 'bin', 'here', 'same'],
  ['bin', 1, 'bin', 'B', 'unload'],
  ['warehouse', 1, 'bin', 'B', 'unload'],
  ['bin', 1, 'quarantine', 'Q', 'reason'],
  ['quarantine', 1, 'bin', 'B', 'reason'],
  ['quarantine', 1, 'quarantine', 'here', 'same'],
])('from %s with %d in the tray, at a %s (%s): %s', (from, count, kind, id, step) => {
  const tray = count === 0 ? [] : (carry([], hose, null) ?? []);
  expect(stepAt(from === null ? null : place(from, 'here'), tray, place(kind, id))).toBe(step);
});
it.each<[Kind, boolean]>([
  ['bin', true],
  ['warehouse', true],
  ['quarantine', true],
  ['technician', false],
  ['oldParts', false],
])('a %s is for carrying: %s', (kind, isIt) => expect(isForCarrying({ kind })).toBe(isIt));
