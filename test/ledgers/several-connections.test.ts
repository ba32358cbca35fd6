import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { booksOf, live, someDay } from './day';
import { world } from './world';

const WRITERS = 3;
const RUNS = Math.max(3, Math.ceil(Number(process.env['COUNTERBOOK_SEQUENCES'] ?? 0) / 100));

/**
 * Issue 4, line 17, with several connections of SQLite to one file: people write in turns over three of them and read over a fourth, and
 * each sees the same books. Here the days follow one another, and nothing is undone.
 */
it(
  `${RUNS} times some days after one another over ${WRITERS} connections and a reader of one file leave books that agree on each`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someDay, { minLength: 2, maxLength: 4, size: 'max' }), async (days) => {
        const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-connections-'));
        const w = await world({ file: path.join(folder, 'centre.db'), writers: WRITERS });
        const connections = [...w.writers, w.reader];
        try {
          const done = new Map<string, number>();
          for (const day of days) {
            await live(w, day, done);
            for (const sqlite of connections) await booksOf(w, sqlite)();
            w.tomorrow();
          }
          expect(w.bugs).toEqual([]);
          expect(done.size).toBeGreaterThan(20); // not all of it was refused
          for (const sqlite of w.writers) expect(sqlite.prepare('select total_changes()').pluck().get()).toBeGreaterThan(0);
        } finally {
          for (const sqlite of connections) sqlite.close();
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: RUNS, endOnFailure: true, ...(process.env['COUNTERBOOK_SEED'] ? { seed: Number(process.env['COUNTERBOOK_SEED']) } : {}) },
    );
  },
  60_000 + RUNS * 30_000,
);
