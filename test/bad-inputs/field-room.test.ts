// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutOff, listenToLength, refusedText, tellIfFull } from '#renderer/kernel/field-room';
import { words as english } from '#shared/messages/en/all';
import { words as mainland } from '#shared/messages/zh-CN/all';
import { words as taiwan } from '#shared/messages/zh-TW/all';

/** Row 22: what a field with a longest length would lose of a text. Length, text, where the selection begins and ends, added, lost. */
const ROWS: readonly (readonly [name: string, max: number, value: string, from: number, to: number, text: string, lost: number])[] = [
  ['no limit', -1, 'abc', 3, 3, 'x'.repeat(10_000), 0],
  ['fits to the last character', 5, 'abc', 3, 3, 'de', 0],
  ['one too many', 5, 'abc', 3, 3, 'def', 1],
  ['full', 3, 'abc', 3, 3, 'd', 1],
  ['what is selected makes room', 5, 'abcde', 0, 5, 'fghij', 0],
  ['but not more than it held', 5, 'abcde', 1, 3, 'xyz', 1],
  ['selected backwards', 5, 'abcde', 3, 1, 'xy', 0],
  ['already too long, as after a scan', 3, 'abcdef', 6, 6, 'g', 1],
  ['Chinese', 3, '王小明', 3, 3, '王'.repeat(10_000), 10_000],
  ['a line end counts once', 4, 'ab', 2, 2, '\r\nc', 0],
  ['nothing', 3, 'abc', 3, 3, '', 0],
];
it.each(ROWS)('%s', (_name, maxLength, value, selectionStart, selectionEnd, text, lost) => {
  expect(cutOff({ maxLength, value, selectionStart, selectionEnd }, text)).toBe(lost);
});

describe('a field that holds five characters', () => {
  let field: HTMLInputElement;
  let stop: () => void;
  beforeEach(() => {
    document.body.innerHTML = '<input maxlength="5" value="abc">';
    field = document.querySelector('input') as HTMLInputElement;
    field.setSelectionRange(3, 3);
    refusedText.set(null);
    stop = listenToLength(window);
  });
  afterEach(() => stop());

  const input = (inputType: string, data: string): boolean =>
    field.dispatchEvent(new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true }));

  it.each(['insertFromPaste', 'insertFromDrop', 'insertReplacementText', 'insertText'])(
    'refuses the whole of a long %s, and says so',
    (kind) => {
      expect(input(kind, 'defgh')).toBe(false);
      expect(field.value).toBe('abc');
      expect(refusedText.get()).toEqual({ field, max: 5 });
    },
  );

  it('takes what fits, and says nothing', () => {
    expect(input('insertFromPaste', 'de')).toBe(true);
    expect(input('deleteContentBackward', '')).toBe(true);
    expect(refusedText.get()).toBeNull();
  });

  it('tells of a key that finds no room, but not of one that is no character', () => {
    field.value = 'abcde';
    field.setSelectionRange(5, 5);
    const press = (key: string): void => {
      field.addEventListener('keydown', tellIfFull, { once: true });
      field.dispatchEvent(new KeyboardEvent('keydown', { key }));
    };
    press('Backspace');
    expect(refusedText.get()).toBeNull();
    press('f');
    expect(refusedText.get()).toEqual({ field, max: 5 });
  });

  it('tells when an input method wrote more than fits', () => {
    const compose = (data: string): void => {
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const end = new CompositionEvent('compositionend', { bubbles: true });
      field.dispatchEvent(Object.defineProperty(end, 'data', { value: data }));
    };
    compose('小明');
    expect(refusedText.get()).toBeNull();
    compose('王小明');
    expect(refusedText.get()).toEqual({ field, max: 5 });
  });
});

it('says it in three languages, with the number', () => {
  for (const { fields } of [taiwan, mainland, english]) expect(fields.full).toContain('{max}');
});
