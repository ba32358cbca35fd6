import { describe, expect, it } from 'vitest';
import { cheapestOf, isCheapest, quoteFault } from './quotes';

const of = (supplierId: string, priceMinor: number) => ({ supplierId, priceMinor });
const three = [of('a', 800), of('b', 760), of('c', 790)];

describe('three suppliers are asked (P17)', () => {
  it.each<[string, typeof three, ReturnType<typeof of>, string | null, ReturnType<typeof quoteFault>]>([
    ['the cheapest needs no reason', three, of('b', 760), null, null],
    ['a dearer one needs one', three, of('a', 800), null, 'dearer'],
    ['and has one', three, of('a', 800), '明天就到', null],
    ['by one unit is dearer', [of('a', 761), of('b', 760)], of('a', 761), null, 'dearer'],
    ['two ask the same: either', [of('a', 760), of('b', 760)], of('a', 760), null, null],
    ['a supplier who was not asked', three, of('d', 700), null, 'notQuoted'],
    ['another price than he said', three, of('b', 700), '議價', 'notQuoted'],
    ['one supplier twice', [of('a', 800), of('a', 760)], of('a', 760), null, 'quoteTwice'],
    ['nobody was asked', [], of('a', 800), null, null],
    ['only one was asked', [of('a', 800)], of('a', 800), null, null],
  ])('%s', (_name, quotes, chosen, reason, fault) => expect(quoteFault(quotes, chosen, reason)).toBe(fault));

  it('marks the cheapest', () => {
    expect(three.map((q) => isCheapest(three, q))).toEqual([false, true, false]);
    expect([cheapestOf(three), cheapestOf([])]).toEqual([760, null]);
  });
});
