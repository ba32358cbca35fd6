import { rmSync } from 'node:fs';
import path from 'node:path';
import { newId } from '#db/kernel/new-id';
import { pointsOf, type Amount } from './amount';
import { copyTo, lookInto } from './centre-file';
import { acknowledgedIn, runChild } from './child-process';
import { addRound, rowOf, type FaultRow } from './row';

/**
 * R2: kill -9 before and after every statement of one intake, BEGIN and COMMIT among them. The same request id sent again gives one
 * intake and one answer, whatever had become of the first.
 */
export async function killAtEveryStatement(centre: string, folder: string, amount: Amount): Promise<FaultRow> {
  const row = rowOf('R2 kill -9 at every statement');
  const counted = await runChild({ args: { mode: 'oneIntake', file: copyTo(centre, folder, 'r2-count') } });
  const statements = Number(counted.lines.find((line) => line.startsWith('STATEMENTS '))?.split(' ')[1] ?? 0);
  if (statements < 20) throw new Error(`an intake of ${statements} statements: ${counted.lines.at(-1)} ${counted.errors}`);
  const points = Array.from({ length: statements }, (_, i) => i + 1).flatMap((at) => [
    { at, when: 'before' },
    { at, when: 'after' },
  ]);
  const chosen = pointsOf(amount, 12, points);
  const lane = async (mine: typeof chosen) => {
    for (const { at, when } of mine) {
      const file = copyTo(centre, folder, `r2-${at}-${when}`);
      const again = newId();
      const first = await runChild({ args: { mode: 'oneIntake', file, at, when, again } });
      if (first.signal !== 'SIGKILL') throw new Error(`statement ${at} was never reached: ${first.lines.at(-1)} ${first.errors}`);
      const left = lookInto(file, new Map(), 'full');
      const second = await runChild({ args: { mode: 'oneIntake', file, again } });
      const after = lookInto(file, acknowledgedIn(second.lines), 'full');
      const isOne = acknowledgedIn(second.lines).size === 1 && after.intakes === 1 && left.intakes <= 1;
      addRound(row, isOne ? after.lost : [`${when} ${at}: ${left.intakes} then ${after.intakes} intakes`], [
        ...left.violations,
        ...after.violations,
      ]);
      rmSync(path.dirname(file), { recursive: true, force: true });
    }
  };
  await Promise.all([lane(chosen.filter((_, i) => i % 2 === 0)), lane(chosen.filter((_, i) => i % 2 === 1))]);
  row.note = `${statements} statements in an intake, ${chosen.length} of ${points.length} points`;
  return row;
}
