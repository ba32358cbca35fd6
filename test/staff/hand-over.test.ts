import { describe, expect, it } from 'vitest';
import { bench, refusal } from '../bench';

const OFF = '離職';

it('vouchers, devices and cards go to a colleague in one deed, each with its entry; then he may leave (E8)', async () => {
  const b = bench();
  const working = await b.takeOne();
  await b.diagnose(working);
  const finished = await b.takeOne();
  await b.accepted(finished);
  const shared = await b.takeOne();
  await b.chief.ask('repairCard.assign', {
    cardId: shared,
    technicians: [
      { staffId: b.wang.id, sharePercent: 30 },
      { staffId: b.li.id, sharePercent: 70 },
    ],
  });
  const held = await b.manager.ask('staff.holdings', { staffId: b.li.id });
  expect(held.cards).toHaveLength(3);
  expect(held).toMatchObject({ devices: [], payments: [], slips: [], parts: [] });
  const leave = () => b.manager.invoke('staff.deactivate', { staffId: b.li.id, reason: OFF });
  expect(await refusal(b, leave)).toBe('STAFF_HOLDS_GOODS');
  const all = { staffId: b.li.id, toId: b.wang.id, cardIds: held.cards.map((c) => c.id), voucherIds: held.vouchers.map((v) => v.id) };
  expect(await refusal(b, () => b.chief.invoke('staff.handOver', all))).toBe('NOT_ALLOWED');
  expect(await refusal(b, () => b.manager.invoke('staff.handOver', { ...all, toId: b.li.id }))).toBe('INPUT_INVALID');
  expect(await refusal(b, () => b.manager.invoke('staff.handOver', { ...all, toId: b.clerk.id }))).toBe('TECHNICIAN_UNAVAILABLE');
  expect(await refusal(b, () => b.manager.invoke('staff.handOver', { staffId: b.li.id, toId: b.wang.id }))).toBe('INPUT_INVALID');
  const left = await b.manager.ask('staff.handOver', all);
  expect(left).toMatchObject({ vouchers: [], devices: [], cards: [] });
  expect((await b.wang.ask('repairCard.byId', { id: shared }))?.technicians).toMatchObject([{ staffId: b.wang.id, sharePercent: 100 }]);
  const story = await b.wang.ask('audit.story', { entityIds: [shared] });
  expect(story.at(0)?.event === 'TechniciansAssigned' || story.at(-1)?.event === 'TechniciansAssigned').toBe(true);
  expect(await leave()).toMatchObject({ ok: true });
  expect(b.bugs).toEqual([]);
});

it('a device on the road and the vouchers of a clerk change their holder, and stay what they are', async () => {
  const b = bench();
  const cardId = await b.takeOne();
  const card = await b.clerk.ask('repairCard.byId', { id: cardId });
  if (card === null) throw new Error('no card');
  await b.accepted(cardId);
  b.goTo('2026-11-23', '15:00');
  await b.repaired(cardId, '2026-11-23T13:00:00+08:00', '2026-11-23T14:00:00+08:00');
  await b.chief.ask('repairCard.pass', { cardId });
  await b.clerk.ask('custody.takeForDelivery', { stayId: card.stayId, technicianId: b.wang.id });
  const held = await b.manager.ask('staff.holdings', { staffId: b.wang.id });
  expect(held).toMatchObject({ devices: [{ state: 'READY' }], vouchers: [{ status: 'OUT' }] });
  const [device] = held.devices;
  const [voucher] = held.vouchers;
  if (!device || !voucher) throw new Error('nothing held');
  const over = { staffId: b.wang.id, toId: b.li.id, stayIds: [device.id], voucherIds: [voucher.id] };
  expect(await refusal(b, () => b.manager.invoke('staff.handOver', { ...over, staffId: b.chief.id }))).toBe('NOT_FOUND');
  expect(await b.manager.ask('staff.handOver', over)).toMatchObject({ devices: [], vouchers: [] });
  expect(await b.manager.ask('staff.holdings', { staffId: b.li.id })).toMatchObject({
    devices: [{ id: device.id, state: 'READY' }],
    vouchers: [{ id: voucher.id, status: 'OUT' }],
  });
  const faults = (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
  expect(faults).toEqual([]);
  expect(b.bugs).toEqual([]);
});

describe('a dispatched call goes with its voucher (B2)', () => {
  const reached = async (b: ReturnType<typeof bench>, serial: string) => {
    const call = await b.clerk.ask('serviceCall.register', {
      customer: {
        new: { name: '陳美玲', phones: [{ number: '0912345678' }], address: '台北市大安區和平東路二段101號', privacyConsent: true },
      },
      product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial } },
      symptom: '漏水',
    });
    return b.chief.ask('serviceCall.dispatch', { callId: call.id, technicianId: b.li.id });
  };

  it.each(['call', 'voucher'] as const)('whichever is ticked: the %s', async (ticked) => {
    const b = bench();
    const call = await reached(b, 'H14F-1');
    const held = await b.manager.ask('staff.holdings', { staffId: b.li.id });
    expect(held).toMatchObject({ calls: [{ no: call.callNo, status: 'DISPATCHED', voucherId: call.voucherId }], vouchers: [{}] });
    const leave = () => b.manager.invoke('staff.deactivate', { staffId: b.li.id, reason: OFF });
    expect(await leave()).toMatchObject({ error: { code: 'STAFF_HOLDS_GOODS', params: { calls: 1, vouchers: 1 } } });
    const things = ticked === 'call' ? { callIds: [call.id] } : { voucherIds: held.vouchers.map((v) => v.id) };
    const over = { staffId: b.li.id, toId: b.wang.id, ...things };
    expect(await refusal(b, () => b.manager.invoke('staff.handOver', { ...over, toId: b.clerk.id }))).toBe('TECHNICIAN_UNAVAILABLE');
    expect(await b.manager.ask('staff.handOver', over)).toMatchObject({ calls: [], vouchers: [] });
    expect(await b.clerk.ask('serviceCall.byId', { id: call.id })).toMatchObject({ status: 'DISPATCHED', technicianId: b.wang.id });
    expect(await leave()).toMatchObject({ ok: true });
    // The colleague goes there and signs for what he holds.
    await b.wang.ask('serviceCall.arrive', { callId: call.id });
    const done = await b.wang.ask('serviceCall.completeOnSite', {
      callId: call.id,
      fault: '排水管破裂',
      action: '更換排水管',
      signature: { kind: 'signed', name: '陳美玲' },
      type: 'C',
      typeReason: '保固內',
    });
    expect(done).toMatchObject({ call: { status: 'FIXED' }, visit: { technician: '員工4' } });
    expect(b.bugs).toEqual([]);
  });

  it('who stands at the door writes his visit down first', async () => {
    const b = bench();
    const call = await reached(b, 'H14F-1');
    await b.li.ask('serviceCall.arrive', { callId: call.id });
    const over = { staffId: b.li.id, toId: b.wang.id, callIds: [call.id] };
    expect(await refusal(b, () => b.manager.invoke('staff.handOver', over))).toBe('TRANSITION_REFUSED');
    expect(await refusal(b, () => b.manager.invoke('staff.handOver', { ...over, callIds: [], voucherIds: [call.voucherId ?? ''] }))).toBe(
      'TRANSITION_REFUSED',
    );
    await b.clerk.ask('serviceCall.findNobody', { callId: call.id });
    expect(await b.manager.ask('staff.holdings', { staffId: b.li.id })).toMatchObject({ calls: [] });
  });
});
