import { expect, it } from 'vitest';
import { chargeOf, emptyPart, freeFor, NO_CHARGE, totalOf } from './charge-form';

const paid = {
  ...NO_CHARGE,
  labour: '500',
  travel: '200',
  cash: '880',
  parts: [{ ...emptyPart(1), text: '排水管', price: '90', qty: '2' }, emptyPart(2)],
};

it('labour, travel and parts add up; an empty line is left out (F1)', () => {
  const charge = chargeOf(paid, freeFor('A', null), 'TWD');
  expect([totalOf(charge, null)?.totalMinor, charge.parts.length, charge.payments]).toEqual([
    880,
    1,
    [{ method: 'cash', amountMinor: 880 }],
  ]);
});

it('free service charges nothing, its parts are still written', () => {
  for (const type of ['B', 'C'] as const) {
    const charge = chargeOf(paid, freeFor(type, null), 'TWD');
    expect([totalOf(charge, null)?.totalMinor, charge.parts.length, charge.payments.length]).toEqual([0, 1, 0]);
  }
});

it('a contract frees labour and travel and takes its discount off the part (F3)', () => {
  const contract = {
    partsPolicy: 'discount' as const,
    partsDiscountPercent: 10,
    isLabourFree: true,
    isTravelFree: true,
    visitsIncluded: 4,
    visitsUsed: 2,
  };
  const form = { ...paid, cash: '585', parts: [{ ...emptyPart(1), text: '電容', price: '650' }] };
  const charge = chargeOf(form, freeFor('B', contract), 'TWD');
  expect(charge).toMatchObject({ labourMinor: 0, travelMinor: 0, payments: [{ amountMinor: 585 }] });
  expect(totalOf(charge, contract)).toMatchObject({ totalMinor: 585, discountMinor: 65 });
});

it('what cannot be read has no total', () =>
  expect(totalOf(chargeOf({ ...paid, labour: 'abc' }, freeFor('A', null), 'TWD'), null)).toBeNull());

it('the part that came out is told by its serial, as on the bench; a line of an older draft has none', () => {
  const older = { key: 2, text: '電容', sku: '', qty: '1', price: '50' };
  const parts = [{ ...emptyPart(1), text: '電源板', price: '650', oldSerial: 'PSU-0771' }, older, emptyPart(3)];
  const { parts: sent } = chargeOf({ ...NO_CHARGE, parts }, freeFor('C', null), 'TWD');
  expect(sent.map((p) => [p.text, p.oldSerial])).toEqual([
    ['電源板', 'PSU-0771'],
    ['電容', ''],
  ]);
});
