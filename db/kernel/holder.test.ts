import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, uptime, userInfo } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { systemClock } from './clock';
import { holdFile, isAlive, type Surroundings } from './holder';

const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-holder-'));
const file = path.join(folder, 'counterbook.sqlite');
const beside = `${file}.holder`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const boot = Math.round(systemClock.nowMs() / 1000 - uptime());
const other = { name: '王志明', pc: 'DESK-2', pid: 4711, since: '2026-11-23T01:30:00.000Z', boot };
const here = (isAlive: boolean): Surroundings => ({ pc: hostname(), pid: process.pid, isAlive: () => isAlive });
const outcome = (surroundings: Surroundings): string => {
  try {
    holdFile(file, surroundings)();
    return 'taken';
  } catch (error) {
    return JSON.stringify((error as { app: unknown }).app);
  }
};
const HELD = '{"code":"DATABASE_HELD"';

it('writes who has the file, and takes it away again', () => {
  const release = holdFile(file);
  expect(JSON.parse(readFileSync(beside, 'utf8'))).toMatchObject({ name: userInfo().username, pc: hostname(), pid: process.pid });
  release();
  expect(existsSync(beside)).toBe(false);
});

it.each([
  ['a living process of this PC', { ...other, pc: hostname() }, true, 0, HELD],
  ['a dead process of this PC', { ...other, pc: hostname() }, false, 0, 'taken'],
  ['a process id from before the PC was started again', { ...other, pc: hostname(), boot: boot - 86_400 }, true, 0, 'taken'],
  ['a living process that has been silent for three minutes', { ...other, pc: hostname() }, true, 180, 'taken'],
  ['a living process that has been busy for a minute', { ...other, pc: hostname() }, true, 60, HELD],
  ['this process itself', { ...other, pc: hostname(), pid: process.pid }, true, 0, 'taken'],
  ['another PC that was heard just now', other, false, 0, HELD],
  ['another PC that has been silent for a minute', other, false, 60, 'taken'],
  ['half a line', '{"name":', true, 0, 'taken'],
  ['nothing', '', true, 0, 'taken'],
  ['a list', '[]', true, 0, 'taken'],
] as const)('%s', (_what, holder, isAlive, silentS, answer) => {
  writeFileSync(beside, typeof holder === 'string' ? holder : JSON.stringify(holder));
  const heardS = systemClock.nowMs() / 1000 - silentS;
  utimesSync(beside, heardS, heardS);
  expect(outcome(here(isAlive))).toContain(answer);
  rmSync(beside, { force: true });
});

it('names the user and the PC in the refusal', () => {
  writeFileSync(beside, JSON.stringify(other));
  expect(JSON.parse(outcome(here(true)))).toEqual({ code: 'DATABASE_HELD', params: { name: '王志明', pc: 'DESK-2', since: other.since } });
  rmSync(beside);
});

it('leaves the mark of a program that took the file meanwhile', () => {
  const release = holdFile(file);
  writeFileSync(beside, JSON.stringify(other));
  release();
  expect(existsSync(beside)).toBe(true);
  rmSync(beside);
});

it.skipIf(process.platform !== 'linux')('a process that was killed holds nothing, also before its parent takes note', async () => {
  const parent = spawn('sh', ['-c', '(exit 0) & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
  const child = Number(printed.toString());
  await expect.poll(() => readFileSync(`/proc/${child}/stat`, 'utf8')).toContain(') Z ');
  expect(isAlive(child)).toBe(false);
  expect(isAlive(process.pid)).toBe(true);
  parent.kill();
});
