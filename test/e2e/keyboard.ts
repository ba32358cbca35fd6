import { expect, type Locator, type Page } from '@playwright/test';
import { handIsAway, pressLikeAPerson, touched } from './hand';

/** Slower than any scanner (renderer/kernel/scan-burst.ts), faster than most people. */
const PERSON_MS = 65;
const SCANNER_MS = 2;
const MOST_STEPS = 60;

/** One key, by a person. */
export const press = (page: Page, key: string): Promise<void> => pressLikeAPerson(page).keyboard.press(key);

/** Text into the field that has the focus, in place of what stands there. */
export async function write(page: Page, text: string): Promise<void> {
  await press(page, 'Control+a');
  await page.keyboard.type(text, { delay: PERSON_MS });
}

const isEnter = (character: string): boolean => character === '\r';
const codeOf = (character: string): string => {
  if (isEnter(character)) return 'Enter';
  if (character === '-') return 'Minus';
  return /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;
};
const VIRTUAL_KEYS: Readonly<Record<string, number>> = { '-': 189, '\r': 13 };

/**
 * A scanner: characters at machine speed, then Enter; wherever the focus is. Each key carries its own time, as a key of the operating
 * system does: a page that is busy for a moment must not look like a person who hesitates.
 */
export async function scan(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await handIsAway(page);
  const startedAt = Date.now();
  await Promise.all(
    Array.from(`${code}\r`).flatMap((character, i) => {
      const key = {
        key: isEnter(character) ? 'Enter' : character,
        code: codeOf(character),
        windowsVirtualKeyCode: VIRTUAL_KEYS[character] ?? character.toUpperCase().charCodeAt(0),
        timestamp: (startedAt + i * SCANNER_MS) / 1000,
      };
      return [
        session.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', text: character }),
        session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }),
      ];
    }),
  );
  await session.detach();
  touched(page);
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Presses the key until the target has the focus; a target that the key never reaches fails the test. */
export async function go(page: Page, key: string, target: Locator): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < MOST_STEPS && !(await hasFocus(target)); steps += 1) await press(page, key);
  await expect(target, `${key} leads there`).toBeFocused();
}

/** A form over the page, or a question about what cannot be undone. */
export const dialog = (page: Page): Locator => page.getByRole('dialog').or(page.getByRole('alertdialog'));

/** Enter leads from field to field of a form (entry-form.tsx). */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = dialog(page).getByLabel(label, { exact: true });
  await go(page, 'Enter', field.and(page.locator('input, textarea')));
  await write(page, text);
}

/** Arrows choose in a list of lines. */
export async function choose(page: Page, key: 'ArrowDown' | 'ArrowUp', name: string | RegExp): Promise<void> {
  const radio = dialog(page).getByRole('radio', { name });
  await radio.waitFor();
  for (let steps = 0; steps < MOST_STEPS && (await radio.getAttribute('aria-checked')) !== 'true'; steps += 1) await press(page, key);
  await expect(radio).toBeChecked();
}

/** The key of a deed opens its form; the words are those of its title. */
export async function open(page: Page, key: string, title: string): Promise<void> {
  await press(page, key);
  await expect(dialog(page).getByRole('heading', { name: title })).toBeVisible();
}

/** Ctrl+Enter does it, and the form is gone. */
export async function save(page: Page): Promise<void> {
  await press(page, 'Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
}

/** Who is at the counter: the digit that stands beside the name, then the PIN. */
export async function enter(page: Page, name: string, pin: string): Promise<void> {
  const digit = page.getByRole('button', { name }).first().locator('kbd');
  await press(page, (await digit.textContent()) ?? '');
  await expect(page.getByLabel(`${name} 輸入 PIN`)).toBeFocused();
  await page.keyboard.type(pin, { delay: PERSON_MS });
  await expect(page.getByRole('navigation', { name: '主選單' })).toBeVisible();
}

/** Counts what a hand on the mouse would do. Presses that the browser makes of a key have no detail. */
export async function watchPointer(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'pointerEvents', seen);
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'click', 'dblclick', 'contextmenu']) {
      window.addEventListener(type, (event) => ((event as UIEvent).detail === 0 && type === 'click' ? undefined : seen.push(type)), {
        capture: true,
        passive: true,
      });
    }
  });
  return () => page.evaluate(() => Reflect.get(window, 'pointerEvents') as string[]);
}
