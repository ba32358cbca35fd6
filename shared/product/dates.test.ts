import { expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import { assertDates, dateDoubts, type ProductDays } from './dates';

const TODAY = '2026-11-23';
const NONE: ProductDays = { purchaseOn: null, exFactoryOn: null, installOn: null };

it.each<[string, Partial<ProductDays>, string | null]>([
  ['nothing', {}, null],
  ['bought today', { purchaseOn: TODAY }, null],
  ['bought tomorrow', { purchaseOn: '2026-11-24' }, 'DATE_IN_FUTURE'],
  ['made tomorrow', { exFactoryOn: '2026-11-24' }, 'DATE_IN_FUTURE'],
  ['installed tomorrow', { installOn: '2026-11-24' }, 'DATE_IN_FUTURE'],
  ['made and sold on one day', { exFactoryOn: TODAY, purchaseOn: TODAY }, null],
  ['sold before it was made', { exFactoryOn: TODAY, purchaseOn: '2026-11-22' }, 'DATE_ORDER'],
])('%s', (_case, days, code) => expect(refusalOf(() => assertDates({ ...NONE, ...days }, TODAY))).toBe(code));

it.each([
  ['1970-01-01', 1],
  ['1996-11-22', 1],
  ['1996-11-23', 0],
  ['2026-11-23', 0],
])('%s is asked about: %i', (on, doubts) => {
  expect(dateDoubts({ purchaseOn: on }, TODAY)).toHaveLength(doubts);
  expect(dateDoubts({ installOn: on, purchaseOn: null, exFactoryOn: undefined }, TODAY)).toEqual(
    doubts === 0 ? [] : [{ field: 'installOn', code: 'dateLongAgo', params: { on } }],
  );
});
