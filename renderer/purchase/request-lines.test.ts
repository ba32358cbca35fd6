import { expect, it } from 'vitest';
import { askedFor, lackingJobs, withPart, type TypedLine } from './request-lines';

const fan = { partId: 'fan', label: 'P-FAN 風扇' };
const job = { cardId: 'c1', callId: null, no: 'RC-2026-000001' };
const line = (over: Partial<TypedLine> = {}): TypedLine => ({ ...fan, qty: 1, price: '', supplierId: null, job: null, ...over });
const minor = (typed: string): number => Number(typed) * 100;

it.each<[string, readonly TypedLine[], readonly TypedLine[]]>([
  ['a new part is a line', [], [line()]],
  ['the same part again is one more', [line()], [line({ qty: 2 })]],
  ['beside what is for a job it is a line of its own', [line({ job })], [line({ job }), line()]],
])('%s', (_what, before, after) => expect(withPart(before, fan)).toEqual(after));

it('what is left empty is left to the supplier of the part', () =>
  expect(askedFor([line(), line({ qty: 2, price: '7.8', supplierId: 's1', job })], minor)).toEqual([
    { partId: 'fan', qty: 1 },
    { partId: 'fan', qty: 2, supplierId: 's1', priceMinor: 780, cardId: 'c1', callId: null },
  ]));

it('for a job each line names it', () => {
  expect(lackingJobs([line(), line({ job })], 'job')).toEqual(['lines.0.cardId']);
  expect(lackingJobs([line()], 'reorderPoint')).toEqual([]);
});
