import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type RouteName } from '#shared/contract/contract';
import type { Connection } from '#db/host';
import { centreOnDisk, signInManager, type CentreOnDisk } from './centre-on-disk';
import { garbage, messageOf } from './message-arbitrary';

/** 200 a route here and in the continuous integration; `COUNTERBOOK_FUZZ_RUNS=1000` in full (quality S7). */
const RUNS = Number(process.env.COUNTERBOOK_FUZZ_RUNS ?? 200);
const SEED = 20261123;
const SLOW_MS = 50;
const names = (Object.keys(contract) as RouteName[]).filter((name) => contract[name].kind !== 'device');

let centre: CentreOnDisk;
let manager: Connection;
const slow: string[] = [];
beforeAll(async () => {
  centre = await centreOnDisk();
  manager = centre.engine.connect('fuzz');
}, 120_000);
afterAll(() => centre.close());

/** Answers, never throws, never a bug; a refusal wrote nothing. */
async function survives(connection: Connection, name: string, message: unknown): Promise<void> {
  const before = centre.version();
  const bugs = centre.bugs().length;
  const startedMs = performance.now();
  const result = await connection.invoke(name, message);
  const ms = performance.now() - startedMs;
  expect(centre.bugs().slice(bugs), `${name} is refused, and is not a bug`).toEqual([]);
  if (result.ok) return;
  if (ms > SLOW_MS) slow.push(`${name} ${Math.round(ms)} ms`);
  expect(result.error.code, `${name} breaks`).not.toBe('UNEXPECTED');
  expect(centre.version(), `${name} was refused with ${result.error.code} and wrote`).toBe(before);
}

describe.each(names)('%s', (name) => {
  it('takes anything as its message', async () => {
    await signInManager(manager);
    const { input } = contract[name];
    const isAsked = Object.keys(input.shape).length > 0;
    await expect(survives(manager, name, {})).resolves.toBeUndefined();
    // A route that asks for nothing does its work each time it is asked rightly, which may be long: it gets what it must refuse.
    const messages = isAsked
      ? fc.oneof({ weight: 1, arbitrary: garbage }, { weight: 4, arbitrary: messageOf(input, centre.ids) })
      : garbage.filter((message) => !input.safeParse(message).success);
    await fc.assert(
      fc.asyncProperty(messages, (message) => survives(manager, name, message)),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  }, 60_000);
});

it('nobody who is not signed in gets past a door that is not public', async () => {
  const stranger = centre.engine.connect('stranger');
  const before = centre.version();
  for (const name of names.filter((n) => contract[n].allow !== 'public')) {
    const [message] = fc.sample(messageOf(contract[name].input, centre.ids, 0), { numRuns: 1, seed: SEED });
    const result = await stranger.invoke(name, message);
    expect(result.ok ? 'answered' : result.error.code, `${name} for a stranger`).toMatch(/^(?:NOT_SIGNED_IN|INPUT_INVALID)$/);
  }
  expect(centre.version()).toBe(before);
});

it('Object.prototype is clean after all this', () => expect(Object.keys(Object.prototype)).toEqual([]));

it('refusals are quick', () =>
  expect(slow.length, `slow: ${slow.slice(0, 20).join(', ')}`).toBeLessThanOrEqual((names.length * RUNS) / 100));
