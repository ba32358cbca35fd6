import { expect, it } from 'vitest';
import type { VisitPart } from '#shared/stock-issue/schema';
import { chargeOf, emptyPart, freeFor, NO_CHARGE, partFrom, totalOf, wrongParts } from './charge-form';

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

const hose: VisitPart = {
  lineId: 'line-1' as VisitPart['lineId'],
  siNo: 'SI-2026-000015',
  isVan: false,
  sku: 'P-HOSE-01',
  name: '排水管',
  unit: 'piece',
  isSerialised: false,
  qty: 2,
  priceMinor: 1180,
  serials: [],
};
const board: VisitPart = {
  ...hose,
  lineId: 'line-2' as VisitPart['lineId'],
  sku: 'P-PCB',
  isSerialised: true,
  serials: ['PCB-1', 'PCB-2'],
};

it('a line from the slip brings part, price and quantity, and is sent as that line; a typed one is from nowhere', () => {
  const parts = [partFrom(1, hose, 'TWD'), { ...emptyPart(2), text: '束帶', price: '10' }];
  expect(chargeOf({ ...NO_CHARGE, parts }, freeFor('A', null), 'TWD').parts).toEqual([
    { text: '排水管', sku: 'P-HOSE-01', qty: 2, priceMinor: 1180, oldSerial: '', issueLineId: 'line-1', serials: [] },
    { text: '束帶', sku: '', qty: 1, priceMinor: 10, oldSerial: '', issueLineId: null, serials: [] },
  ]);
});

it('of van stock one is meant, and less where less is left; a part without a price has none filled in', () => {
  const qtyOf = (over: Partial<VisitPart>) => partFrom(1, { ...hose, ...over }, 'CNY').qty;
  expect([qtyOf({ isVan: true, qty: 20 }), qtyOf({ isVan: true, qty: 0.5 }), qtyOf({ qty: 0.5 })]).toEqual(['1', '0.5', '0.5']);
  expect([partFrom(1, hose, 'CNY').price, partFrom(1, { ...hose, priceMinor: null }, 'CNY').price]).toEqual(['11.80', '']);
});

it('no more than is in hand, counted without empty lines', () => {
  const wrong = (qty: string) => wrongParts([emptyPart(1), { ...partFrom(2, hose, 'TWD'), qty }], [hose, board]);
  expect([wrong('2'), wrong('3')]).toEqual([[], ['parts.0.qty']]);
});

it('each piece that is kept by serial is named; the only one there is named by itself', () => {
  const chosen = partFrom(1, board, 'TWD');
  expect(wrongParts([chosen], [board])).toEqual(['parts.0.serials']);
  expect(wrongParts([{ ...chosen, serials: ['PCB-2'] }], [board])).toEqual([]);
  expect(partFrom(1, { ...board, qty: 1, serials: ['PCB-2'] }, 'TWD').serials).toEqual(['PCB-2']);
});
