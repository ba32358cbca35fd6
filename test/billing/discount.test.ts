import { expect, it } from 'vitest';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';

it('a price is let off by the clerk up to his limit, by the chief up to his, by the manager at will; the money stays with the desk (E19)', async () => {
  const b = bench();
  await b.openDrawer();
  const cardId = await b.takeOne();
  b.goTo(D2, '18:00');
  await b.accepted(cardId);
  await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const priced = (unitPriceMinor: number) => ({ cardIds: [cardId], lines: [{ kind: 'labour' as const, text: '檢修', unitPriceMinor }] });
  expect(await b.clerk.invoke('billing.issue', priced(2137))).toMatchObject({
    error: { code: 'DISCOUNT_ABOVE_LIMIT', params: { maxMinor: 112, percent: 5, post: 'chief' } },
  });
  expect(await refusal(b, () => b.accountant.invoke('billing.issue', priced(2249)))).toBe('DISCOUNT_ABOVE_LIMIT');
  expect(await b.chief.invoke('billing.issue', priced(1799))).toMatchObject({
    error: { code: 'DISCOUNT_ABOVE_LIMIT', params: { maxMinor: 450, percent: 20, post: 'manager' } },
  });
  const paid = { ...priced(1799), payments: [{ amountMinor: 1799 }] };
  expect(await refusal(b, () => b.manager.invoke('billing.issue', paid))).toBe('NOT_ALLOWED');
  await b.manager.ask('setup.updateSite', { settings: { clerkDiscountPercent: 8 } });
  expect(await b.clerk.invoke('billing.issue', priced(2069))).toMatchObject({ error: { params: { maxMinor: 180 } } });
  expect((await b.clerk.ask('billing.issue', priced(2070))).grossMinor).toBe(2070);
});

it('讓價 on chosen lines: a discount with its reason on the slip, within the limit; what is let off is not asked for again (E11)', async () => {
  const b = bench();
  const cardId = await b.takeOne();
  b.goTo(D2, '18:00');
  await b.accepted(cardId);
  await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const [job] = await b.clerk.ask('billing.toBill', { cardId });
  const [labour, part] = job?.charges ?? [];
  const less = (amountMinor: number, over = {}) => ({
    cardIds: [cardId],
    charges: [{ key: part?.key ?? '' }],
    letOff: { amountMinor, reason: '老客戶' },
    ...over,
  });
  expect(await b.clerk.invoke('billing.issue', less(73))).toMatchObject({
    error: { code: 'DISCOUNT_ABOVE_LIMIT', params: { maxMinor: 72, percent: 5, post: 'chief' } },
  });
  expect(await refusal(b, () => b.manager.invoke('billing.issue', less(1451)))).toBe('AMOUNT_TOO_HIGH');
  expect(await refusal(b, () => b.manager.invoke('billing.issue', less(1, { charges: undefined, lines: [] })))).toBe('INPUT_INVALID');
  const slip = await b.clerk.ask('billing.issue', less(72));
  expect(slip).toMatchObject({
    grossMinor: 1378,
    zeroReason: null,
    lines: [
      { kind: 'part', amountMinor: 1450 },
      { kind: 'discount', text: '老客戶', amountMinor: -72, cardId },
    ],
    jobs: [{ cardId, amountMinor: 1378 }],
  });
  expect(slip.taxes).toEqual([{ rate: 500, grossMinor: 1378, taxMinor: 66, netMinor: 1312 }]);
  expect(await b.clerk.ask('billing.toBill', { cardId })).toMatchObject([{ leftMinor: 800 }]);
  const gift = await b.manager.ask('billing.issue', less(800, { charges: [{ key: labour?.key ?? '' }] }));
  expect(gift).toMatchObject({ status: 'PAID', grossMinor: 0, zeroReason: '老客戶' });
  expect(await b.clerk.ask('billing.toBill', { cardId })).toEqual([]);
  await b.accountant.ask('billing.void', { billId: slip.id, reason: '不讓價' });
  expect(await b.clerk.ask('billing.toBill', { cardId })).toMatchObject([{ leftMinor: 1450 }]);
});
