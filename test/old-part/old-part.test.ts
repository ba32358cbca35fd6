import { describe, expect, it } from 'vitest';
import { refusal } from '../bench';
import { warranty } from '../claim/warranty';

const DAY_MS = 86_400_000;

describe('an exchange in warranty', () => {
  it('makes a due-back item at once, with job, technician, maker and deadline', async () => {
    const w = await warranty();
    const job = await w.diagnosed();
    await w.fit(job.cardId, { issueLineId: await w.inHand(job.cardId), oldSerial: 'old-1' });
    const [item, ...more] = await w.keeper.ask('oldPart.list', {});
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      opNo: 'OP-2026-000001',
      status: 'DUE',
      sku: 'P-FUSE-7',
      jobNo: job.cardNo,
      maker: '大通零件行',
      oldSerial: 'OLD-1',
      technicianId: w.wang.id,
      dueOn: '2026-12-07', // 14 days: the maker's own
      isLate: false,
    });
    expect(await w.card(w.fuse.id)).toMatchObject({ onHand: 4, valueMinor: 240 }); // the old piece is no stock
    expect(w.faults()).toEqual([]);
  });

  it('is never given away at the bench, nor left unsaid; on a paid card it is the customer’s', async () => {
    const w = await warranty();
    const job = await w.diagnosed();
    const issueLineId = await w.inHand(job.cardId);
    for (const oldPart of ['returned', 'none'] as const)
      expect(await refusal(w, () => w.fit(job.cardId, { issueLineId, oldPart }))).toBe('OLD_PART_GOES_BACK');
    expect(await w.fit(job.cardId, { issueLineId, oldPart: 'kept' })).toMatchObject({ ok: true });
    const { parts } = await w.wang.ask('repairCard.byId', { id: job.cardId }).then((c) => c ?? { parts: [] });
    expect(parts).toMatchObject([{ sku: 'P-FUSE-7', oldPart: 'kept' }]);
  });

  it('asks for the old serial of a serialised part, and keeps both of the swap', async () => {
    const w = await warranty();
    const board = await w.stocked('P-PCB-9', 2, 1000, { returnsOld: true, isSerialised: true });
    const job = await w.diagnosed();
    const issueLineId = await w.inHand(job.cardId, board.id, ['P-PCB-9-1']);
    const fit = (oldSerial: string | null) =>
      w.fit(job.cardId, { issueLineId, sku: null, text: '主板', newSerial: 'P-PCB-9-1', oldSerial });
    expect(await refusal(w, () => fit(null))).toBe('OLD_SERIAL_NEEDED');
    expect(await fit('pcb-000771')).toMatchObject({ ok: true });
    const found = await w.keeper.ask('oldPart.find', { scanned: 'PCB-000771' });
    expect(found).toMatchObject([{ oldSerial: 'PCB-000771', newSerial: 'P-PCB-9-1', isSerialised: true, jobNo: job.cardNo }]);
  });

  it('taken back takes its item back, unless that is packed; the number is void', async () => {
    const w = await warranty();
    const job = await w.diagnosed();
    await w.fit(job.cardId, { issueLineId: await w.inHand(job.cardId) });
    const card = await w.wang.ask('repairCard.byId', { id: job.cardId });
    const partId = w.line(card?.parts ?? []).id;
    const item = w.line(await w.keeper.ask('oldPart.list', {}));
    const received = await w.keeper.ask('oldPart.receive', { oldPartId: item.id });
    const pack = await w.keeper.ask('oldPart.pack', { makerId: w.maker.id, oldPartIds: [received.id] });
    expect(await refusal(w, () => w.wang.invoke('repairCard.reversePart', { cardId: job.cardId, partId, reason: '裝錯' }))).toBe(
      'TRANSITION_REFUSED',
    );
    await w.keeper.ask('oldPart.unpack', { packId: pack.id, reason: '開箱核對' });
    await w.wang.ask('repairCard.reversePart', { cardId: job.cardId, partId, reason: '裝錯' });
    expect(await w.keeper.ask('oldPart.list', { view: 'all' })).toMatchObject([{ status: 'CANCELLED', place: null, reason: '裝錯' }]);
    expect(w.faults()).toEqual([]);
  });

  it('holds the job until each old part of the maker is stated (B7)', async () => {
    const w = await warranty();
    const job = await w.diagnosed();
    const plain = await w.stocked('P-FAN', 2, 200);
    await w.fit(job.cardId, { issueLineId: await w.inHand(job.cardId, plain.id), sku: null, text: '風扇' });
    expect(await w.keeper.ask('oldPart.list', {})).toEqual([]);
    const { onHand: _had, ...facts } = (await w.keeper.ask('part.byId', { id: plain.id })) ?? { onHand: 0, id: plain.id, sku: 'P-FAN' };
    await w.keeper.ask('part.change', { partId: facts.id, sku: facts.sku, nameTw: '風扇', returnsOld: true });
    await w.wang.ask('repairCard.startRepair', { cardId: job.cardId });
    w.clock.set(w.clock.nowMs() + 3_600_000);
    const card = await w.wang.ask('repairCard.byId', { id: job.cardId });
    await w.wang.ask('repairCard.recordWork', { cardId: job.cardId, startAt: card?.openedAt ?? '', endAt: '2026-11-23T02:00:00.000Z' });
    expect(await refusal(w, () => w.wang.invoke('repairCard.finishRepair', { cardId: job.cardId, testResult: '正常' }))).toBe(
      'OLD_PART_NOT_STATED',
    );
    await w.wang.ask('repairCard.reversePart', { cardId: job.cardId, partId: w.line(card?.parts ?? []).id, reason: '舊件要還' });
    const [slip] = await w.wang.ask('stockIssue.ofJob', { cardId: job.cardId });
    await w.fit(job.cardId, { issueLineId: w.line(slip?.lines ?? []).id, sku: null, text: '風扇' });
    await w.wang.ask('repairCard.finishRepair', { cardId: job.cardId, testResult: '正常' });
  });
});

describe('the ledger of old parts', () => {
  it('warehouse, box, courier: each step with its place and its paper', async () => {
    const w = await warranty();
    const { old } = await w.claimable();
    expect(old).toMatchObject({ status: 'RECEIVED', placeKind: 'oldParts', place: null });
    expect(w.papers('old-part-label')).toEqual([old.opNo]);
    await w.keeper.ask('stock.addBins', { from: 'R-01', isForOldParts: true });
    const places = await w.keeper.ask('oldPart.places', {});
    expect(places.map((p) => p.code)).toEqual(expect.arrayContaining(['@R', '@Q', 'R-01']));
    const binOf = (code: string) => places.find((p) => p.code === code)?.id;
    expect(await refusal(w, () => w.keeper.invoke('oldPart.receive', { oldPartId: old.id, placeId: w.bin('A-01') }))).toBe(
      'PLACE_NOT_FOR_PARTS',
    );
    const moved = await w.keeper.ask('oldPart.receive', { oldPartId: old.id, placeId: binOf('R-01') });
    expect(moved).toMatchObject({ status: 'RECEIVED', place: 'R-01' });
    // and nothing of the stock goes there
    expect(
      await refusal(w, () =>
        w.keeper.invoke('stock.transfer', {
          fromId: w.bin('A-01'),
          toId: binOf('R-01') ?? w.bin('A-01'),
          lines: [{ partId: w.fuse.id, qty: 1 }],
        }),
      ),
    ).toBe('PLACE_NOT_FOR_PARTS');
    const pack = await w.keeper.ask('oldPart.pack', { makerId: w.maker.id, oldPartIds: [old.id] });
    expect(pack).toMatchObject({ pkNo: 'PK-2026-000001', status: 'PACKED', lines: [{ opNo: old.opNo, status: 'PACKED' }] });
    expect(w.papers('pack-list')).toEqual(['PK-2026-000001']);
    const sent = await w.keeper.ask('oldPart.send', { packId: pack.id, courier: '新竹貨運', courierNo: '123-4567' });
    expect(sent).toMatchObject({ status: 'SENT', courierNo: '123-4567', lines: [{ status: 'SENT', placeKind: null }] });
    expect(await w.keeper.ask('oldPart.find', { scanned: `TP1-${pack.pkNo}` })).toMatchObject([{ opNo: old.opNo }]);
    expect(await w.keeper.ask('search.scan', { code: old.opNo })).toMatchObject({ kind: 'oldPart', id: old.id });
    expect(w.faults()).toEqual([]);
  });

  it('is overdue from the day after its last day until it is on its way', async () => {
    const w = await warranty();
    const job = await w.diagnosed();
    await w.fit(job.cardId, { issueLineId: await w.inHand(job.cardId) });
    const overdue = async () => (await w.keeper.ask('oldPart.list', { view: 'overdue' })).map((o) => [o.opNo, o.isLate]);
    w.clock.set(Date.parse('2026-12-07T10:00:00+08:00'));
    expect(await overdue()).toEqual([]);
    expect(await w.keeper.ask('oldPart.counts', {})).toEqual({ due: 1, overdue: 0, here: 0, packed: 0 });
    w.clock.set(w.clock.nowMs() + DAY_MS);
    expect(await overdue()).toEqual([['OP-2026-000001', true]]);
    expect(await w.keeper.ask('oldPart.counts', {})).toEqual({ due: 1, overdue: 1, here: 0, packed: 0 });
    const item = w.line(await w.keeper.ask('oldPart.list', { view: 'overdue' }));
    await w.keeper.ask('oldPart.receive', { oldPartId: item.id });
    expect(await overdue()).toEqual([['OP-2026-000001', true]]);
    const pack = await w.keeper.ask('oldPart.pack', { makerId: w.maker.id, oldPartIds: [item.id] });
    await w.keeper.ask('oldPart.send', { packId: pack.id, courier: '新竹貨運', courierNo: '1' });
    expect(await overdue()).toEqual([]);
  });

  it('ends without the maker only by the chief and with a reason; what is missing may turn up', async () => {
    const w = await warranty();
    const { old } = await w.claimable();
    const end = (by: typeof w.chief, as: 'give' | 'lose') =>
      by.invoke('oldPart.end', { oldPartId: old.id, as, reason: '客戶爭執，主任同意' });
    expect(await refusal(w, () => end(w.keeper, 'lose'))).toBe('NOT_ALLOWED');
    expect(await end(w.chief, 'lose')).toMatchObject({ ok: true, value: { status: 'MISSING', placeKind: null } });
    await w.keeper.ask('oldPart.receive', { oldPartId: old.id });
    expect(await end(w.chief, 'give')).toMatchObject({ ok: true, value: { status: 'GIVEN_TO_CUSTOMER' } });
    expect(await refusal(w, () => w.keeper.invoke('oldPart.receive', { oldPartId: old.id }))).toBe('TRANSITION_REFUSED');
    expect(w.faults()).toEqual([]);
  });

  it('a box is for one maker', async () => {
    const w = await warranty();
    const { old } = await w.claimable();
    const other = await w.keeper.ask('part.addSupplier', { name: '別家' });
    const another = await w.chief.ask('maker.write', { supplierId: other.id, brands: ['SAMPO'] });
    expect(await refusal(w, () => w.keeper.invoke('oldPart.pack', { makerId: another.id, oldPartIds: [old.id] }))).toBe('PACK_MIXED');
    expect(await refusal(w, () => w.chief.invoke('maker.write', { supplierId: other.id, brands: [] }))).toBe('MAKER_KNOWN');
    expect(await refusal(w, () => w.chief.invoke('maker.write', { makerId: another.id, supplierId: other.id, brands: ['chimei'] }))).toBe(
      'MAKER_KNOWN',
    );
  });
});
