import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proposalOf, type Need } from './reorder';

const need = (over: Partial<Need> = {}): Need => ({
  onHandMilli: 0,
  reservedMilli: 0,
  demandMilli: 0,
  onOrderMilli: 0,
  requestedMilli: 0,
  orderAtMilli: 0,
  fillToMilli: 0,
  usedMilli: 0,
  leadDays: 0,
  packMilli: 1000,
  ...over,
});
const levels = { orderAtMilli: 3000, fillToMilli: 10_000 };

it.each<[string, Need, number | null]>([
  ['B11: three left, order at 3, fill to 10', need({ ...levels, onHandMilli: 3000 }), 7000],
  ['four left is enough', need({ ...levels, onHandMilli: 4000 }), null],
  ['two of four are promised', need({ ...levels, onHandMilli: 4000, reservedMilli: 2000 }), 8000],
  ['what benches wait for counts', need({ ...levels, onHandMilli: 4000, demandMilli: 5000 }), 11_000],
  ['what is on the way counts against it', need({ ...levels, onHandMilli: 0, onOrderMilli: 10_000 }), null],
  ['a requisition counts like an order', need({ ...levels, requestedMilli: 10_000 }), null],
  ['whole packages', need({ ...levels, onHandMilli: 3000, packMilli: 5000 }), 10_000],
  ['no levels, a job waits', need({ demandMilli: 2000 }), 2000],
  ['no levels, nobody waits', need(), null],
  ['no levels and much used: not kept in stock', need({ usedMilli: 90_000, leadDays: 30 }), null],
  ['use until a delivery comes', need({ orderAtMilli: 1000, fillToMilli: 4000, onHandMilli: 5000, usedMilli: 45_000, leadDays: 10 }), null],
  ['use over a long lead', need({ orderAtMilli: 1000, fillToMilli: 4000, onHandMilli: 5000, usedMilli: 45_000, leadDays: 14 }), 2000],
  ['order at without fill to', need({ orderAtMilli: 3000, onHandMilli: 1000 }), 2000],
  [
    'fill to without order at: use until a delivery comes',
    need({ fillToMilli: 4000, usedMilli: 45_000, leadDays: 14, onHandMilli: 7000 }),
    null,
  ],
  ['nothing there, nothing promised, no level', need({ fillToMilli: 4000 }), null],
  ['at the level and nothing to fill', need({ orderAtMilli: 3000, onHandMilli: 3000 }), null],
  ['metres', need({ orderAtMilli: 1500, fillToMilli: 5000, onHandMilli: 500, packMilli: 250 }), 4500],
])('%s', (_name, n, qty) => expect(proposalOf(n)?.qtyMilli ?? null).toBe(qty));

it('after what is proposed is ordered, nothing more is proposed', () => {
  const amount = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(
      fc.record({
        onHandMilli: amount,
        reservedMilli: amount,
        demandMilli: amount,
        onOrderMilli: amount,
        requestedMilli: amount,
        orderAtMilli: amount,
        fillToMilli: amount,
        usedMilli: amount,
        leadDays: fc.integer({ min: 0, max: 90 }),
        packMilli: fc.integer({ min: 1, max: 20_000 }),
      }),
      (n) => {
        const first = proposalOf(n);
        if (first === null) return;
        expect(first.qtyMilli % n.packMilli).toBe(0);
        expect(proposalOf({ ...n, requestedMilli: n.requestedMilli + first.qtyMilli })).toBeNull();
      },
    ),
  );
});
