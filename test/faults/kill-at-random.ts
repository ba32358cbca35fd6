import { rmSync } from 'node:fs';
import path from 'node:path';
import { copyTo, lookInto } from './centre-file';
import { acknowledgedIn, inFlightIn, lastTried, runChild } from './child-process';
import { addRound, rowOf, type FaultRow } from './row';

const LANES = 2;
const ROUNDS_A_FILE = 100;
// Nothing mends itself: what a check finds later was there before.
const QUICK_CHECK_EVERY = 5;
const FULL_CHECK_EVERY = 20;
type Random = () => number;

/** When the kill comes: some milliseconds after a line of the child. Mostly between two intakes, now and then while it opens the file or writes its first. */
function moment(random: Random): Readonly<{ line: string; delayMs: number }> {
  const kind = random();
  if (kind < 0.1) return { line: 'OPENING', delayMs: random() * 100 };
  if (kind < 0.2) return { line: 'READY', delayMs: random() * 100 };
  return { line: 'ACK', delayMs: random() * 25 };
}

/**
 * R1: kill -9 at a random moment, round after round on the same file. Every intake that was acknowledged has to be there with its
 * answer, nothing half, no number missing; what was under way is sent again with its own request id and must not become two.
 */
export async function killAtRandom(centre: string, folder: string, rounds: number, random: Random): Promise<FaultRow> {
  const row = rowOf('R1 kill -9 at a random moment');
  const reopenMs: number[] = [];
  const acknowledged = { n: 0 };
  const lane = async (name: number) => {
    for (let left = Math.floor(rounds / LANES) + (name < rounds % LANES ? 1 : 0), part = 0; left > 0; left -= ROUNDS_A_FILE, part += 1)
      await oneFile(copyTo(centre, folder, `r1-${name}-${part}`), Math.min(left, ROUNDS_A_FILE), { row, random, reopenMs, acknowledged });
  };
  await Promise.all(Array.from({ length: LANES }, (_, i) => lane(i)));
  reopenMs.sort((a, b) => a - b);
  const at = (share: number) => (reopenMs[Math.floor(reopenMs.length * share)] ?? 0).toFixed(1);
  row.note = `${acknowledged.n} acknowledged; opened again and asked in ${at(0.5)} ms (p50), ${at(0.99)} ms (p99)`;
  return row;
}

type Tally = Readonly<{ row: FaultRow; random: Random; reopenMs: number[]; acknowledged: { n: number } }>;
async function oneFile(file: string, rounds: number, { row, random, reopenMs, acknowledged }: Tally): Promise<void> {
  const all = new Map<string, string>();
  let from = 1;
  let again: string | undefined;
  for (let round = 1; round <= rounds; round += 1) {
    const { line: word, delayMs } = moment(random);
    let isArmed = false;
    const end = await runChild({
      args: { mode: 'intakes', file, from, again },
      onLine: (line, child) => {
        if (isArmed || !line.startsWith(word)) return;
        isArmed = true;
        setTimeout(() => child.kill('SIGKILL'), delayMs);
      },
    });
    if (end.signal !== 'SIGKILL') throw new Error(`the child ended by itself: ${end.lines.at(-1)} ${end.errors}`);
    for (const [id, no] of acknowledgedIn(end.lines)) all.set(id, no);
    again = inFlightIn(end.lines) ?? (lastTried(end.lines) === 0 ? again : undefined);
    from = Math.max(from, lastTried(end.lines) + 1);
    const startMs = performance.now();
    const depth = round === rounds || round % FULL_CHECK_EVERY === 0 ? 'full' : round % QUICK_CHECK_EVERY === 0 ? 'quick' : null;
    const { lost, intakes, violations } = lookInto(file, all, depth);
    reopenMs.push(performance.now() - startMs);
    const surplus = intakes - all.size; // at most the one whose answer was on its way
    addRound(
      row,
      surplus < 0 || surplus > (again === undefined ? 0 : 1) ? [...lost, `${intakes} intakes for ${all.size} answers`] : lost,
      violations,
    );
  }
  acknowledged.n += all.size;
  rmSync(path.dirname(file), { recursive: true, force: true });
}
