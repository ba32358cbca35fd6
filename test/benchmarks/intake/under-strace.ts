import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { canTrace } from '#test/faults/power-cut';
import { emptyCentre } from '../centre';
import { median, compared, type Compared } from '../measure';
import { counted, type BenchOptions, type BenchRow } from '../row';
import { savesIn } from './traced-saves';

const CHILD = path.join(import.meta.dirname, 'traced-child.mjs');
const SAVES = 60;
const SLOW_MICROSECONDS = 15_000;
const KB = 1024;

async function underStrace(strace: readonly string[], words: Readonly<Record<string, string | number>>): Promise<string> {
  const args = Object.entries(words).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout } = await promisify(execFile)('strace', ['-f', '-qq', ...strace, process.execPath, CHILD, ...args]);
  return stdout;
}

/** P4: what a save asks of the disk. Counted from outside, by the system calls of a process that saves. */
async function syncsOfASave(file: string, folder: string): Promise<BenchRow> {
  const [trace, acks] = [path.join(folder, 'p4.trace'), path.join(folder, 'p4.acks')];
  const watch = ['-y', '-s', '16', '-e', 'trace=pwrite64,write,fsync,fdatasync', '-o', trace];
  await underStrace(watch, { file, acks, from: 0, count: SAVES });
  const saves = savesIn(readFileSync(trace, 'latin1'), file, acks);
  if (saves.length !== SAVES) throw new Error(`P4: the trace shows ${saves.length} saves instead of ${SAVES}`);
  const between = saves.filter((s) => !s.hasCheckpoint);
  const fewest = Math.min(...between.map((s) => s.syncs));
  if (fewest < 1) throw new Error('P4: a save was acknowledged before it was on the disk');
  const others = saves.filter((s) => s.hasCheckpoint).map((s) => s.syncs);
  const most = others.length > 0 ? `, ${others.length} beside a checkpoint with up to ${Math.max(...others)}` : '';
  return counted({
    operation: 'P4 fsyncs of a save',
    value: Math.max(...between.map((s) => s.syncs)),
    atMost: 1,
    note: `${between.length} saves between checkpoints${most}; ${(median(between.map((s) => s.walBytes)) / KB).toFixed(0)} kB of WAL a save`,
  });
}

/** P4 on a disk that takes 15 ms for every fsync. */
async function onASlowDisk(file: string, folder: string): Promise<BenchRow> {
  const slow = [
    '--seccomp-bpf',
    '-o',
    '/dev/null',
    '-e',
    'trace=fsync,fdatasync',
    '-e',
    `inject=fsync,fdatasync:delay_exit=${SLOW_MICROSECONDS}`,
  ];
  const said = await underStrace(slow, { file, from: SAVES, bare: path.join(folder, 'p4-bare.sqlite') });
  const c = JSON.parse(said) as Compared;
  if (c.limitMs < SLOW_MICROSECONDS / 1000) throw new Error(`P4: fsync was not slow, a bare commit took ${c.limitMs} ms`);
  return compared(c, { operation: 'P4 save with 15 ms for an fsync', atMost: 1.3, note: 'a commit of one row with the same fsync' });
}

/** The rows of P4 that strace takes; none, with a sentence, where it may not look into a process. */
export async function saveUnderStrace({ folder, isShort, say }: BenchOptions): Promise<readonly BenchRow[]> {
  if (!canTrace()) {
    say('P4 fsyncs: skipped, strace is not installed or may not trace here');
    return [];
  }
  const file = path.join(folder, 'p4-traced', 'counterbook.sqlite');
  await emptyCentre(file);
  const rows = [await syncsOfASave(file, folder)];
  return isShort ? rows : [...rows, await onASlowDisk(file, folder)];
}
