import Database from 'better-sqlite3';
import { takeIdsFrom } from '#db/kernel/new-id';
import { asked, type Centre } from './centre';
import { idOf, idTail, REQUEST } from './ids';
import { emptyMemory, inTurn, known, type LifePlan, type Memory, type Post, type Stage } from './life';
import { TECHNICIANS } from './life-plan';
import { lifeWords } from './life-words';
import { DAY_MS, localDay, momentIn, WRITTEN_MS } from './moments';
import { inOrder, type Schedule } from './schedule';

/** Makes a data set by running its commands one by one through the engine's door, each at its own moment. */
export async function makeByCommands(centre: Centre, file: string, s: Schedule): Promise<number> {
  const look = new Database(file, { readonly: true });
  const queued = look
    .prepare("select id from print_job where status = 'QUEUED' and substr(id, 25) = ? order by queued_at, id limit 1")
    .pluck();
  const memories = new Map<number, Memory>();
  let commands = 0;
  try {
    for (const [i, step, ms] of inOrder(s)) {
      const life = i + 1;
      const { plan: n, shiftMs, turn } = known(s.lives[i]);
      const plan: LifePlan = known(s.plans[n]);
      const memory = memories.get(life) ?? emptyMemory();
      memories.set(life, memory);
      const { post: planned, play } = known(plan.steps[step]);
      const post = inTurn(planned, turn, TECHNICIANS);
      const words = lifeWords(plan, life);
      centre.clock.set(ms);
      let made = 0;
      takeIdsFrom(() => {
        made += 1;
        return idOf(ms, life, step, made);
      });
      const stage: Stage = {
        ask: (route, input) => asked(known(centre.desks.get(post)), post === 'system', route, input, idOf(ms, life, step, REQUEST)),
        word: (key) => known(words.get(key)),
        at: (offset) => new Date(momentIn(offset, shiftMs)).toISOString(),
        on: (days) => localDay(WRITTEN_MS + shiftMs + days * DAY_MS),
        staff: (who: Post) => known(centre.staff.get(inTurn(who, turn, TECHNICIANS))),
        queuedPaper: () => known(queued.get(idTail(life, 0).slice(5)) as string | undefined),
        memory,
      };
      await play(stage);
      commands += 1;
    }
  } finally {
    look.close();
  }
  return commands;
}
