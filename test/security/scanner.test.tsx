// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePageKeys } from '#renderer/kernel/key-layers';
import { listenToKeyboard } from '#renderer/kernel/keyboard';
import { useScan } from '#renderer/kernel/scan';

type Key = string | Readonly<{ key: string; ctrl?: boolean; alt?: boolean; shift?: boolean }>;
Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

const ran: string[] = [];
const scanned: string[] = [];
let clicks = 0;

/** A page with every kind of key, a button in focus, a text field, a field for identifiers and one for a PIN. */
function Page() {
  const run = (name: string) => ({ label: name, run: () => void ran.push(name) });
  usePageKeys([
    { key: 'n', ...run('n') },
    { key: '1', ...run('1') },
    { key: 'F4', ...run('F4') },
    { key: 'F8', ...run('F8') },
    { key: 'Escape', ...run('Escape') },
    { key: '$mod+Enter', ...run('save') },
    { key: '$mod+k', ...run('palette') },
    { key: 'Alt+s', ...run('sum') },
    { key: 'Delete', ...run('void') },
  ]);
  useScan((text) => void scanned.push(text));
  return (
    <>
      <button type="button" onClick={() => (clicks += 1)}>
        do
      </button>
      <input aria-label="text" defaultValue="before" />
      <input aria-label="serial" data-scan="field" />
      <input aria-label="pin" data-scan="off" />
    </>
  );
}

let root: Root;
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  ran.length = 0;
  scanned.length = 0;
  clicks = 0;
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
  act(() => root.render(<Page />));
  stop = listenToKeyboard(window);
});
afterEach(() => {
  stop();
  act(() => root.unmount());
  vi.useRealTimers();
});

const at = (where: 'button' | 'text' | 'serial' | 'pin'): HTMLElement => {
  const found = document.querySelector<HTMLElement>(where === 'button' ? 'button' : `[aria-label=${where}]`);
  if (found === null) throw new Error(where);
  found.focus();
  return found;
};

/** Presses the keys so many milliseconds apart, as a scanner or a person does; a character lands in a field unless it was refused. */
function press(target: HTMLElement, keys: readonly Key[], gapMs: number): void {
  for (const one of keys) {
    const { key, ctrl = false, alt = false, shift = false } = typeof one === 'string' ? { key: one } : one;
    const event = new KeyboardEvent('keydown', { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: performance.now() });
    const isTaken = target.dispatchEvent(event);
    if (isTaken && key === 'Enter' && target instanceof HTMLButtonElement) target.click();
    if (isTaken && key.length === 1 && !ctrl && !alt && target instanceof HTMLInputElement) target.value += key;
    vi.advanceTimersByTime(gapMs);
  }
  vi.advanceTimersByTime(500);
}
const keysOf = (text: string): Key[] => Array.from(text, (c) => (c === '\r' ? 'Enter' : c === '\u001b' ? 'Escape' : c));

/** Labels that somebody printed to drive a program (quality S35). */
const HOSTILE: readonly (readonly [string, readonly Key[]])[] = [
  ['escapes in front', keysOf('\u001b\u001b\u001bSC-2026-000101\r')],
  ['escapes inside', keysOf('SC-20\u001b26-0\u001b00101\r')],
  ['the key of a page in front', ['F4', ...keysOf('SC-2026-000101\r')]],
  ['keys of pages inside', [...keysOf('SC-20'), 'F4', 'F8', 'Delete', ...keysOf('26-000101\r')]],
  ['Ctrl+Enter inside', [...keysOf('ABCDEF'), { key: 'Enter', ctrl: true }, ...keysOf('GH\r')]],
  ['Ctrl+K and Alt+S in front', [{ key: 'k', ctrl: true }, { key: 's', alt: true }, ...keysOf('ABCDEFGH\r')]],
  ['Alt+F4', [...keysOf('ABCDEF'), { key: 'F4', alt: true }, ...keysOf('GH\r')]],
  ['Alt+F4 in front', [{ key: 'F4', alt: true }, ...keysOf('ABCDEFGH\r')]],
  ['a letter that is a key, alone', keysOf('n\r')],
  ['two letters that are keys', keysOf('n1')],
  ['a command behind the Enter', keysOf('ABCDEFGH\rn')],
  ['a button behind the Enter', [...keysOf('ABCDEFGH\r'), 'Enter', 'Enter', { key: 'Enter', ctrl: true }]],
  ['lines of commands', [...keysOf('ABCDEFGH\r1\rn\r'), { key: 'Enter', ctrl: true }, 'F8']],
  ['control characters of ASCII', [...keysOf('AB'), ...Array.from('cvxzap', (key): Key => ({ key, ctrl: true })), ...keysOf('CDEFGH\r')]],
  ['ten thousand characters', keysOf(`${'n1'.repeat(5_000)}\r`)],
];

describe.each([2, 8, 16, 30])('a scanner with %i ms between its keys', (gapMs) => {
  /** One or two keys as slowly as a hand presses them are a hand's. */
  const isShort = (name: string): boolean => gapMs >= 10 && (name.includes('alone') || name.startsWith('two letters'));

  it.each(HOSTILE.filter(([name]) => !isShort(name)))('%s: no key of the page runs', (_name, keys) => {
    press(document.body, keys, gapMs);
    expect(ran).toEqual([]);
  });

  it.each(HOSTILE.filter(([name]) => !isShort(name)))('%s: nor while a field has the focus', (_name, keys) => {
    press(at('text'), keys, gapMs);
    expect(ran).toEqual([]);
  });

  it.each(HOSTILE.filter(([name]) => !isShort(name)))('%s: nor in the field of a PIN', (_name, keys) => {
    press(at('pin'), keys, gapMs);
    expect(ran).toEqual([]);
  });

  it('presses no button that has the focus', () => {
    press(at('button'), keysOf('SC-2026-000101\r'), gapMs);
    expect(clicks).toBe(0);
    expect(scanned).toEqual(['SC-2026-000101']);
  });

  it('takes a label out of a text field again, and leaves it in a field for identifiers', () => {
    const text = at('text') as HTMLInputElement;
    press(text, keysOf('SC-2026-000101\r'), gapMs);
    expect(text.value).toBe('before');
    const serial = at('serial') as HTMLInputElement;
    press(serial, keysOf(']C1QX7-99Z\r'), gapMs);
    expect(serial.value).toBe('QX7-99Z');
    expect(scanned).toEqual(['SC-2026-000101']);
  });

  it('two labels one after the other are both taken, in order, and no letter stays in the field', () => {
    const text = at('text') as HTMLInputElement;
    press(text, keysOf('SC-2026-000101\rDL-2026-000044\r'), gapMs);
    expect(scanned).toEqual(['SC-2026-000101', 'DL-2026-000044']);
    expect(text.value).toBe('before');
  });
});

it('a label of 400 characters leaves a filled field as it was, with the caret where it stood, and the clerk is told', () => {
  const refused: string[] = [];
  for (const where of ['text', 'serial'] as const) {
    const field = at(where) as HTMLInputElement;
    field.value = '490154203237518';
    field.setSelectionRange(3, 5);
    scanned.length = 0;
    press(field, keysOf(`${'9'.repeat(400)}\r`), 2);
    expect(field.value).toBe('490154203237518');
    expect([field.selectionStart, field.selectionEnd]).toEqual([3, 5]);
    expect(document.activeElement).toBe(field);
    refused.push(...scanned);
  }
  expect(refused.map((text) => text.length)).toEqual([400, 400]);
});

it.each<[string, readonly Key[], readonly string[]]>([
  ['letters', keysOf('n1'), ['n', '1']],
  ['keys of pages', ['F4', 'F8'], ['F4', 'F8']],
  [
    'with Ctrl',
    [
      { key: 'k', ctrl: true },
      { key: 'Enter', ctrl: true },
    ],
    ['palette', 'save'],
  ],
  ['Escape', ['Escape'], ['Escape']],
])('a person’s keys still run: %s', (_name, keys, expected) => {
  press(document.body, keys, 120);
  expect(ran).toEqual(expected);
});
