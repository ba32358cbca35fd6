import type { Page } from '@playwright/test';

export type Stop = Readonly<{
  name: string;
  /** Which control this is, in the order of the document. */
  at: number;
  tag: string;
  /** The part of the page it belongs to; order is compared inside a part. */
  part: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}>;
const MOST_STOPS = 250;
/** Slower than any scanner (renderer/kernel/scan-burst.ts). */
const PERSON_MS = 50;

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
    for (const [at, e] of controls.entries()) e.dataset['walk'] = String(at);
    return controls.map((e) => `${e.tagName.toLowerCase()} ${e.getAttribute('aria-label') ?? e.textContent?.trim().slice(0, 30) ?? ''}`);
  }, scope);

/** Where the focus is: its name as a screen reader says it, and its place. Null when it left the page. */
const stopAt = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const e = document.activeElement;
    if (!(e instanceof HTMLElement) || e === document.body) return null;
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
    const { left, right, top, bottom } = e.getBoundingClientRect();
    const part = e.closest('.sheet, section, form, nav, header, footer, aside, [role=dialog], [role=tablist], .bar, .tabs, .book');
    const parts = [...document.querySelectorAll('*')];
    const group =
      e instanceof HTMLInputElement && e.type === 'radio' ? document.querySelector<HTMLElement>(`input[name="${e.name}"][data-walk]`) : e;
    return {
      name: (name ?? '').trim(),
      at: Number((group ?? e).dataset['walk'] ?? -1),
      tag: `${e.tagName.toLowerCase()}${e.className ? `.${String(e.className).split(' ')[0]}` : ''}`,
      part: String(part === null ? -1 : parts.indexOf(part)),
      left,
      right,
      top,
      bottom,
    };
  });

/** Is `b` wholly above `a`, or left of it in the same line? To the right and up is the next column. */
const isBefore = (b: Stop, a: Stop): boolean => {
  const SLACK = 4;
  const isAbove = b.bottom <= a.top + SLACK;
  const isInLine = b.top < a.bottom - SLACK && b.bottom > a.top + SLACK;
  if (isAbove) return b.left < a.right - SLACK;
  return isInLine && b.right <= a.left + SLACK;
};

/** Tab from the top through the page (or the dialog that lies over it): what has no name, was never reached, or comes out of order. */
export async function walk(page: Page, scope = 'body'): Promise<readonly string[]> {
  const controls = await number(page, scope);
  await page.evaluate((root) => {
    const { activeElement } = document;
    const within = document.querySelector(root);
    if (root === 'body' && activeElement instanceof HTMLElement) activeElement.blur();
    else within?.querySelector<HTMLElement>('[data-walk="0"]')?.focus();
    if (root === 'body') {
      // the walk begins at the top, whatever had the focus before
      const range = document.createRange();
      range.setStart(document.body, 0);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
  }, scope);
  const faults: string[] = [];
  const reached = new Set<number>();
  let last: Stop | null = null;
  if (scope !== 'body') {
    last = await stopAt(page);
    if (last) reached.add(last.at);
  }
  for (let steps = 0; steps < MOST_STOPS; steps += 1) {
    await page.keyboard.press('Tab', { delay: PERSON_MS });
    const stop = await stopAt(page);
    if (stop === null || (reached.has(stop.at) && stop.at >= 0)) break;
    if (stop.at >= 0) reached.add(stop.at);
    if (stop.name === '') faults.push(`no name: ${stop.tag}`);
    if (last !== null && last.part === stop.part && isBefore(stop, last)) faults.push(`out of order: ${last.name} → ${stop.name}`);
    last = stop;
  }
  for (const [at, control] of controls.entries()) if (!reached.has(at)) faults.push(`never reached: ${control}`);
  return faults;
}
