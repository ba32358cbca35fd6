import type { KeyboardEvent } from 'react';

const LINES = 'button.todo, button.plain-link';

/** ↑↓ on a line of a sheet: to the line before or after it. Tab leaves for the next sheet. */
export function walkSheet(e: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (!by || e.nativeEvent.isComposing) return;
  e.preventDefault();
  const lines = [...(e.currentTarget.closest('.sheet')?.querySelectorAll<HTMLElement>(LINES) ?? [])];
  lines[Math.max(0, Math.min(lines.length - 1, lines.indexOf(e.currentTarget) + by))]?.focus();
}

/** The first line there is, from anywhere on the page, or in one part of it. */
export const startWalk = (within = ''): void => document.querySelector<HTMLElement>(`${within} :is(${LINES})`)?.focus();
