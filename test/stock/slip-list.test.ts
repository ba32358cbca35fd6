import { beforeEach, describe, expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import { warehouse, type Warehouse } from './warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});
const asked = (partId: PartId, qty: number, by = w.wang) => by.ask('stockIssue.request', { lines: [{ partId, qty }] });

describe('the list of 領料單 (users-ask 57)', () => {
  it('what is still to be had of each line; enough, short and not collected apart; mine and all', async () => {
    const hose = await w.stocked('P-HOSE-01', 5, 600);
    const [fits, agreed, tooMany, theirs, gone] = [
      await asked(hose.id, 1),
      await asked(hose.id, 3),
      await asked(hose.id, 4),
      await asked(hose.id, 2, w.li),
      await asked(hose.id, 1),
    ];
    await w.chief.ask('stockIssue.approve', { issueId: agreed?.id as never });
    await w.chief.ask('stockIssue.cancel', { issueId: gone?.id as never, reason: '不需要了' });
    const listed = async (
      by: 'wang' | 'keeper',
      view: 'mine' | 'all' | 'toApprove',
      supply?: 'enough' | 'short' | 'notCollected',
      limit = 50,
    ) => (await w[by].ask('stockIssue.list', { view, limit, ...(supply ? { supply } : {}) })).map((s) => s.siNo);
    expect(await listed('keeper', 'all')).toEqual([gone, theirs, tooMany, agreed, fits].map((s) => s?.siNo));
    expect(await listed('keeper', 'all', 'enough')).toEqual([theirs?.siNo, fits?.siNo]);
    expect(await listed('keeper', 'all', 'enough', 1)).toEqual([theirs?.siNo]);
    expect(await listed('keeper', 'all', 'short')).toEqual([tooMany?.siNo]);
    expect(await listed('keeper', 'all', 'notCollected')).toEqual([agreed?.siNo]);
    expect(await listed('keeper', 'toApprove', 'notCollected')).toEqual([]);
    expect(await listed('wang', 'mine')).toEqual([gone, tooMany, agreed, fits].map((s) => s?.siNo));
    expect(await listed('wang', 'mine', 'enough')).toEqual([fits?.siNo]);
    const after = { siNo: theirs?.siNo ?? '' };
    expect((await w.keeper.ask('stockIssue.list', { view: 'all', supply: 'enough', after })).map((s) => s.siNo)).toEqual([fits?.siNo]);
    const available = async (id: string | undefined) => (await w.keeper.ask('stockIssue.byId', { id: id as never }))?.lines[0]?.available;
    expect([await available(fits?.id), await available(agreed?.id), await available(tooMany?.id)]).toEqual([2, 5, 2]);
  });
});
