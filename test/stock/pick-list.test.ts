import { expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import { warehouse } from './warehouse';

it('揀料單 goes along the bins, over all slips, on the screen and on paper; who holds what is told with its worth (B14)', async () => {
  const w = await warehouse();
  await w.keeper.ask('stock.addBins', { from: 'A-04', to: 'A-10' });
  const bins = new Map((await w.keeper.ask('stock.places', {})).map((p) => [p.code, p.id]));
  const inBin = (sku: string, code: string) => w.stocked(sku, 4, 400, { homeBinId: bins.get(code) ?? null });
  const [last, first, middle] = [await inBin('P-LAST', 'A-10'), await inBin('P-FIRST', 'A-02'), await inBin('P-MIDDLE', 'A-09')];
  const asked = async (by: typeof w.wang, parts: readonly PartId[]) => {
    const slip = await by.ask('stockIssue.request', { lines: parts.map((partId) => ({ partId, qty: 1 })) });
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    return slip;
  };
  const slips = [await asked(w.wang, [last.id, first.id]), await asked(w.li, [middle.id])];
  const walk = [
    ['A-02', 'P-FIRST'],
    ['A-09', 'P-MIDDLE'],
    ['A-10', 'P-LAST'],
  ];
  expect((await w.keeper.ask('stockIssue.pickList', {})).map((l) => [l.bin, l.sku])).toEqual(walk);
  await w.keeper.ask('stockIssue.printPickList', {});
  const model = w.sqlite.prepare("select model from printed_document where kind = 'pick-list'").pluck().get() as string;
  const [at, ...ats] = walk.map(([bin = '']) => model.indexOf(`"${bin}"`));
  expect([at, ...ats]).toEqual([at, ...ats].toSorted((a = 0, b = 0) => a - b));
  expect(at).toBeGreaterThan(0);
  for (const slip of slips) await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
  expect(await w.keeper.ask('stockIssue.pickList', {})).toEqual([]);
  const held = await w.chief.ask('stockIssue.holders', {});
  expect(new Map(held.map((h) => [h.staffId, [h.kinds, h.valueMinor]]))).toEqual(
    new Map([
      [w.wang.id, [2, 200]],
      [w.li.id, [1, 100]],
    ]),
  );
  expect(w.faults()).toEqual([]);
});
