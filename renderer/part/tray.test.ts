import { expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import { carry, type Carried } from './tray';

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
