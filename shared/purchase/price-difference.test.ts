import { expect, it } from 'vitest';
import { differenceOf, differencesOf } from './price-difference';

const line = (acceptedMilli: number, orderedPriceMinor: number, priceMinor: number) => ({ acceptedMilli, orderedPriceMinor, priceMinor });

it.each([
  ['dearer', line(4000, 3500, 3600), 400],
  ['cheaper', line(4000, 3500, 3400), -400],
  ['by weight, each amount rounded as the receipt rounds it', line(1500, 333, 334), 1],
  ['nothing of it was accepted', line(0, 3500, 9900), 0],
])('%s', (_name, of, difference) => {
  expect(differenceOf(of)).toBe(difference);
});

it('a cheap line does not hide a dear one', () => {
  const sums = differencesOf([line(1000, 100, 150), line(2000, 100, 90)]);
  expect(sums).toEqual({ lines: 2, dearerMinor: 50, cheaperMinor: -20, totalMinor: 30 });
});
