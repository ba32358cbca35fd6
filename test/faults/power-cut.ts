import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyTo, lookInto } from './centre-file';
import { runChild } from './child-process';
import { imageAt } from './power-cut-image';
import { addRound, rowOf, skippedRow, type FaultRow } from './row';
import { readTrace, STRACE } from './write-trace';

const INTAKES = 40;
const IMAGES_A_RECORDING = 250;
/** Present and allowed to look into a process: inside some containers it is not. */
export const canTrace = (): boolean => spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
const NO_STRACE = 'strace is not installed, or may not trace here';

/**
 * R3: power cuts. The real engine takes devices in while every write and sync is recorded; from the recording come the files as a disk may
 * hold them at any moment, and each is opened and asked for everything that had been acknowledged until then.
 */
export async function powerCut(centre: string, folder: string, images: number, random: () => number): Promise<FaultRow> {
  return cutPower('R3 power cut', centre, folder, images, random);
}

/** The same with an engine that is made careless: a test that loses nothing there would find nothing anywhere. */
export async function powerCutOfCareless(centre: string, folder: string, images: number, random: () => number): Promise<FaultRow> {
  const careless = await cutPower('R3 the test finds synchronous=NORMAL', centre, folder, images, random, 'NORMAL');
  if (careless.skipped !== undefined) return careless;
  const note = `${careless.lost} of ${careless.rounds} images had lost what was acknowledged, as they must`;
  return { ...careless, lost: 0, half: 0, violations: careless.lost > 0 ? 0 : 1, note };
}

async function cutPower(
  fault: string,
  centre: string,
  folder: string,
  images: number,
  random: () => number,
  synchronous?: string,
): Promise<FaultRow> {
  if (!canTrace()) return skippedRow(fault, NO_STRACE);
  const row = rowOf(fault);
  for (let left = images; left > 0; left -= IMAGES_A_RECORDING) {
    const { operations, before } = await record(copyTo(centre, folder, `r3-${synchronous ?? 'FULL'}`), synchronous);
    const first = operations.findIndex((o) => o.kind === 'ack');
    if (first < 0) throw new Error('the recording has no acknowledged intake');
    for (let image = 0; image < Math.min(left, IMAGES_A_RECORDING); image += 1) {
      const cut = first + 1 + Math.floor(random() * (operations.length - first - 1));
      const acknowledged = new Map(operations.slice(0, cut).flatMap((o) => (o.kind === 'ack' ? [[o.id, o.no] as const] : [])));
      const files = imageAt(operations, cut, before, random);
      const cutFile = path.join(folder, `r3-image-${synchronous ?? 'FULL'}`, 'counterbook.sqlite');
      rmSync(path.dirname(cutFile), { recursive: true, force: true });
      mkdirSync(path.dirname(cutFile), { recursive: true });
      if (files.db !== null) writeFileSync(cutFile, files.db);
      if (files.wal !== null) writeFileSync(`${cutFile}-wal`, files.wal);
      addImage(row, cutFile, acknowledged, synchronous === undefined);
    }
    const syncs = operations.filter((o) => o.kind === 'sync').length;
    row.note = `${operations.length} writes and syncs in a recording, ${syncs} syncs`;
  }
  return row;
}

/** A file that cannot even be opened has lost everything. */
function addImage(row: FaultRow, file: string, acknowledged: ReadonlyMap<string, string>, isTold: boolean): void {
  try {
    const { lost, violations } = lookInto(file, acknowledged, 'full');
    addRound(row, lost, violations, isTold);
  } catch (error) {
    addRound(row, [String(error)], [], isTold);
  }
}

async function record(file: string, synchronous: string | undefined) {
  const before = readFileSync(file);
  const [trace, ack] = [path.join(path.dirname(file), 'trace'), path.join(path.dirname(file), 'ack')];
  for (const left of [`${file}-wal`, `${file}-shm`, trace, ack]) rmSync(left, { force: true });
  const end = await runChild({
    before: [...STRACE, trace],
    args: { mode: 'intakes', file, ack, count: INTAKES, synchronous },
  });
  if (end.code !== 0) throw new Error(`the recording failed: ${end.errors}`);
  const operations = await readTrace(trace, file, ack);
  rmSync(trace);
  return { operations, before };
}
