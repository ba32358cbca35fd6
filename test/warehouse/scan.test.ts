import { beforeEach, describe, expect, it } from 'vitest';
import { buying, type Buying } from '../purchase/buying';

let b: Buying;
beforeEach(async () => {
  b = await buying();
});
const scan = async (code: string, by = b.keeper) => {
  const deed = await by.ask('warehouse.scan', { code });
  return deed && `${deed.page} ${deed.view} ${deed.id}`;
};

describe('掃描即下一步 (users-ask section 4, row 7)', () => {
  it('a bin is moved from, or counted while a count waits for it; who may not move sees the bins', async () => {
    await b.stocked('P-HOSE', 5, 500);
    const id = b.bin('A-01');
    expect(await scan('TP1-A-01')).toBe(`parts move ${id}`);
    expect(await scan('a-01')).toBe(`parts move ${id}`);
    expect(await scan('A-01', b.chief)).toBe(`parts bins ${id}`);
    const count = await b.keeper.ask('stocktake.open', { scope: { kind: 'warehouse' } });
    expect(await scan('TP1-A-01')).toBe(`parts count ${count.id}`);
    expect(await scan(count.stNo)).toBe(`parts count ${count.id}`);
    expect(await scan('Z-99')).toBeNull();
  });

  it('a part, the slip that asks for it, and the job on its bag: each leads on as the slip goes on', async () => {
    const hose = await b.stocked('P-HOSE', 5, 500);
    const job = await b.job('2026-11-27');
    expect(await scan('P-HOSE')).toBe(`parts stock ${hose.id}`);
    expect(await scan(job.cardNo)).toBeNull();
    const { slip, lineId } = await b.wants(b.wang, hose.id, 2, job.cardId);
    expect(await scan(slip.siNo)).toBe(`parts approve ${slip.id}`);
    expect(await scan('P-HOSE')).toBe(`purchase waiting ${lineId}`);
    expect(await scan(`TP1-${job.cardNo}`)).toBe(`purchase waiting ${lineId}`);
    await b.chief.ask('stockIssue.approve', { issueId: slip.id });
    for (const code of ['P-HOSE', slip.siNo, job.cardNo]) expect(await scan(code)).toBe(`parts pick ${lineId}`);
    await b.keeper.ask('stockIssue.issue', { issueId: slip.id });
    expect(await scan(`TP1-${slip.siNo}`)).toBe(`parts out ${lineId}`);
    expect(await scan('P-HOSE')).toBe(`parts stock ${hose.id}`);
    const back = await b.wang.ask('stockIssue.giveBack', { lines: [{ lineId, qty: 2, condition: 'good' }] });
    expect(await scan(back.srNo)).toBe(`parts returns ${back.id}`);
    await b.keeper.ask('stockIssue.receiveBack', { returnId: back.id });
    expect(await scan(back.srNo)).toBeNull();
    expect(await scan(slip.siNo)).toBeNull();
  });

  it('an order is received until it is here; its receipt and its requisition lead to it', async () => {
    const fan = await b.bought('P-FAN', 780);
    const { pr, po, lineId } = await b.ordered(fan.id, 2);
    expect(await scan(pr.prNo)).toBe(`purchase requisitions ${pr.id}`);
    expect(await scan(po.poNo)).toBe(`purchase receive ${po.id}`);
    const gr = await b.keeper.ask('purchase.receive', {
      orderId: po.id,
      lines: [{ lineId, delivered: 2, rejected: 1, rejectReason: 'damaged' }],
    });
    expect(await scan(po.poNo)).toBe(`purchase receive ${po.id}`);
    expect(await scan(gr.grNo)).toBe(`purchase orders ${po.id}`);
    await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] });
    expect(await scan(po.poNo)).toBe(`purchase orders ${po.id}`);
    const vr = await b.keeper.ask('purchase.returnToSupplier', {
      supplierId: b.supplier.id,
      reason: '破損',
      lines: [{ partId: fan.id, qty: 1 }],
    });
    expect(await scan(vr.vrNo)).toBe(`purchase returned ${vr.id}`);
  });

  it('what is none of the warehouse’s is left to the frame', async () => {
    for (const code of ['PO-2026-000099', 'FZ1-PO-2026-000001', 'CR-2026-000001', '4711', 'PO-2026-00'])
      expect(await scan(code)).toBeNull();
  });
});
