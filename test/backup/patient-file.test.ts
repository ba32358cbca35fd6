import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { patiently, settle } from '#db/backup/patient-file';

const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-patient-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Held by somebody else for so many tries. */
function heldFor(tries: number, code = 'EBUSY') {
  const waited: number[] = [];
  let left = tries;
  const act = () => {
    if (left > 0) {
      left -= 1;
      throw Object.assign(new Error(code), { code });
    }
    return 'done';
  };
  return { waited, run: () => patiently(act, (ms) => waited.push(ms)) };
}
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe('a virus scanner holds the file (R29)', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])('%s for a moment: it is tried again', (code) => {
    const { run, waited } = heldFor(9, code);
    expect(run()).toBe('done');
    expect(waited).toHaveLength(9);
    expect(sum(waited)).toBeLessThanOrEqual(2_000);
  });

  it('for good: ten tries over about two seconds, then the error', () => {
    const { run, waited } = heldFor(10);
    expect(run).toThrow('EBUSY');
    expect(waited).toHaveLength(9);
    expect(sum(waited)).toBeGreaterThanOrEqual(1_800);
  });

  it('what is no hold is said at once', () => {
    const { run, waited } = heldFor(1, 'ENOSPC');
    expect(run).toThrow('ENOSPC');
    expect(waited).toEqual([]);
  });
});

it('a file has its name only when it is whole', () => {
  const file = path.join(folder, 'a.cbk');
  writeFileSync(`${file}.partial`, 'whole');
  settle(`${file}.partial`, file);
  expect(readFileSync(file, 'utf8')).toBe('whole');
  expect(existsSync(`${file}.partial`)).toBe(false);
});

it('waits in this thread, without a timer', () => {
  const startedMs = performance.now();
  let tries = 0;
  patiently(() => {
    tries += 1;
    if (tries < 3) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
  });
  expect(performance.now() - startedMs).toBeGreaterThan(350);
});
