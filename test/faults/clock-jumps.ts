import path from 'node:path';
import { copyTo, lookInto } from './centre-file';
import { acknowledgedIn, runChild } from './child-process';
import { addAnswer, addRound, rowOf, skippedRow, type FaultRow } from './row';
import { setWallClock, wallClockMissing, withWallClock } from './wall-clock';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const YEAR = 366 * DAY;
/** How far the clock is from the right time, and what becomes of an intake then (E26). */
export const CLOCK_JUMPS: readonly (readonly [seconds: number, answer: 'ACK' | 'CLOCK_BEFORE_LAST'])[] = [
  [0, 'ACK'],
  [-HOUR, 'CLOCK_BEFORE_LAST'],
  [-DAY, 'CLOCK_BEFORE_LAST'],
  [-5 * YEAR, 'CLOCK_BEFORE_LAST'],
  [-17 * YEAR, 'CLOCK_BEFORE_LAST'],
  [0, 'ACK'],
  [HOUR, 'ACK'],
  [0, 'CLOCK_BEFORE_LAST'],
  [DAY, 'ACK'],
  [2 * YEAR, 'ACK'],
  [DAY, 'CLOCK_BEFORE_LAST'],
  [2 * YEAR, 'ACK'],
];

/**
 * R9: the clock of the PC jumps while the engine runs. A system library lies to the process about the time, so everything in it that
 * asks is asked. An intake earlier than the last is refused and leaves nothing; the others are kept, and the books agree.
 */
export async function clockJumps(centre: string, folder: string): Promise<FaultRow> {
  const missing = wallClockMissing();
  if (missing !== null) return skippedRow('R9 the clock jumps under the engine', missing);
  const row = rowOf('R9 the clock jumps under the engine');
  const file = copyTo(centre, folder, 'r9');
  const clock = path.join(path.dirname(file), 'wall-clock');
  setWallClock(clock, 0);
  const { lines, errors } = await runChild({ args: { mode: 'jumps', file, clock }, before: withWallClock(clock) });
  const said = lines.filter((line) => /^(?:ACK|CLOCK_BEFORE_LAST|OTHER) /.test(line));
  CLOCK_JUMPS.forEach(([seconds, answer], i) =>
    addAnswer(row, said[i]?.startsWith(`${answer} `) === true, `at ${seconds} s: ${said[i] ?? `nothing (${errors})`}, not ${answer}`),
  );
  const { lost, intakes, violations } = lookInto(file, acknowledgedIn(lines), 'full');
  addRound(row, lost, violations);
  addAnswer(row, intakes === CLOCK_JUMPS.filter(([, answer]) => answer === 'ACK').length, `${intakes} intakes in the books`);
  row.note = `${CLOCK_JUMPS.length} jumps`;
  return row;
}
