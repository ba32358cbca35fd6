import { expect, signIn, test } from './fixtures';

const SAVES = 20;
test.use({ seed: 'counter' });

test('the answer to a save comes before the news of it, so a page that is done is not read anew (quality P4)', async ({ page }) => {
  await signIn(page, '林佳蓉', '384751');
  const order = await page.evaluate(async (saves) => {
    const seen: string[] = [];
    const api = window.api;
    if (api === undefined) throw new Error('no door');
    let news: () => void = () => undefined;
    api.onNotice((notice) => {
      if (notice.kind !== 'changed' || !notice.domains.includes('customer')) return;
      seen.push('news');
      news();
    });
    for (let i = 0; i < saves; i += 1) {
      const heard = new Promise<void>((resolve) => (news = resolve));
      const phones = [{ number: `09${String(20_000_000 + i)}` }];
      const answer = await api.invoke('customer.create', { name: `先答${i}`, phones, privacyConsent: true });
      seen.push(answer.ok ? 'answer' : answer.error.code);
      await heard;
    }
    return seen;
  }, SAVES);
  expect(order).toEqual(Array.from({ length: SAVES }, () => ['answer', 'news']).flat());
});
