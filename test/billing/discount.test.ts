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
