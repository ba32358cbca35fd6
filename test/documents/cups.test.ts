import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cupsQueue } from '#electron/print/cups';
import { watchJob } from '#electron/print/watch-job';
import { cupsMissing, openCupsQueue } from './cups-server';

const missing = cupsMissing();
const QUEUE = `COUNTERBOOK-${process.pid}`;

describe.skipIf(missing !== null)(`a real CUPS queue${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  const queue = cupsQueue();
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'cups-')), 'sheet.txt');
  let close = (): void => undefined;
  beforeAll(async () => {
    writeFileSync(file, 'CR-2026-000001\n');
    close = await openCupsQueue(QUEUE);
  }, 20_000);
  afterAll(() => close());
  const print = (name: string, ...options: string[]) => execFileSync('lp', ['-d', QUEUE, '-t', name, ...options, file], { stdio: 'pipe' });
  const wait = (ms: number): Promise<void> => sleep(ms);

  it('confirms a job by its name once CUPS says completed', async () => {
    const name = 'CR-2026-000001';
    const before = await queue.jobIds(QUEUE, name);
    print(name);
    expect(await watchJob(queue, { printer: QUEUE, name, before }, wait)).toBe('confirmed');
  }, 30_000);

  it('takes only the new one of two jobs of one name', async () => {
    const before = await queue.jobIds(QUEUE, 'CR-2026-000001');
    expect(before).toHaveLength(1);
    print('CR-2026-000001');
    expect((await queue.jobIds(QUEUE, 'CR-2026-000001')).length).toBe(2);
  });

  it('sees a job that waits, and fails it when it is cancelled', async () => {
    const name = 'BL-2026-000101';
    print(name, '-H', 'hold');
    const [id] = await queue.jobIds(QUEUE, name);
    expect(id).toBeDefined();
    expect(await queue.stateOf(QUEUE, id ?? 0)).toBe('waiting');
    execFileSync('cancel', [String(id)], { stdio: 'pipe' });
    expect(await queue.stateOf(QUEUE, id ?? 0)).toBe('failed');
  });

  it('knows nothing of a job that never was', async () => expect(await queue.stateOf(QUEUE, 999_999)).toBe('gone'));
});
