import { beforeEach, describe, expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import { buying, errorOf, type Buying } from './buying';

let b: Buying;
beforeEach(async () => {
  b = await buying();
});
const labels = () =>
  b.sqlite
    .prepare(
      `select json_extract(model, '$.series') || json_extract(model, '$.running') from printed_document where kind = 'bag-label' order by seq, rowid`,
    )
    .pluck()
    .all() as string[];
const arrive = async (partId: PartId, qty: number) => {
  const { po, lineId } = await b.ordered(partId, qty);
  return b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: qty }] });
};

describe('到料配給 (issue line 5)', () => {
  it('ranks who waits by promise and age, keeps the part by one key, tells the technician and prints the bag’s label', async () => {
    const fan = await b.bought('P-FAN', 780);
    const [late, soon] = [await b.job('2026-11-30'), await b.job('2026-11-25')];
    await b.wants(b.wang, fan.id, 1, late.cardId);
    const first = await b.wants(b.li, fan.id, 2, soon.cardId);
    await b.wants(b.wang, fan.id, 1);
    const came = await arrive(fan.id, 2);
    expect(came.waiting.map((l) => [l.rank, l.jobNo, l.qtyMissing, l.available])).toEqual([
      [1, soon.cardNo, 2, 2],
      [2, late.cardNo, 1, 2],
      [3, null, 1, 2],
    ]);
    await b.keeper.ask('purchase.allocate', { lineId: first.lineId });
    expect(await b.waiting(fan.id)).toEqual([`1 ${late.cardNo} 1`, '2 SI-2026-000003 1']);
    expect(await b.card(fan.id)).toMatchObject({ onHand: 2, reserved: 2 });
    expect(labels()).toEqual([soon.cardNo]);
    expect(await b.li.ask('purchase.arrivals', {})).toMatchObject([{ jobNo: soon.cardNo, sku: 'P-FAN', qty: 2, reason: null }]);
    expect(await b.wang.ask('purchase.arrivals', {})).toEqual([]);
    const story = await b.li.ask('audit.story', { entityIds: [soon.cardId] });
    expect(story.find((e) => e.event === 'PartKept')?.facts).toMatchObject({ sku: 'P-FAN', qty: 2, siNo: first.slip.siNo });
    expect(await b.li.ask('purchase.seen', {})).toEqual({ count: 1 });
    expect(await b.li.ask('purchase.arrivals', {})).toEqual([]);
    // What was kept is the slip's: the chief agrees, the warehouse hands it out, and nobody else gets it
    const other = await b.wants(b.wang, fan.id, 1);
    expect(errorOf(await b.chief.invoke('stockIssue.approve', { issueId: other.slip.id }))).toMatchObject({
      code: 'STOCK_SHORT',
      params: { available: 0 },
    });
    await b.chief.ask('stockIssue.approve', { issueId: first.slip.id });
    expect(await b.keeper.ask('stockIssue.issue', { issueId: first.slip.id })).toMatchObject({ lines: [{ qtyIssued: 2 }] });
    expect(await b.card(fan.id)).toMatchObject({ onHand: 0, reserved: 0, withTechnicians: 2 });
    expect(b.faults()).toEqual([]);
  });

  it('in mainland China the 三包 deadline goes before a later promise', async () => {
    b = await buying('CN');
    const fan = await b.bought('P-FAN', 780);
    const promised = await b.job('2026-12-28');
    const legal = await b.job('2026-12-30', 'C', 'laptop');
    await b.wants(b.wang, fan.id, 1, promised.cardId);
    await b.wants(b.li, fan.id, 1, legal.cardId);
    expect(await b.keeper.ask('purchase.waiting', { partId: fan.id })).toMatchObject([
      { jobNo: legal.cardNo, deadlineOn: '2026-12-23' },
      { jobNo: promised.cardNo, deadlineOn: null },
    ]);
  });

  it('the law counts by family of goods, and a call has its day as well', async () => {
    b = await buying('CN');
    const fan = await b.bought('P-FAN', 780);
    const call = await b.clerk.ask('serviceCall.register', {
      customer: { new: { name: '陈美玲', phones: [{ number: '13805910009' }], privacyConsent: true } },
      product: {
        new: {
          deviceClass: 'washer',
          brand: '大同',
          model: 'TAW-A120',
          serial: 'TW12-00931',
          purchaseOn: '2026-06-01',
          proofType: 'invoice',
        },
      },
      symptom: '不脱水',
      address: '福州市台江区五一中路 1 号',
    });
    await b.wang.ask('stockIssue.request', { callId: call.id, lines: [{ partId: fan.id, qty: 1 }] });
    const computer = await b.job('2027-03-01', 'C', 'laptop');
    const television = await b.job('2027-03-01', 'C');
    await b.wants(b.li, fan.id, 1, television.cardId);
    await b.wants(b.li, fan.id, 1, computer.cardId);
    expect(await b.li.ask('serviceCall.byId', { id: call.id })).toMatchObject({ deadlineOn: '2027-02-21' });
    expect(await b.keeper.ask('purchase.waiting', { partId: fan.id })).toMatchObject([
      { jobNo: call.callNo, deadlineOn: '2027-02-21' },
      { jobNo: computer.cardNo, deadlineOn: '2026-12-23' },
      { jobNo: television.cardNo, deadlineOn: '2027-02-21' },
    ]);
    // Zhejiang counts thirty-five days for all of them (D4); the rank follows.
    await b.manager.ask('setup.updateSite', { settings: { province: 'zhejiang' } });
    expect(await b.li.ask('serviceCall.byId', { id: call.id })).toMatchObject({ deadlineOn: '2026-12-28' });
    expect((await b.keeper.ask('purchase.waiting', { partId: fan.id })).map((l) => l.deadlineOn)).toEqual([
      '2026-12-28',
      '2026-12-28',
      '2026-12-28',
    ]);
  });

  it('never promises more than there is, whoever presses first', async () => {
    const fan = await b.bought('P-FAN', 780);
    const [one, two] = [await b.wants(b.wang, fan.id, 2), await b.wants(b.li, fan.id, 2)];
    await arrive(fan.id, 3);
    const both = await Promise.all([one, two].map(({ lineId }) => b.keeper.invoke('purchase.allocate', { lineId, qty: 2 })));
    expect(both.map((a) => a.ok)).toEqual([true, false]);
    expect(errorOf(both[1])).toEqual({ code: 'STOCK_SHORT', params: { sku: 'P-FAN', available: 1, wanted: 2 } });
    // Without a number: as many as there are
    await b.keeper.ask('purchase.allocate', { lineId: two.lineId });
    expect(await b.card(fan.id)).toMatchObject({ onHand: 3, reserved: 3 });
    expect(await b.waiting(fan.id)).toEqual([`1 ${two.slip.siNo} 1`]);
    expect(errorOf(await b.keeper.invoke('purchase.allocate', { lineId: one.lineId }))).toMatchObject({ code: 'TRANSITION_REFUSED' });
    expect(errorOf(await b.wang.invoke('purchase.allocate', { lineId: two.lineId }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(b.faults()).toEqual([]);
  });

  it('a more urgent job gets what was kept for another, with reason; the other slip is agreed to again', async () => {
    const fan = await b.bought('P-FAN', 780);
    const [calm, urgent] = [await b.job('2026-11-30'), await b.job('2026-11-24')];
    const first = await b.wants(b.wang, fan.id, 1, calm.cardId);
    await arrive(fan.id, 1);
    await b.keeper.ask('purchase.allocate', { lineId: first.lineId });
    await b.chief.ask('stockIssue.approve', { issueId: first.slip.id });
    const second = await b.wants(b.li, fan.id, 1, urgent.cardId);
    expect(await b.keeper.ask('purchase.kept', { partId: fan.id })).toMatchObject([{ jobNo: calm.cardNo, qty: 1, siNo: first.slip.siNo }]);
    const move = { fromLineId: first.lineId, toLineId: second.lineId };
    expect(errorOf(await b.keeper.invoke('purchase.reassign', { ...move, reason: ' ' }))).toMatchObject({ code: 'INPUT_INVALID' });
    await b.keeper.ask('purchase.reassign', { ...move, reason: '客戶明天出國' });
    expect(await b.keeper.ask('stockIssue.byId', { id: first.slip.id })).toMatchObject({
      status: 'DRAFT',
      approver: null,
      lines: [{ short: 1 }],
    });
    expect(await b.wang.ask('purchase.arrivals', {})).toMatchObject([
      { qty: -1, reason: '客戶明天出國', jobNo: calm.cardNo },
      { qty: 1, reason: null, jobNo: calm.cardNo },
    ]);
    expect(await b.li.ask('purchase.arrivals', {})).toMatchObject([{ qty: 1, jobNo: urgent.cardNo }]);
    expect(labels()).toEqual([calm.cardNo, urgent.cardNo]);
    expect(errorOf(await b.keeper.invoke('purchase.reassign', { ...move, reason: '再一次' }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    expect(b.faults()).toEqual([]);
  });

  it('E4: a job that is cancelled passes what was kept for it to the next one, and its slips end', async () => {
    const fan = await b.bought('P-FAN', 780);
    const [gone, next] = [await b.job('2026-11-24'), await b.job('2026-11-30')];
    const first = await b.wants(b.wang, fan.id, 1, gone.cardId);
    await b.wants(b.li, fan.id, 1, next.cardId);
    const { po, pr, lineId } = await b.ordered(fan.id, 1, { cardId: gone.cardId });
    await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({
      status: 'RECEIVED',
      lines: [{ jobNo: gone.cardNo }],
    });
    await b.keeper.ask('purchase.allocate', { lineId: first.lineId });
    await b.chief.ask('repairCard.cancel', { cardId: gone.cardId, reason: '客戶不修了' });
    expect(await b.keeper.ask('stockIssue.byId', { id: first.slip.id })).toMatchObject({ status: 'CANCELLED', cancelReason: '客戶不修了' });
    expect(await b.li.ask('purchase.arrivals', {})).toMatchObject([{ jobNo: next.cardNo, qty: 1 }]);
    expect(await b.waiting(fan.id)).toEqual([]);
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'CLOSED' });
    expect(await b.card(fan.id)).toMatchObject({ onHand: 1, reserved: 1 });
    expect(b.faults()).toEqual([]);
  });

  it('a requisition for a job closes when the job has its part', async () => {
    const fan = await b.bought('P-FAN', 780);
    const job = await b.job('2026-11-30');
    const { slip } = await b.wants(b.wang, fan.id, 1, job.cardId);
    const { po, pr, lineId } = await b.ordered(fan.id, 1, { cardId: job.cardId });
    await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'RECEIVED' });
    await b.chief.ask('stockIssue.approve', { issueId: slip.id });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'RECEIVED' });
    await b.keeper.ask('stockIssue.issue', { issueId: slip.id });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'CLOSED' });
    expect(b.faults()).toEqual([]);
  });
});

it('建議補貨: levels, what jobs wait for, what is on its way; one requisition, and nothing is proposed any more', async () => {
  const supplier = { supplierId: b.supplier.id, code: null, priceMinor: 50, pack: 5, leadDays: 3 };
  const hose = await b.stocked('P-HOSE', 2, 200, { orderAt: 3, fillTo: 10, suppliers: [supplier] });
  await b.stocked('P-FULL', 9, 900, { orderAt: 3, fillTo: 10, suppliers: [supplier] });
  const odd = await b.newPart('P-ODD');
  const job = await b.job('2026-11-30');
  await b.wants(b.wang, odd.id, 2, job.cardId);
  await b.wants(b.wang, hose.id, 1, job.cardId);
  const short = await b.keeper.ask('purchase.short', {});
  expect(short.map((s) => [s.sku, s.position, s.qty, s.supplier, s.jobs.map((j) => j.jobNo)])).toEqual([
    ['P-ODD', -2, 2, null, [job.cardNo]],
    ['P-HOSE', 1, 10, '大通零件行', [job.cardNo]],
  ]);
  await b.keeper.ask('purchase.request', { lines: short.map(({ partId, qty }) => ({ partId, qty })) });
  expect(await b.keeper.ask('purchase.short', {})).toEqual([]);
});

it('a supplier stands once in the list of a part, first if he is asked first, and can be dropped', async () => {
  const fan = await b.bought('P-FAN', 780);
  const second = await b.keeper.ask('part.addSupplier', { name: '永豐電子' });
  const set = (over: object) =>
    b.keeper.ask('part.setSupplier', { partId: fan.id, supplierId: second.id, priceMinor: 760, pack: 2, ...over });
  expect((await set({})).suppliers.map((s) => [s.name, s.priceMinor])).toEqual([
    ['大通零件行', 780],
    ['永豐電子', 760],
  ]);
  expect((await set({ priceMinor: 750, isFirst: true })).suppliers.map((s) => [s.name, s.priceMinor])).toEqual([
    ['永豐電子', 750],
    ['大通零件行', 780],
  ]);
  expect(await b.keeper.ask('part.ofSupplier', { supplierId: second.id })).toMatchObject([
    { sku: 'P-FAN', priceMinor: 750, pack: 2, isFirst: true },
  ]);
  expect((await set({ isDropped: true })).suppliers.map((s) => s.name)).toEqual(['大通零件行']);
  expect(await b.keeper.ask('part.ofSupplier', { supplierId: second.id })).toEqual([]);
});
