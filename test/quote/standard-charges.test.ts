import { expect, it } from 'vitest';
import { bench, refusal } from '../bench';

it('a price of the centre counts from its day, is replaced and ended; never for a day that is over', async () => {
  const b = bench();
  const set = (over: object = {}) => ({ code: 'l-01', name: '電視檢修工資', priceMinor: 800, ...over });
  expect(await refusal(b, () => b.clerk.invoke('quote.setStandardCharge', set()))).toBe('NOT_ALLOWED');
  expect(await b.accountant.ask('quote.setStandardCharge', set())).toMatchObject([
    { code: 'L-01', name: '電視檢修工資', kind: 'labour', priceMinor: 800, fromOn: '2026-11-23', isToday: true },
  ]);
  expect(await refusal(b, () => b.manager.invoke('quote.setStandardCharge', set({ fromOn: '2026-11-22' })))).toBe('DATE_ORDER');
  await b.manager.ask('quote.setStandardCharge', set({ code: 'L-01', priceMinor: 850, fromOn: '2026-12-01' }));
  await b.manager.ask('quote.setStandardCharge', set({ code: 'T-01', name: '市區出勤', kind: 'travel', priceMinor: 300 }));
  const list = async () => (await b.li.ask('quote.standardCharges', {})).map((c) => [c.code, c.priceMinor, c.isToday]);
  expect(await list()).toEqual([
    ['L-01', 850, false],
    ['L-01', 800, true],
    ['T-01', 300, true],
  ]);
  b.goTo('2026-12-01', '09:00');
  await b.manager.ask('quote.setStandardCharge', set({ code: 't-01', name: '市區出勤', kind: 'travel', priceMinor: null }));
  expect(await list()).toEqual([
    ['L-01', 850, true],
    ['L-01', 800, false],
    ['T-01', null, true],
    ['T-01', 300, false],
  ]);
  expect(b.bugs).toEqual([]);
});
