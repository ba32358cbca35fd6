import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';

/** Between two keys of a hand; what comes faster the page takes for a scanner, and runs no command for it (S35). */
const HAND_MS = 70;
/** From what was pasted or clicked to the key behind it. */
const REACH_MS = 25;
/** A chord is held down longer than the page waits with it (renderer/kernel/keyboard.ts), so what is looked at next comes after its deed. */
const CHORD_MS = 65;
/** When the last key of each page was up again. */
const lastKeyAt = new WeakMap<Page, number>();

/** A key was sent to the page in another way. */
export const touched = (page: Page): void => void lastKeyAt.set(page, Date.now());

/** Until the last key is far enough away. */
export const handIsAway = (page: Page): Promise<void> => pause(Math.max(REACH_MS, HAND_MS - (Date.now() - (lastKeyAt.get(page) ?? 0))));

/** From here on the page's keys are pressed by a hand: each waits until the one before is far enough away. */
export function pressLikeAPerson(page: Page): Page {
  if (lastKeyAt.has(page)) return page;
  touched(page);
  const { keyboard } = page;
  const slowly =
    <Words extends readonly unknown[]>(send: (...words: Words) => Promise<void>) =>
    async (...words: Words): Promise<void> => {
      await handIsAway(page);
      await send(...words);
      touched(page);
    };
  const press = keyboard.press.bind(keyboard);
  keyboard.press = slowly((key: string, options?: Parameters<typeof press>[1]) =>
    press(key, /.\+./.test(key) ? { delay: CHORD_MS, ...options } : options),
  );
  keyboard.type = slowly(keyboard.type.bind(keyboard));
  keyboard.insertText = slowly(keyboard.insertText.bind(keyboard));
  return page;
}
