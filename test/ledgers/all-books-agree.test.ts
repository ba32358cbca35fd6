import { drizzle } from 'drizzle-orm/better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyChain } from '#db/consistency/audit-chain';
import { LISTED_CHECKS } from '#db/consistency/check-consistency';
import { BUYING_DEEDS } from './buying-deeds';
import { CLAIM_DEEDS } from './claim-deeds';
import { COUNTING_DEEDS } from './counting-deeds';
import { MONEY_DEEDS } from './money-deeds';
import { RARE_DEEDS } from './rare-deeds';
import { SLIP_DEEDS } from './slip-deeds';
import { world, type Dice } from './world';

/** Sequences in the short run; `COUNTERBOOK_SEQUENCES=10000` for the full one (issue 4, line 17). */
const RUNS = Number(process.env['COUNTERBOOK_SEQUENCES'] ?? 200);
const DEEDS = { ...SLIP_DEEDS, ...BUYING_DEEDS, ...COUNTING_DEEDS, ...MONEY_DEEDS, ...CLAIM_DEEDS, ...RARE_DEEDS };
const NAMES = Object.entries(DEEDS).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));

const dice: fc.Arbitrary<Dice & { name: string }> = fc.record({
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

/** How often each deed went through: a test in which nothing ever happens would pass as well. */
const done = new Map<string, number>();

/** Issue 4, line 17: whatever people at several PCs do at once with stock and money, no book contradicts another (lines 3, 4, 8, 13). */
it(
  `after each of ${RUNS} random days of warehouse, count and cash desk every book agrees with every other`,
  async () => {
    const w = await world();
    const checks = LISTED_CHECKS.map((c) => ({ code: c.code, statement: w.sqlite.prepare(c.sql) }));
    const isZero = w.sqlite.prepare('select coalesce(sum(amount_minor), 0) from money_entry').pluck();
    const hands = w.sqlite.prepare(
      `select p.sku, (select coalesce(sum(b.qty_milli), 0) from stock_balance b join stock_place l on l.id = b.place_id and l.kind = 'technician' where b.part_id = p.id) as held,
              (select coalesce(sum(l.issued_milli - l.used_milli - l.returned_milli), 0) from stock_issue_line l where l.part_id = p.id) as owed from part p`,
    );
    const sums = w.sqlite.prepare(
      `select (select coalesce(sum(value_minor), 0) from stock_value) as stock,
              (select coalesce(sum(gross_minor - paid_minor - written_off_minor), 0) from bill where status <> 'VOID') as owed`,
    );
    const play = async ({ name, ...d }: Dice & { name: string }) => {
      const answer = await DEEDS[name]?.run(w, d);
      if (!answer) return;
      if (answer.ok) done.set(name, (done.get(name) ?? 0) + 1);
      else if (answer.error?.code === 'UNEXPECTED' || answer.error?.code === 'INPUT_INVALID')
        throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`, { cause: w.bugs.at(-1) });
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(dice, { minLength: 1, maxLength: 4 }), { minLength: 25, maxLength: 60, size: 'max' }),
        async (rounds) => {
          w.again();
          w.sqlite.exec('begin'); // what a day does is undone again: every command is a savepoint in it
          try {
            for (const [name, own] of MORNING) await play({ name, ...early, ...own });
            for (const round of rounds) await Promise.all(round.map(play));
            expect(isZero.get()).toBe(0);
            for (const { code, statement } of checks) expect({ code, found: statement.all() }).toEqual({ code, found: [] });
            expect(verifyChain(drizzle(w.sqlite)).brokenAt).toBeNull();
            const now = w.today().slice(0, 7);
            const [month] = await w.manager.ask('monthReport.read', { from: now, to: now });
            expect({ stock: month?.stock.closingMinor, owed: month?.receivableMinor }).toEqual(sums.get());
            for (const part of hands.all() as { sku: string; held: number; owed: number }[])
              expect({ sku: part.sku, held: part.held }).toEqual({ sku: part.sku, held: part.owed });
          } finally {
            w.sqlite.exec('rollback');
          }
        },
      ),
      { numRuns: RUNS, ...(process.env['COUNTERBOOK_SEED'] ? { seed: Number(process.env['COUNTERBOOK_SEED']) } : {}) },
    );
    expect(w.bugs).toEqual([]);
    for (const name of Object.keys(DEEDS)) expect(done.get(name) ?? 0, `${name} went through`).toBeGreaterThan(0);
  },
  60_000 + RUNS * 600,
);
