import { contract } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';
import { expect, signIn, test } from './fixtures';
import { press } from './keyboard';

test.use({ seed: 'counter' });

const PROTECTED = Object.entries<Route>(contract).flatMap(([name, { allow }]) => (allow === 'public' ? [] : [name]));

test('while the screen is locked no channel answers, straight from the page (S17)', async ({ page }) => {
  await signIn(page, '林佳蓉', '384751');
  const knock = () =>
    page.evaluate(async (names) => {
      const invoke = window.api?.invoke as unknown as (name: string, input: object) => Promise<{ ok: boolean; error?: { code: string } }>;
      const answers = [];
      for (const name of names) {
        const answer = await invoke(name, {});
        answers.push([name, answer.ok ? 'done' : (answer.error?.code ?? '')]);
      }
      return answers;
    }, PROTECTED);

  await press(page, 'Control+l');
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  const answers = await knock();
  expect(answers).toEqual(PROTECTED.map((name) => [name, 'NOT_SIGNED_IN']));
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();

  // The same page, signed in again: the door opens for what is hers.
  await signIn(page, '林佳蓉', '384751');
  const mine = await page.evaluate(() => window.api?.invoke('today.overview', {}));
  expect(mine).toMatchObject({ ok: true });
});
