import { uuidv7 } from 'uuidv7';
import { settableClock } from '#db/kernel/clock';
import { contract, type Output, type RouteName } from '#shared/contract/contract';
import { localDateOf, localTimeOf } from '#shared/kernel/business-date';
import { isoFromMs } from '#shared/kernel/fields';
import type { Result } from '#shared/kernel/result';
import { buildFixture } from './build-fixture';
import { openCentre, type Centre } from './centre';
import { differences, type Difference } from './differences';
import { peopleOf, readFixture } from './fixture-file';
import { isMoment, isSameMoment, momentOf, withMoments, type Reading } from './moments';
import { resolveReferences, type Names } from './references';
import type { PlacedStep, Scenario, Step } from './scenario-file';
import { FileError } from './yaml-file';

/** What came of one step; `complaints` is empty when it went as it should. */
export type StepReport = Readonly<{
  on: string;
  time: string;
  who: string;
  what: string;
  place: string;
  /** The code of a refusal that was wanted. */
  refusal?: string;
  answer?: unknown;
  complaints: readonly string[];
}>;
export type Run = Readonly<{ steps: number; failed: StepReport | null }>;
type Where = Readonly<{ folder: string; dataKey: Buffer; report(step: StepReport): void }>;

/** Runs one scenario in a fresh centre and stops at the first step that goes otherwise than written. */
export async function runScenario(scenario: Scenario, { folder, dataKey, report }: Where): Promise<Run> {
  const fixture = readFixture(scenario.fixture);
  const { region } = fixture.site;
  const clock = settableClock(0, false);
  const reading = (): Reading => ({ nowMs: clock.nowMs(), region });
  const setClock = (text: string): void => {
    const at = momentOf(text, reading());
    if (at === null) throw new FileError(`${text} is no time: HH:MM, YYYY-MM-DDTHH:MM or with an offset`);
    clock.set(Date.parse(at));
  };
  setClock(scenario.clock);
  const centre = await openCentre({ folder, dataKey, clock, people: peopleOf(fixture) });
  const shown = (done: Done, { step, place }: PlacedStep): StepReport => {
    const now = isoFromMs(clock.nowMs());
    return {
      on: localDateOf(now, region),
      time: localTimeOf(now, region),
      who: step.as === undefined ? '' : (centre.personOf(step.as)?.name ?? step.as),
      what: step.do ?? (step.restart ? 'restart' : step.crash ? 'crash' : 'clock'),
      place,
      complaints: done.complaints,
      ...(done.refusal === undefined ? {} : { refusal: done.refusal }),
      ...(step.print ? { answer: done.answer } : {}),
    };
  };

  try {
    const names: Record<string, unknown> = { ...(await buildFixture(centre, fixture, scenario.series)) };
    let steps = 0;
    for (const placed of scenario.steps) {
      const done = await doStep(centre, placed.step, { names, reading, setClock }).catch(mishap);
      const reported = shown(done, placed);
      report(reported);
      steps += 1;
      if (done.complaints.length > 0) return { steps, failed: reported };
    }
    const books = await checkBooks(centre);
    if (books.length === 0) return { steps, failed: null };
    const failed = { ...shown({ complaints: books }, { step: {}, place: 'at the end' }), what: 'the books agree' };
    report(failed);
    return { steps, failed };
  } finally {
    await centre.close();
  }
}

type Done = Readonly<{ complaints: readonly string[]; refusal?: string; answer?: unknown }>;
type Cx = Readonly<{ names: Record<string, unknown>; reading(): Reading; setClock(text: string): void }>;
const mishap = (error: unknown): Done => ({ complaints: [error instanceof Error ? error.message : String(error)] });

async function doStep(centre: Centre, step: Step, cx: Cx): Promise<Done> {
  if (step.at !== undefined) cx.setClock(step.at);
  if (step.restart) await centre.restart();
  if (step.crash) await centre.crash();
  if (step.do === undefined) return { complaints: [] };
  const input = withMoments(contract[step.do as RouteName].input, resolveReferences(step.with ?? {}, cx.names), cx.reading());
  const result = await centre.run(step.as ?? '', step.do, input, uuidv7());
  const complaints = complaintsAbout(step, result, cx.names, cx.reading());
  const bugs = centre.takeBugs();
  if (complaints.length === 0 && result.ok && step.save !== undefined) cx.names[step.save] = result.value;
  return {
    complaints: complaints.length === 0 ? [] : [...complaints, ...bugs],
    answer: result.ok ? result.value : result.error,
    ...(result.ok ? {} : { refusal: result.error.code }),
  };
}

function complaintsAbout(step: Step, result: Result<unknown>, names: Names, reading: Reading): string[] {
  const isSame = (expected: string, actual: string): boolean => isSameMoment(expected, actual, reading);
  const compare = (expected: unknown, actual: unknown): string[] =>
    differences(resolveReferences(expected, names), actual, isSame).map((d) => worded(d, reading));
  if (step.fails !== undefined) {
    const refusal = typeof step.fails === 'string' ? { code: step.fails } : step.fails;
    return result.ok ? [`should be refused with ${refusal.code}, but it was done`] : compare(refusal, result.error);
  }
  if (!result.ok) return [`refused: ${result.error.code} ${JSON.stringify(result.error.params)}`];
  return step.expect === undefined ? [] : compare(step.expect, result.value);
}

function worded({ path, expected, actual }: Difference, { region }: Reading): string {
  const here =
    typeof actual === 'string' && isMoment(actual) ? `  (${localDateOf(actual, region)}T${localTimeOf(actual, region)} at the centre)` : '';
  const got = actual === undefined ? 'nothing: there is no such field' : JSON.stringify(actual);
  return `${path}\n  expected  ${JSON.stringify(expected)}\n  got       ${got}${here}`;
}

/** After every scenario the engine's own check: numbers, custody, money, audit chain and search contradict nothing. */
async function checkBooks(centre: Centre): Promise<string[]> {
  const answer = await centre.run('manager', 'audit.consistency', {}, uuidv7());
  if (!answer.ok) return [`audit.consistency: ${answer.error.code} ${centre.takeBugs().join('\n')}`];
  return (answer.value as Output<'audit.consistency'>)
    .filter((c) => c.violations.length > 0)
    .map((c) => `${c.check}: ${c.violations.join(', ')}`);
}
