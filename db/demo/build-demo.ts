import { existsSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { addDays, localDateOf } from '#shared/kernel/business-date';
import { isoFromMs } from '#shared/kernel/fields';
import { DEFAULT_CALENDAR, isOpenDay } from '#shared/kernel/working-hours';
import { openEngine, type Engine, type EngineOptions } from '../host';
import { settableClock, systemClock } from '../kernel/clock';
import { planCashDesk, planDeposits } from './cash-desk';
import { openCentre } from './centre';
import { planLoaners } from './loaners';
import { planCall, planIntake } from './jobs';
import { planOldParts } from './old-parts';
import { planPurchase } from './purchase';
import { randomFrom } from './random';
import type { Stage } from './stage';
import { openTime, Timeline } from './timeline';
import { planStocktakes } from './stocktake';
import { OLDEST_DAYS, planUnclaimed } from './unclaimed';
import { planVanStock, stockWarehouse } from './warehouse';

const DAYS = 30;
const DAY_MS = 86_400_000;
const SEED = 20261123;

/** The day before on which the centre was open. */
function lastOpenDay(today: string): string {
  let on = addDays(today, -1);
  while (!isOpenDay(on, DEFAULT_CALENDAR)) on = addDays(on, -1);
  return on;
}

/** What a centre has in hand at any hour: calls of yesterday and today that stand at each step of the way. */
function planOpenEnds(stage: Stage, today: string): void {
  const yesterday = lastOpenDay(today);
  for (const stop of ['registered', 'cashWithTechnician', 'inTransit'] as const) planCall(stage, yesterday, stop);
  // Dice of their own: the month before stays as it is when an end is added here.
  const atTheTill = { ...stage, random: randomFrom(SEED + 1) };
  for (const stop of ['unpaid', 'invoiceFirst'] as const) planCall(atTheTill, yesterday, stop);
  planVanStock({ ...stage, random: randomFrom(SEED + 2) }, yesterday);
  planStocktakes({ ...stage, random: randomFrom(SEED + 3) }, yesterday);
  planPurchase({ ...stage, random: randomFrom(SEED + 3) }, yesterday);
  if (!isOpenDay(today, DEFAULT_CALENDAR)) return;
  for (const stop of ['registered', 'registered', 'dispatched', 'arrived'] as const) planCall(stage, today, stop);
}

/** The month's papers were printed long ago; the last one is in doubt, so that the question can be seen. */
async function settlePapers(engine: Engine): Promise<void> {
  const printer = engine.connect(hostname());
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await printer.runAsSystem(name, input);
    if (!answer.ok) throw new Error(`demo: ${name} refused ${answer.error.code}`);
    return answer.value;
  };
  const next = async () => ((await ask('printJob.next', {})) as { jobId: string }[])[0];
  for (let job = await next(); job !== undefined; job = await next()) {
    const { queued } = (await ask('printJob.light', {})) as { queued: number };
    await ask(queued > 1 ? 'printJob.confirmed' : 'printJob.spooled', { jobId: job.jobId });
  }
  await ask('printJob.recover', {});
}

/**
 * A demo centre with a month of work, and a few goods from before that nobody fetched, made by running commands through the same door as the screens, so nothing in it
 * is a state the program forbids. Written beside the file and put in place when it is whole.
 */
export async function buildDemo(options: EngineOptions, progress: (text: string) => void): Promise<void> {
  if (existsSync(options.file)) return;
  const endMs = (options.clock ?? systemClock).nowMs();
  const today = localDateOf(isoFromMs(endMs), 'TW');
  const random = randomFrom(SEED);
  const firstDay = addDays(today, -DAYS);
  const opensMs = openTime(firstDay, random, 9, 9) - 3_600_000 - (OLDEST_DAYS - DAYS) * DAY_MS;
  const clock = settableClock(opensMs, false);
  const partial = `${options.file}.partial`;
  for (const tail of ['', '-wal', '-shm']) rmSync(`${partial}${tail}`, { force: true });
  const engine = await openEngine({ ...options, file: partial, clock });
  const timeline = new Timeline(endMs);
  const centre = await openCentre(engine);
  const stage: Stage = { centre, random, timeline, free: new Map(), parts: await stockWarehouse(centre) };
  for (let on = firstDay; on <= today; on = addDays(on, 1)) {
    if (!isOpenDay(on, DEFAULT_CALENDAR)) continue;
    planCashDesk(stage, on);
    if (on === today || on === addDays(today, -3)) planDeposits(stage, on);
    for (let n = random.int(2, 4); n > 0; n--) planCall(stage, on);
    for (let n = random.int(2, 4); n > 0; n--) planIntake(stage, on);
  }
  planLoaners(stage, today);
  planUnclaimed(stage, today);
  planOldParts(stage, today);
  planOpenEnds(stage, today);
  await timeline.play(
    (ms) => clock.set(ms),
    (done, planned) => progress(`demo ${done}/${planned}`),
  );
  await settlePapers(engine);
  await engine.close();
  for (const tail of ['-wal', '-shm']) rmSync(`${partial}${tail}`, { force: true });
  renameSync(partial, options.file);
}
