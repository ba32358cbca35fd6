import fc from 'fast-check';
import { expect, it } from 'vitest';
import { booksOf, DEEDS, live, someDay } from './day';
import { world } from './world';

/** Sequences in the short run; `COUNTERBOOK_SEQUENCES=10000` for the full one (issue 4, line 17). */
const RUNS = Number(process.env['COUNTERBOOK_SEQUENCES'] ?? 200);

/** How often each deed went through: a test in which nothing ever happens would pass as well. */
const done = new Map<string, number>();

/** Issue 4, line 17: whatever people at several PCs do at once with stock and money, no book contradicts another (lines 3, 4, 8, 13). */
it(
  `after each of ${RUNS} random days of warehouse, count and cash desk every book agrees with every other`,
  async () => {
    const w = await world();
    const agree = booksOf(w);
    await fc.assert(
      fc.asyncProperty(someDay, async (rounds) => {
        w.again();
        w.sqlite.exec('begin'); // what a day does is undone again: every command is a savepoint in it
        try {
          await live(w, rounds, done);
          await agree();
        } finally {
          w.sqlite.exec('rollback');
        }
      }),
      { numRuns: RUNS, ...(process.env['COUNTERBOOK_SEED'] ? { seed: Number(process.env['COUNTERBOOK_SEED']) } : {}) },
    );
    expect(w.bugs).toEqual([]);
    for (const name of Object.keys(DEEDS)) expect(done.get(name) ?? 0, `${name} went through`).toBeGreaterThan(0);
  },
  60_000 + RUNS * 600,
);
