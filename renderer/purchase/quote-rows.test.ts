import { expect, it } from 'vitest';
import type { RequisitionView } from '#shared/purchase/views';
import { chosenOf, quotesOf, rowsFor } from './quote-rows';

const line = (over: object): RequisitionView['lines'][number] =>
  ({ quotes: [], supplierId: null, priceMinor: null, ...over }) as unknown as RequisitionView['lines'][number];

it('begins with what the line has, and always offers three rows', () => {
  expect(rowsFor(line({}), String).map((r) => r.supplierId)).toEqual([null, null, null]);
  expect(rowsFor(line({ supplierId: 'a', priceMinor: 780 }), String)[0]).toEqual({ supplierId: 'a', price: '780', note: '' });
  const quotes = [{ supplierId: 'b', priceMinor: 760, note: '含運' }];
  expect(rowsFor(line({ supplierId: 'a', priceMinor: 780, quotes }), String)).toMatchObject([
    { supplierId: 'b', price: '760', note: '含運' },
    { supplierId: null },
    { supplierId: null },
  ]);
});

it('the cheapest is chosen until somebody chooses another one', () => {
  const quotes = quotesOf(
    [
      { supplierId: 'a', price: '800', note: '' },
      { supplierId: null, price: '1', note: '' },
      { supplierId: 'b', price: '760', note: '' },
    ],
    Number,
  );
  expect(quotes.map((q) => q.priceMinor)).toEqual([800, 760]);
  expect(chosenOf(quotes, null)?.supplierId).toBe('b');
  expect(chosenOf(quotes, 'a')?.supplierId).toBe('a');
  expect(chosenOf(quotes, 'gone')?.supplierId).toBe('b');
  expect(chosenOf([], null)).toBeNull();
});
