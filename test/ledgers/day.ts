import { drizzle } from 'drizzle-orm/better-sqlite3';
import fc from 'fast-check';
import { expect } from 'vitest';
import { verifyChain } from '#db/consistency/audit-chain';
import { LISTED_CHECKS } from '#db/consistency/check-consistency';
import { BUYING_DEEDS } from './buying-deeds';
import { CLAIM_DEEDS } from './claim-deeds';
import { COUNTING_DEEDS } from './counting-deeds';
import { MONEY_DEEDS } from './money-deeds';
import { RARE_DEEDS } from './rare-deeds';
import { SCRAP_DEEDS } from './scrap-deeds';
import { SLIP_DEEDS } from './slip-deeds';
import type { Dice, World } from './world';

export const DEEDS = { ...SLIP_DEEDS, ...BUYING_DEEDS, ...COUNTING_DEEDS, ...MONEY_DEEDS, ...CLAIM_DEEDS, ...RARE_DEEDS, ...SCRAP_DEEDS };
const NAMES = Object.entries(DEEDS).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));
type Throw = Dice & Readonly<{ name: string }>;

const dice: fc.Arbitrary<Throw> = fc.record({
  name: fc.constantFrom(...NAMES),
  which: fc.nat({ max: 20 }),
  to: fc.nat({ max: 20 }),
  qty: fc.integer({ min: 1, max: 4 }),
  few: fc.nat({ max: 2 }),
  minor: fc.integer({ min: 1, max: 2600 }),
  other: fc.nat({ max: 900 }),
  yes: fc.boolean(),
  isSerialised: fc.boolean(),
});
/** What people do one after the other, up to four of them at once. */
export const someDay = fc.array(fc.array(dice, { minLength: 1, maxLength: 4 }), { minLength: 25, maxLength: 60, size: 'max' });

/** A drawer and slips of all kinds, so that the first deeds find something to do. */
const MORNING: readonly (readonly [string, Partial<Dice>?])[] = [
  ...['desk.openDrawer', 'desk.issue', 'desk.deposit', 'request', 'approve', 'issue', 'askFor', 'agree', 'order'].map(
    (name) => [name] as const,
  ),
  ['request', { which: 2 }], // for a job this time, and fitted
  ['approve'],
  ['issue'],
  ['use', { which: 3 }],
];
const early: Dice = { which: 1, to: 1, qty: 2, few: 0, minor: 1400, other: 2, yes: true, isSerialised: false };

/** Lives a day; `done` counts what went through. */
export async function live(w: World, rounds: readonly (readonly Throw[])[], done: Map<string, number>): Promise<void> {
  const play = async ({ name, ...d }: Throw) => {
    const answer = await DEEDS[name]?.run(w, d);
    if (!answer) return;
    if (answer.ok) done.set(name, (done.get(name) ?? 0) + 1);
    else if (answer.error?.code === 'UNEXPECTED' || answer.error?.code === 'INPUT_INVALID')
      throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`, { cause: w.bugs.at(-1) });
  };
  for (const [name, own] of MORNING) await play({ name, ...early, ...own });
  for (const round of rounds) await Promise.all(round.map(play));
}

/** Asks every book about every other, on one of the connections. */
export function booksOf(w: World, sqlite = w.sqlite): () => Promise<void> {
  const checks = LISTED_CHECKS.map((c) => ({ code: c.code, statement: sqlite.prepare(c.sql) }));
  const isZero = sqlite.prepare('select coalesce(sum(amount_minor), 0) from money_entry').pluck();
  const hands = sqlite.prepare(
    `select p.sku, (select coalesce(sum(b.qty_milli), 0) from stock_balance b join stock_place l on l.id = b.place_id and l.kind = 'technician' where b.part_id = p.id) as held,
            (select coalesce(sum(l.issued_milli - l.used_milli - l.returned_milli - l.lost_milli), 0) from stock_issue_line l where l.part_id = p.id) as owed from part p`,
  );
  const sums = sqlite.prepare(
    `select (select coalesce(sum(value_minor), 0) from stock_value) as stock,
            (select coalesce(sum(gross_minor - paid_minor - written_off_minor), 0) from bill where status <> 'VOID') as owed`,
  );
  const unnumbered = sqlite.prepare('select count(*) from stock_movement where doc_no is null').pluck();
  return async () => {
    expect(isZero.get()).toBe(0);
    expect(unnumbered.get()).toBe(0); // every change has a document (users-ask 49)
    for (const { code, statement } of checks) expect({ code, found: statement.all() }).toEqual({ code, found: [] });
    expect(verifyChain(drizzle(sqlite)).brokenAt).toBeNull();
    const now = w.today().slice(0, 7);
    const [month] = await w.manager.ask('monthReport.read', { from: now, to: now });
    expect({ stock: month?.stock.closingMinor, owed: month?.receivableMinor }).toEqual(sums.get());
    const [first] = await w.manager.ask('monthReport.read', { from: '2026-11', to: now }); // nothing was there before
    expect(first?.stock.openingMinor).toBe(0);
    for (const part of hands.all() as { sku: string; held: number; owed: number }[])
      expect({ sku: part.sku, held: part.held }).toEqual({ sku: part.sku, held: part.owed });
  };
}
