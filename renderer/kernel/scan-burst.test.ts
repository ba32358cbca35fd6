import { describe, expect, it } from 'vitest';
import { BurstWatcher, type Verdict } from './scan-burst';

type Key = string | Readonly<{ key: string; hasModifier?: boolean; isRepeat?: boolean; code?: string }>;

const keysOf = (text: string): Key[] => Array.from(text);
/** Presses the keys `gapMs` apart and returns every verdict. */
function type(keys: readonly Key[], gapMs: number): Verdict[] {
  const watcher = new BurstWatcher();
  return keys.map((k, i) => {
    const { key, hasModifier = false, isRepeat = false, code = '' } = typeof k === 'string' ? { key: k } : k;
    return watcher.press({ key, code, hasModifier, isRepeat, at: 1_000 + i * gapMs });
  });
}
const scanOf = (verdicts: readonly Verdict[]): string | null => {
  const last = verdicts.at(-1);
  return last?.kind === 'scan' ? last.text : null;
};

describe('a scan', () => {
  it.each<[string, Key[], number, string | null]>([
    ['a scanner', [...keysOf('SC-2026-000101'), 'Enter'], 8, 'SC-2026-000101'],
    ['a slow scanner', [...keysOf('DL-2026-000044'), 'Enter'], 34, 'DL-2026-000044'],
    ['a fast typist', [...keysOf('wangxiaoming'), 'Enter'], 70, null],
    ['a quick burst of five', [...keysOf('12345'), 'Enter'], 5, null],
    ['no Enter', [...keysOf('123456')], 5, null],
    [
      'control characters inside',
      [...keysOf('RC-20'), { key: 'Escape' }, { key: 'k', hasModifier: true }, ...keysOf('26-000005'), 'Enter'],
      6,
      'RC-2026-000005',
    ],
    [
      'input method on',
      Array.from('SC2026', (c): Key => ({ key: 'Process', code: /\d/.test(c) ? `Digit${c}` : `Key${c}` })).concat({
        key: 'Enter',
        code: 'Enter',
      }),
      6,
      'SC2026',
    ],
  ])('%s', (_name, keys, gapMs, text) => expect(scanOf(type(keys, gapMs))).toBe(text));

  it('a held key is not a scanner', () => {
    const held = Array.from({ length: 20 }, (): Key => ({ key: 'a', isRepeat: true }));
    expect(scanOf(type(['a', ...held, 'Enter'], 30))).toBeNull();
  });

  it('nothing reacts to its keys once it is sure', () => {
    const verdicts = type([...keysOf('ABCDEF'), { key: 'F4', hasModifier: true }, 'G', 'Enter'], 5).map((v) => v.kind);
    expect(verdicts).toEqual(['typing', 'typing', 'typing', 'burst', 'burst', 'burst', 'dropped', 'burst', 'scan']);
  });

  it('ten thousand characters end as one bounded text', () => {
    expect(scanOf(type([...keysOf('9'.repeat(10_000)), 'Enter'], 1))).toHaveLength(512);
  });
});

/** Presses the keys of a label, each so long after the one before. */
function timed(text: string, gapsMs: readonly number[]): string | null {
  const watcher = new BurstWatcher();
  let at = 1_000;
  const verdicts = [...keysOf(text), 'Enter'].map((key, i) => {
    at += i === 0 ? 0 : (gapsMs[i - 1] ?? gapsMs.at(-1) ?? 0);
    return watcher.press({ key: key as string, code: '', hasModifier: false, isRepeat: false, at });
  });
  return scanOf(verdicts);
}
/** Two milliseconds between the keys, but one long wait before the key at this place. */
const stalledAt = (place: number, waitMs: number): number[] => Array.from({ length: 14 }, (_, i) => (i + 1 === place ? waitMs : 2));
const LABEL = 'SC-2026-000101';

describe('a machine that is busy while a scanner types', () => {
  it.each([2, 3, 4, 7, 13])('holds key %i up, and the scan is still one text', (place) => {
    expect(timed(LABEL, stalledAt(place, 240))).toBe(LABEL);
  });

  it('waits so long that nobody could tell: what came first counts as a person’s', () => {
    expect(timed(LABEL, stalledAt(7, 260))).toBe('-000101');
    expect(timed(LABEL, stalledAt(14, 70))).toBeNull(); // an Enter of its own
  });

  it('is told of keys that come with one time, or with an earlier one than the key before', () => {
    expect(timed(LABEL, [0])).toBe(LABEL);
    expect(timed(LABEL, [-3, 7])).toBe(LABEL);
  });

  it('hands 400 characters over in three goes', () => {
    const gaps = Array.from({ length: 400 }, (_, i) => (i === 57 || i === 300 ? 200 : 2));
    expect(timed('9'.repeat(400), gaps)).toBe('9'.repeat(400));
  });
});

describe('a person whose keys come in a heap, because the machine was busy', () => {
  it.each<[string, readonly Key[]]>([
    ['goes on typing', ['a', 'b', 'c', 'd', 'e']],
    ['corrects himself', ['a', 'b', 'c', { key: 'Backspace' }, 'd']],
    ['presses Enter', ['a', 'b', 'c', 'Enter', 'd']],
    ['leaves', ['a', 'b', 'c', { key: 'Escape' }, { key: 'F4' }]],
  ])('%s, and no key is taken from him', (_name, keys) => {
    const watcher = new BurstWatcher();
    const at = [1_000, 1_001, 1_002, 1_110, 1_230];
    const kinds = keys.map((k, i) => {
      const { key, hasModifier = false } = typeof k === 'string' ? { key: k } : k;
      return watcher.press({ key, code: '', hasModifier, isRepeat: false, at: at[i] ?? 0 }).kind;
    });
    expect(new Set(kinds)).toEqual(new Set(['typing']));
  });
});

describe('a person is not a scanner', () => {
  it.each<[string, readonly number[]]>([
    ['two keys rolled, then a pause, again and again', [20, 140]],
    ['three keys rolled, then a pause', [30, 30, 140]],
    ['as fast as anybody types', [45]],
    ['a slow start, a quick end', [120, 90, 80, 60, 50, 40]],
  ])('%s', (_name, rhythm) => {
    const gaps = Array.from({ length: 14 }, (_, i) => rhythm[i % rhythm.length] ?? 0);
    expect(timed(LABEL, gaps)).toBeNull();
  });
});
