import { beforeEach, describe, expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import { buying, type Buying } from '../purchase/buying';

let b: Buying;
beforeEach(async () => {
  b = await buying();
});
const short = async () => (await b.keeper.ask('warehouse.short', {})).map((p) => [p.sku, p.by, p.asked, p.available, p.coming]);
const counts = () => b.keeper.ask('warehouse.counts', {});
const leveled = (sku: string, orderAt: number, fillTo: number) => b.bought(sku, 100, { orderAt, fillTo });
const receive = async (partId: PartId, qty: number, cardId: Awaited<ReturnType<Buying['job']>>['cardId'] | null = null) => {
  const { po, lineId } = await b.ordered(partId, qty, cardId === null ? {} : { cardId });
  return b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: qty }] });
};

describe('待揀: what is agreed to, by promise', () => {
  it('stands in the order of the promises, van stock last, and is gone when it is handed out', async () => {
    const hose = await b.stocked('P-HOSE', 9, 900);
    const [late, soon] = [await b.job('2026-11-30'), await b.job('2026-11-25')];
    const slips = [
      await b.wants(b.wang, hose.id, 1),
      await b.wants(b.wang, hose.id, 2, late.cardId),
      await b.wants(b.li, hose.id, 1, soon.cardId),
    ];
    expect(await b.keeper.ask('warehouse.toPick', {})).toEqual([]);
    for (const { slip } of slips) await b.chief.ask('stockIssue.approve', { issueId: slip.id });
    const rows = await b.keeper.ask('warehouse.toPick', {});
    expect(rows.map((r) => [r.jobNo, r.qty, r.bin])).toEqual([
      [soon.cardNo, 1, 'A-01'],
      [late.cardNo, 2, 'A-01'],
      [null, 1, 'A-01'],
    ]);
    expect(await counts()).toMatchObject({ toPick: 3 });
    const [first] = slips;
    if (first !== undefined) await b.keeper.ask('stockIssue.issue', { issueId: first.slip.id });
    expect((await b.keeper.ask('warehouse.toPick', {})).map((r) => r.jobNo)).toEqual([soon.cardNo, late.cardNo]);
  });

  it('is read a page by key, each line once', async () => {
    const hose = await b.stocked('P-HOSE', 99, 9900);
    for (let i = 0; i < 7; i++) {
      const { slip } = await b.wants(b.wang, hose.id, 1, i % 3 === 0 ? (await b.job(`2026-11-${24 + i}`)).cardId : null);
      await b.chief.ask('stockIssue.approve', { issueId: slip.id });
    }
    const all = (await b.keeper.ask('warehouse.toPick', {})).map((r) => r.lineId);
    const paged: string[] = [];
    for (let after = null as { due: string | null; id: string } | null; ;) {
      const page = await b.keeper.ask('warehouse.toPick', { after, limit: 2 });
      paged.push(...page.map((r) => r.lineId));
      const last = page.at(-1);
      if (last === undefined) break;
      after = { due: last.promisedAt, id: last.lineId };
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(7);
  });
});

describe('到料待配: what came in after a job asked for it', () => {
  it('says nothing of a part that was always there, and of one that is kept already', async () => {
    const hose = await b.stocked('P-HOSE', 5, 500);
    const fan = await b.bought('P-FAN', 780);
    const job = await b.job('2026-11-27');
    await b.wants(b.wang, hose.id, 1, job.cardId);
    const wanted = await b.wants(b.wang, fan.id, 2, job.cardId);
    expect(await b.keeper.ask('warehouse.arrived', {})).toEqual([]);
    b.clock.set(b.clock.nowMs() + 60_000);
    await receive(fan.id, 1);
    expect(await b.keeper.ask('warehouse.arrived', {})).toMatchObject([
      { lineId: wanted.lineId, jobNo: job.cardNo, sku: 'P-FAN', qtyMissing: 2, available: 1 },
    ]);
    expect(await counts()).toMatchObject({ arrived: 1 });
    await b.keeper.ask('purchase.allocate', { lineId: wanted.lineId });
    expect(await b.keeper.ask('warehouse.arrived', {})).toEqual([]);
  });
});

describe('缺料: asked for and not there, then at its level', () => {
  it('what a job waits for stands first; what is on its way is said, and what is filled again is gone', async () => {
    const fan = await b.bought('P-FAN', 780);
    await leveled('P-HOSE', 3, 10);
    const glue = await leveled('P-GLUE', 2, 5);
    await b.newPart('P-NONE');
    const job = await b.job('2026-11-27');
    await b.wants(b.wang, fan.id, 2, job.cardId);
    expect(await short()).toEqual([
      ['P-FAN', 'asked', 2, 0, 0],
      ['P-GLUE', 'level', 0, 0, 0],
      ['P-HOSE', 'level', 0, 0, 0],
    ]);
    expect(await counts()).toMatchObject({ short: 3 });
    await b.ordered(glue.id, 5);
    await b.ordered(fan.id, 2, { cardId: job.cardId });
    expect(await short()).toEqual([
      ['P-FAN', 'asked', 2, 0, 2],
      ['P-HOSE', 'level', 0, 0, 0],
    ]);
    const next = await b.keeper.ask('warehouse.short', { after: { by: 'asked', sku: 'P-FAN' }, limit: 1 });
    expect(next.map((p) => p.sku)).toEqual(['P-HOSE']);
    expect(await b.keeper.ask('warehouse.short', { after: { by: 'level', sku: 'P-HOSE' } })).toEqual([]);
  });

  it('a slip of a job that is over asks for nothing', async () => {
    const fan = await b.bought('P-FAN', 780);
    const job = await b.job('2026-11-27');
    const { slip } = await b.wants(b.wang, fan.id, 1, job.cardId);
    await b.wang.ask('stockIssue.cancel', { issueId: slip.id, reason: '不修了' });
    expect(await short()).toEqual([]);
  });
});

describe('逾期: what should have happened by now', () => {
  it('names the order past its day, the part out too long, the old requisition and the open count, the oldest first', async () => {
    const hose = await b.stocked('P-HOSE', 5, 500);
    const fan = await b.bought('P-FAN', 780);
    const { slip } = await b.wants(b.wang, hose.id, 2);
    await b.chief.ask('stockIssue.approve', { issueId: slip.id });
    await b.keeper.ask('stockIssue.issue', { issueId: slip.id });
    await b.ordered(fan.id, 2);
    const old = await b.keeper.ask('purchase.request', { lines: [{ partId: fan.id, qty: 1 }] });
    expect(await b.keeper.ask('warehouse.overdue', {})).toEqual([]);
    b.clock.set(b.clock.nowMs() + 4 * 86_400_000);
    expect((await b.keeper.ask('warehouse.overdue', {})).map((o) => [o.kind, o.no, o.days])).toEqual([
      ['requisition', old.prNo, 4],
      ['order', 'PO-2026-000001', 1],
    ]);
    b.clock.set(b.clock.nowMs() + 4 * 86_400_000);
    const count = await b.keeper.ask('stocktake.open', { scope: { kind: 'warehouse' } });
    const rows = await b.keeper.ask('warehouse.overdue', {});
    expect(rows.map((o) => [o.kind, o.no, o.days])).toEqual([
      ['out', slip.siNo, 8],
      ['requisition', old.prNo, 8],
      ['order', 'PO-2026-000001', 5],
      ['count', count.stNo, 0],
    ]);
    expect(rows[0]).toMatchObject({ what: 'P-HOSE 零件 P-HOSE', who: '員工6' });
    expect(await counts()).toMatchObject({ overdue: 4 });
    const [first] = rows;
    const next = await b.keeper.ask('warehouse.overdue', { after: { due: first?.since ?? '', id: first?.id ?? '' }, limit: 2 });
    expect(next.map((o) => o.kind)).toEqual(['requisition', 'order']);
  });
});
