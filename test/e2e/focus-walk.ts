import type { Page } from '@playwright/test';
import { touched } from './hand';

type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>;
type Stop = Readonly<{
  name: string;
  /** Which control this is, in the order of the document; -1 for one that was not there at the start. */
  at: number;
  tag: string;
  /** The part of the page it belongs to; order is compared inside a part. */
  part: number;
  box: Box;
  /** Where the stop before stands now: a page scrolls under the focus. */
  before: Box | null;
}>;
const MOST_STOPS = 250;

/** Everything the Tab key should reach, numbered; what is there for the mouse alone, or hidden, is left out. */
const number = (page: Page, scope: string): Promise<readonly string[]> =>
  page.evaluate((root) => {
    const within = document.querySelector(root) ?? document.body;
    const CONTROLS = 'a[href], button, input, select, textarea, [tabindex]';
    const isThere = (e: HTMLElement): boolean =>
      e.tabIndex >= 0 &&
      !e.matches(':disabled') &&
      e.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) &&
      e.closest('[inert], [aria-hidden="true"]') === null &&
      e.getAttribute('type') !== 'hidden' &&
      e.dataset['focusGuard'] === undefined;
    const radios = new Set<string>();
    const controls = [...within.querySelectorAll<HTMLElement>(CONTROLS)].filter(isThere).filter((e) => {
      if (!(e instanceof HTMLInputElement) || e.type !== 'radio' || e.name === '') return true;
      const isFirst = !radios.has(e.name); // one stop for each group of radio buttons
      radios.add(e.name);
      return isFirst;
    });
    for (const e of document.querySelectorAll<HTMLElement>('[data-walk]')) delete e.dataset['walk'];
    for (const [at, e] of controls.entries()) e.dataset['walk'] = String(at);
    return controls.map((e) => `${e.tagName.toLowerCase()} ${e.getAttribute('aria-label') ?? e.textContent?.trim().slice(0, 30) ?? ''}`);
  }, scope);

/** Where the focus is: its name as a screen reader says it, and its place. Null when it left the page or the part that is walked. */
const stopAt = (page: Page, scope: string, last: Stop | null): Promise<Stop | null> =>
  page.evaluate(
    ([root, lastAt]) => {
      const e = document.activeElement;
      if (!(e instanceof HTMLElement) || e === document.body || e.closest(root) === null) return null;
      const textOf = (ids: string | null): string =>
        (ids ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
          .trim();
      const labels = e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement ? e.labels : null;
      const name =
        textOf(e.getAttribute('aria-labelledby')) ||
        e.getAttribute('aria-label') ||
        [...(labels ?? [])].map((l) => l.textContent).join(' ') ||
        (e instanceof HTMLInputElement ? '' : e.textContent) ||
        e.title;
      const boxOf = (one: Element): Box => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const before = document.querySelector(`[data-walk="${lastAt}"]`);
      const part = e.closest(
        '.sheet, section, form, nav, header, footer, aside, [role=dialog], [role=alertdialog], [role=tablist], .bar, .tabs, .book',
      );
      const group =
        e instanceof HTMLInputElement && e.type === 'radio' ? document.querySelector<HTMLElement>(`input[name="${e.name}"][data-walk]`) : e;
      return {
        name: (name ?? '').trim(),
        at: Number((group ?? e).dataset['walk'] ?? -1),
        tag: `${e.tagName.toLowerCase()}${e.className ? `.${String(e.className).split(' ')[0]}` : ''}`,
        part: part === null ? -1 : [...document.querySelectorAll('*')].indexOf(part),
        box: boxOf(e),
        before: before && boxOf(before),
      };
    },
    [scope, last?.at ?? -1] as const,
  );

/** Is `b` wholly above `a`, or left of it in the same line? To the right and up is the next column. */
const isBefore = (b: Box, a: Box): boolean => {
  const SLACK = 4;
  const isAbove = b.bottom <= a.top + SLACK;
  const isInLine = b.top < a.bottom - SLACK && b.bottom > a.top + SLACK;
  if (isAbove) return b.left < a.right - SLACK;
  return isInLine && b.right <= a.left + SLACK;
};

/** Puts the focus on the last control before a part of the page, or at the top; in a dialog on its first, for nothing lies before it. */
const begin = (page: Page, scope: string): Promise<void> =>
  page.evaluate((root) => {
    const within = document.querySelector(root) ?? document.body;
    if (within.closest('[role=dialog], [role=alertdialog]')) return within.querySelector<HTMLElement>('[data-walk="0"]')?.focus();
    const before = [...document.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex]')].findLast(
      (e) => (within.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING) > 0 && e.tabIndex >= 0 && e.checkVisibility(),
    );
    if (before) return before.focus();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const range = document.createRange();
    range.setStart(document.body, 0);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, scope);

/**
 * Tab from the top through the page, or a part of it: what has no name, was never reached, or comes out of order. The key is held down, so
 * its presses are repeats: they may follow each other at any speed without being taken for a scanner's (renderer/kernel/scan-burst.ts).
 */
export async function walk(page: Page, scope = 'body'): Promise<readonly string[]> {
  const controls = await number(page, scope);
  await begin(page, scope);
  const faults: string[] = [];
  const reached = new Set<number>();
  let last = await stopAt(page, scope, null);
  if (last) reached.add(last.at);
  for (let steps = 0; steps < MOST_STOPS; steps += 1) {
    await page.keyboard.down('Tab');
    const stop = await stopAt(page, scope, last);
    if (stop === null || (reached.has(stop.at) && stop.at >= 0)) break;
    if (stop.at >= 0) reached.add(stop.at);
    if (stop.name === '') faults.push(`no name: ${stop.tag}`);
    if (last !== null && stop.before !== null && last.part === stop.part && isBefore(stop.box, stop.before))
      faults.push(`out of order: ${last.name} → ${stop.name}`);
    last = stop;
  }
  await page.keyboard.up('Tab');
  touched(page);
  for (const [at, control] of controls.entries()) if (!reached.has(at)) faults.push(`never reached: ${control}`);
  return faults;
}
