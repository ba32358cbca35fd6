import type { Page } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Output } from '#shared/contract/contract';
import { load } from '#shared/messages/catalogue';
import { visitOf } from '../look/visit';
import { aimAtEngine } from './engine-process';
import { expect, signIn, test } from './fixtures';

test.use({ seed: 'bench-part', clock: '2026-11-23T02:00:00.000Z' });

const ROWS = 60_000;
const KEEPER = ['吳文彬', '738594'] as const;
/** So many rows are written and not yet kept when the engine is killed. */
const KILLED_AT = [1, ROWS / 2];

async function looked(page: Page): Promise<{ token: string; counts: NonNullable<Output<'partImport.state'>['preview']>['counts'] }> {
  const { ask } = visitOf(page, load('zh-TW'));
  const chosen = await page.evaluate(() => window.api?.invoke('partImport.choose', {}));
  if (!chosen?.ok || chosen.value === null) throw new Error('nothing was chosen');
  const { token } = chosen.value;
  await ask('partImport.look', { token });
  await expect.poll(async () => (await ask('partImport.state', { token })).preview !== null, { timeout: 30_000 }).toBe(true);
  const { preview } = await ask('partImport.state', { token });
  if (preview === null) throw new Error('no preview');
  return { token, counts: preview.counts };
}

test('killed in the middle of an import: nothing of the list is there, and the next time all of it (R19, row 126)', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  const list = path.join(mkdtempSync(path.join(tmpdir(), 'counterbook-killed-')), 'parts.csv');
  const lines = Array.from({ length: ROWS }, (_row, n) => `KILL-${n},零件 ${n},個,47${n},${n % 500}`);
  writeFileSync(list, ['料號,品名,單位,條碼,售價', ...lines].join('\n'));
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, list);
  for (const rows of KILLED_AT) {
    await signIn(page, ...KEEPER);
    const { token, counts } = await looked(page);
    expect(counts).toEqual({ rows: ROWS, fresh: ROWS, changed: 0, same: 0, bad: 0 });
    await page.evaluate(
      (lent) => void window.api?.invoke('partImport.apply', { token: lent, existing: 'leave', isGoodOnly: false }),
      token,
    );
    const kill = await aimAtEngine(app);
    await page.evaluate(
      async ({ lent, least }) => {
        for (;;) {
          const state = await window.api?.invoke('partImport.state', { token: lent });
          if (state?.ok && state.value.progress?.isWriting && state.value.progress.rows >= least) return;
        }
      },
      { lent: token, least: rows },
    );
    kill();
    await expect(page.getByText('誰在櫃台？').first()).toBeVisible({ timeout: 30_000 });
  }
  await signIn(page, ...KEEPER);
  const { token, counts } = await looked(page);
  expect(counts).toEqual({ rows: ROWS, fresh: ROWS, changed: 0, same: 0, bad: 0 });
  const { ask } = visitOf(page, load('zh-TW'));
  expect(await ask('partImport.apply', { token, existing: 'leave', isGoodOnly: false })).toMatchObject({ fresh: ROWS, bad: 0 });
  const whole = await looked(page);
  expect(whole.counts).toMatchObject({ fresh: 0, same: ROWS });
});
