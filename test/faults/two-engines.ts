import { writeFileSync } from 'node:fs';
import { hostname, uptime, userInfo } from 'node:os';
import { EventEmitter, once } from 'node:events';
import { openEngine } from '#db/host';
import { systemClock } from '#db/kernel/clock';
import { copyTo, DATA_KEY, lookInto } from './centre-file';
import { runChild } from './child-process';
import { addAnswer, addRound, rowOf, type FaultRow } from './row';

const REFUSED_WITHIN_MS = 3_000;
type App = Readonly<{ code: string; params: Readonly<Record<string, unknown>> }>;
const refusalOf = (file: string): Promise<App | null> =>
  openEngine({ file, dataKey: DATA_KEY, keyStore: 'file' }).then(
    (engine) => engine.close().then(() => null),
    (error: unknown) => (error as { app?: App }).app ?? { code: String(error), params: {} },
  );

/**
 * R11: a second engine on the same file is refused within three seconds with the name and the PC of who has it; when the first one is killed
 * the next takes its place; another PC that is alive keeps the file, one that has long been silent does not.
 */
export async function twoEngines(centre: string, folder: string, rounds: number): Promise<FaultRow> {
  const row = rowOf('R11 two engines on one file');
  let slowest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const file = copyTo(centre, folder, `r11-${round}`);
    const signal = new EventEmitter();
    const first = runChild({
      args: { mode: 'hold', file },
      onLine: (line, child) => {
        if (line !== 'HOLDING') return;
        signal.once('done', () => child.kill('SIGKILL'));
        signal.emit('holding');
      },
    });
    await once(signal, 'holding');
    const startMs = performance.now();
    const refusal = await refusalOf(file);
    slowest = Math.max(slowest, performance.now() - startMs);
    const isNamed =
      refusal?.code === 'DATABASE_HELD' && refusal.params['name'] === userInfo().username && refusal.params['pc'] === hostname();
    addAnswer(row, isNamed && slowest < REFUSED_WITHIN_MS, `the second engine got ${JSON.stringify(refusal)} after ${slowest} ms`);
    signal.emit('done');
    await first;
    addAnswer(row, (await refusalOf(file)) === null, 'the place of a killed engine was not taken over');
    addRound(row, [], lookInto(file, new Map(), 'full').violations);
  }
  const file = copyTo(centre, folder, 'r11-other');
  const beside = (holder: object) => writeFileSync(`${file}.holder`, JSON.stringify(holder));
  const boot = Math.round(systemClock.nowMs() / 1000 - uptime());
  const other = { name: '王志明', pc: 'DESK-2', pid: 4711, since: '2026-11-23T01:30:00.000Z', boot };
  beside(other);
  const refusal = await refusalOf(file);
  addAnswer(
    row,
    refusal?.code === 'DATABASE_HELD' && refusal.params['pc'] === 'DESK-2',
    `another PC that is alive: ${JSON.stringify(refusal)}`,
  );
  beside({ ...other, pc: hostname(), pid: 1, boot: boot - 86_400 });
  addAnswer(row, (await refusalOf(file)) === null, 'a process of before the restart of this PC still holds the file');
  writeFileSync(`${file}.holder`, '{"name":"王');
  addAnswer(row, (await refusalOf(file)) === null, 'half a line that a power cut left still holds the file');
  row.note = `refused in ${slowest.toFixed(0)} ms at most`;
  return row;
}
