import { expect, type Page } from '@playwright/test';
import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { press, scan, watchPointer } from './keyboard';

/** What one errand at the counter costs (docs/benchmarks.md, "The clerk"). */
export type Errand = Readonly<{
  errand: string;
  /** Keys that a person presses; a scan is not one. */
  keystrokes: number;
  scans: number;
  /** Pages, sheets and dialogs that are entered. */
  steps: number;
  /** At three keys a second. */
  secondsOfTyping: number;
  /** From the key that saves to the word that says so. */
  savedMs: number;
  /** From the same key until the print queue of the operating system has the paper; null without CUPS. */
  printAcceptedMs: number | null;
}>;

/** Keys for a Chinese character with the slowest of the usual input methods. */
const KEYS_FOR_A_CHARACTER = 4;
const KEYS_A_SECOND = 3;
const FILE = path.join('test-results', 'clerk.json');

/** A clerk with a keyboard and a scanner: counts the keys he presses, the codes he scans and the pages he enters. */
export async function clerkAt(page: Page) {
  const pointer = await watchPointer(page);
  await page.evaluate(() => {
    const seen = { keys: 0, steps: [] as string[] };
    Reflect.set(window, 'clerk', seen);
    const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta'];
    // the program holds back a key that may belong to a scan, but never its release
    window.addEventListener('keyup', ({ key }) => (MODIFIERS.includes(key) ? undefined : (seen.keys += 1)), { capture: true });
    let address = location.hash.split('?')[0] ?? '';
    new MutationObserver((changes) => {
      const next = location.hash.split('?')[0] ?? '';
      if (next !== address) seen.steps.push(next); // the router goes by history, so no event tells
      address = next;
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const dialog of [node, ...node.querySelectorAll('*')].filter((e) => /^(alert)?dialog$/.test(e.getAttribute('role') ?? '')))
              seen.steps.push(dialog.querySelector('h2')?.textContent ?? 'dialog');
    }).observe(document.body, { childList: true, subtree: true });
  });
  let keys = 0;
  let composed = 0;
  let scans = 0;
  let scanned = 0;
  return {
    press: (name: string): Promise<void> => {
      keys += 1;
      return press(page, name);
    },
    /** Digits and letters: one key each. */
    type: async (text: string): Promise<void> => {
      keys += text.length;
      for (const letter of text) await press(page, letter);
    },
    /** Chinese words come from an input method, several keys a character. */
    compose: async (text: string): Promise<void> => {
      composed += Array.from(text).length * KEYS_FOR_A_CHARACTER;
      await page.keyboard.insertText(text);
    },
    scan: (code: string): Promise<void> => {
      scans += 1;
      scanned += code.length + 1;
      return scan(page, code);
    },
    /** The figures, after checking that the page saw no other key and no pointer. */
    figures: async (errand: string, savedMs: number, printAcceptedMs: number | null): Promise<Errand> => {
      const seen = await page.evaluate(() => Reflect.get(window, 'clerk') as { keys: number; steps: string[] });
      expect(await pointer(), 'no hand on the mouse').toEqual([]);
      expect(seen.keys, 'every key was counted').toBe(keys + scanned);
      const keystrokes = keys + composed;
      return {
        errand,
        keystrokes,
        scans,
        steps: seen.steps.length,
        secondsOfTyping: Math.round((keystrokes / KEYS_A_SECOND) * 10) / 10,
        savedMs: Math.round(savedMs),
        printAcceptedMs: printAcceptedMs === null ? null : Math.round(printAcceptedMs),
      };
    },
  };
}

/** Adds the figures of an errand to test-results/clerk.json. */
export function writeFigures(figures: Errand): void {
  mkdirSync(path.dirname(FILE), { recursive: true });
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly Errand[]) : [];
  writeFileSync(FILE, `${JSON.stringify([...before.filter((f) => f.errand !== figures.errand), figures], null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
