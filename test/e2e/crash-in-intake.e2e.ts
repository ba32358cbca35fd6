import { aimAtEngine, killEngine } from './engine-process';
import { expect, signIn, test } from './fixtures';
import {
  CLERK,
  comeBack,
  draftIsKept,
  isAsTyped,
  PASSCODE,
  saveOnce,
  saveUnlessSaved,
  takenIn,
  typeHalf,
  WAITS_FOR_A_SCAN_MS,
} from './half-intake';
import { afterCrash, DEBUG_ARGS } from './renderer-crash';

test.use({ seed: 'counter', args: DEBUG_ARGS });

test('the window dies in the middle of an intake: all of it is back, except the passcode', async ({ app, page }) => {
  await signIn(page, ...CLERK);
  await typeHalf(page);
  await isAsTyped(page, PASSCODE);
  await draftIsKept(page);
  const fresh = await afterCrash(app, page);
  await isAsTyped(fresh, '');
  await saveOnce(fresh);
  expect(await takenIn(fresh)).toBe(1);
});

test('the engine dies in the middle of an intake: what was typed is there, and saves once', async ({ app, page }) => {
  await signIn(page, ...CLERK);
  await typeHalf(page);
  await draftIsKept(page);
  await killEngine(app);
  await comeBack(page);
  await isAsTyped(page, '');
  await saveOnce(page);
  expect(await takenIn(page)).toBe(1);
});

test('the engine dies while it saves: whether it was done or not, there is one receipt', async ({ app, page }) => {
  await signIn(page, ...CLERK);
  await typeHalf(page);
  await page.keyboard.press('Alt+s');
  await expect(page.getByText('必填都齊了')).toBeVisible();
  await draftIsKept(page);
  const kill = await aimAtEngine(app);
  const save = page.keyboard.press('Control+Enter');
  await page.waitForTimeout(WAITS_FOR_A_SCAN_MS);
  kill();
  await save;
  await comeBack(page);
  await saveUnlessSaved(page);
  expect(await takenIn(page)).toBe(1);
});
