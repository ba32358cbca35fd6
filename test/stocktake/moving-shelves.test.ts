import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BINS, shelves, type Planted, type Shelves } from './shelves';

/** Sequences in the short run; `COUNTERBOOK_COUNT_RUNS=10000` for the full one. */
const RUNS = Number(process.env['COUNTERBOOK_COUNT_RUNS'] ?? 40);
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('keeper' as const, 'second' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), which: fc.nat({ max: 30 }), to: fc.nat({ max: 2 }) }) },
);
const planted: fc.Arbitrary<Planted> = fc.record({
  do: fc.constantFrom('lose' as const, 'add' as const, 'misplace' as const),
  which: fc.nat({ max: 30 }),
  to: fc.nat({ max: 2 }),
});

const seen = { moved: 0, again: 0, differences: 0 };
/** Everybody counts on until every bin is done and nothing is to be counted again. */
async function countToTheEnd(s: Shelves): Promise<void> {
  for (let n = 0; n < 400; n += 1) {
    const todo = await s.todo();
    if (todo.length === 0 && s.isIdle()) return;
    await s.step('keeper', () => todo);
  }
  throw new Error('the count does not come to an end');
}
async function play(s: Shelves, deeds: readonly (typeof deed extends fc.Arbitrary<infer D> ? D : never)[]): Promise<void> {
  for (const d of deeds)
    if (d.do === 'move') seen.moved += Number(await s.move(d.which, BINS[d.to] ?? 'A-01'));
    else {
      const todo = await s.todo();
      await s.step(d.do, () => todo);
    }
  // the second counter lays down his scanner when his bin is done
  for (let n = 0; n < 100 && !s.isIdle(); n += 1) for (const who of ['keeper', 'second'] as const) await s.step(who, () => []);
  await countToTheEnd(s);
}

/** Issue 4, line 7: whatever is moved while two people count, only what is really wrong is a difference, and posting makes it right. */
it('after a count among random movements the books say what lies on the shelves', { timeout: 60_000 + RUNS * 2_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(planted, { maxLength: 3 }),
      fc.array(deed, { minLength: 30, maxLength: 70, size: 'max' }),
      fc.array(fc.record({ which: fc.nat({ max: 30 }), to: fc.nat({ max: 2 }) }), { maxLength: 4 }),
      async (wrong, deeds, later) => {
        const s = await shelves(wrong);
        const { w, stocktakeId } = s;
        await play(s, deeds);
        const counted = await w.keeper.ask('stocktake.finish', { stocktakeId });
        expect(counted.groups?.slice(0, wrong.length === 0 ? 99 : 0)).toEqual([]); // nothing is wrong: no difference
        seen.again += s.again();
        seen.differences += counted.groups?.length ?? 0;
        for (const { which, to } of later) await s.move(which, BINS[to] ?? 'A-01');
        await w.explainAll(stocktakeId);
        await w.manager.ask('stocktake.approve', { stocktakeId });
        const posted = await w.manager.invoke('stocktake.post', { stocktakeId });
        if (!posted.ok) {
          // The books had less than the count takes away: it is counted again, now that nobody moves anything
          if (posted.error.code !== 'STOCK_SHORT') throw new Error(`posting was refused: ${posted.error.code}`);
          await w.manager.ask('stocktake.recount', { stocktakeId });
          await countToTheEnd(s);
          await w.keeper.ask('stocktake.finish', { stocktakeId });
          await w.agreeAndPost(stocktakeId);
        }
        expect(await w.inBins(s.loose.id)).toEqual(s.onShelf('LOOSE'));
        expect(await w.inBins(s.serial.id)).toEqual(s.onShelf('SERIAL'));
        expect(w.faults()).toEqual([]);
        expect(w.bugs).toEqual([]);
      },
    ),
    { numRuns: RUNS, ...(process.env['COUNTERBOOK_COUNT_SEED'] ? { seed: Number(process.env['COUNTERBOOK_COUNT_SEED']) } : {}) },
  );
  for (const [what, n] of Object.entries(seen)) expect(n, `${what} happened`).toBeGreaterThan(RUNS / 10);
});
