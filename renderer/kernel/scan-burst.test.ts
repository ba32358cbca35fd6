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
