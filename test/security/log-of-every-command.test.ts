import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract, type RouteName } from '#shared/contract/contract';
import { lineOf } from '#shared/log/log-entry';
import type { Connection } from '#db/host';
import { centreOnDisk, signInManager, type CentreOnDisk } from '../bad-inputs/centre-on-disk';
import { garbage, messageOf } from '../bad-inputs/message-arbitrary';
import { PLANTED, plantedIn } from './planted';

const OF_EACH = 12;
const SEED = 20261123;
const AT = '2026-11-23T01:30:00.000Z';
const names = (Object.keys(contract) as RouteName[]).filter((name) => contract[name].kind !== 'device');
const planted = Object.values(PLANTED);

let centre: CentreOnDisk;
let manager: Connection;
beforeAll(async () => {
  centre = await centreOnDisk();
  manager = centre.engine.connect('PC1');
  await signInManager(manager);
}, 120_000);
afterAll(() => centre.close());

type Path = readonly (string | number)[];
function* textsIn(value: unknown, at: Path = []): Generator<Path> {
  if (typeof value === 'string') yield at;
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...at, key]);
}
function withText(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value) as never;
  copy[step] = withText(copy[step], rest, text);
  return copy;
}
/** Somebody's data in every text of a message: where the door takes it, and where it does not. */
function withData(name: RouteName, message: unknown, turn: number): readonly unknown[] {
  const { input } = contract[name];
  let taken = message;
  let refused = message;
  let n = turn;
  for (const path of textsIn(message)) {
    const text = planted[(n += 1) % planted.length] ?? '';
    refused = withText(refused, path, text);
    const tried = withText(taken, path, text);
    if (input.safeParse(tried).success) taken = tried;
  }
  return [taken, refused];
}

/** Line 7 of the issue, for whatever the program can do: it goes through the contract, so a new command is tried with it. */
it('no command or query, answered or refused, leaves anybody’s data in the log or in the support bundle (quality S28)', async () => {
  const found: string[] = [];
  let answered = 0;
  let lines = 0;
  for (const [turn, name] of names.entries()) {
    if (name === 'staff.signOut') continue;
    await signInManager(manager);
    const messages = fc.sample(fc.oneof({ weight: 3, arbitrary: messageOf(contract[name].input, centre.ids, 0) }, garbage), {
      numRuns: OF_EACH,
      seed: SEED + turn,
    });
    const before = centre.log().length;
    for (const message of messages.flatMap((one) => withData(name, one, turn))) {
      const result = await manager.invoke(name, message);
      if (result.ok) answered += 1;
    }
    const written = centre
      .log()
      .slice(before)
      .map((entry) => lineOf(entry, AT));
    lines += written.length;
    found.push(...plantedIn(Buffer.from(written.join('\n'))).map((text) => `${name}: ${text}`));
  }
  expect(found).toEqual([]);
  expect([answered > 500, lines > 0]).toEqual([true, true]);
  await signInManager(manager);
  const facts = await manager.invoke('support.facts', {});
  expect(facts.ok).toBe(true);
  expect(plantedIn(Buffer.from(JSON.stringify(facts)))).toEqual([]);
  const stored = centre.reader.prepare('select group_concat(facts) from audit_entry').pluck().get() as string;
  expect(plantedIn(Buffer.from(stored)).length, 'what is looked for did come in').toBeGreaterThan(1);
}, 300_000);
