import { beforeEach, describe, expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import type { PartId } from '#shared/kernel/ids';
import { refusal } from '../bench';
import { warehouse, type Warehouse } from './warehouse';

const CUSTOMER = {
  new: { name: '陳美玲', phones: [{ number: '0912345678' }], address: '台北市大安區和平東路二段101號', privacyConsent: true },
};
let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});
/** A call that its technician has reached. */
const reached = async (serial: string) => {
  const call = await w.clerk.ask('serviceCall.register', {
    customer: CUSTOMER,
    product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial } },
    symptom: '漏水',
  });
  await w.chief.ask('serviceCall.dispatch', { callId: call.id, technicianId: w.wang.id });
  return w.wang.ask('serviceCall.arrive', { callId: call.id });
};
type Over = Pick<RawInput<'stockIssue.request'>, 'callId' | 'onBehalfOf'> & { serials?: string[]; by?: 'clerk' | 'wang' | 'li' };
const handedOut = async (partId: PartId, qty: number, { serials = [], by = 'wang', ...job }: Over = {}) => {
  const slip = await w[by].ask('stockIssue.request', { ...job, lines: [{ partId, qty }] });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  const lines = slip.lines.map((l) => ({ lineId: l.id, qty, serials }));
  await w.keeper.ask('stockIssue.issue', { issueId: slip.id, lines });
  return { siNo: slip.siNo, requesterId: slip.requesterId, lineId: lines[0]?.lineId ?? null };
};
type Fitted = NonNullable<RawInput<'serviceCall.completeOnSite'>['parts']>[number];
const fixed = (callId: string, parts: Fitted[]) =>
  w.wang.invoke('serviceCall.completeOnSite', {
    callId,
    fault: '排水管破裂',
    action: '更換排水管',
    signature: { kind: 'signed', name: '陳美玲' },
    type: 'A',
    parts,
  });

describe('parts of a visit', () => {
  it('what was handed out for the call and what lies in the van of its technician, with price and pieces; nothing of another job', async () => {
    const [hose, board] = [await w.stocked('P-HOSE', 9, 900), await w.stocked('P-PCB', 3, 900, { isSerialised: true })];
    const [call, other] = [await reached('H14F-1'), await reached('H14F-2')];
    const own = await handedOut(hose.id, 2, { callId: call.id, onBehalfOf: w.wang.id, by: 'clerk' });
    expect(own.requesterId).toBe(w.wang.id);
    const van = await handedOut(board.id, 2, { serials: ['P-PCB-1', 'P-PCB-2'] });
    await handedOut(hose.id, 1, { callId: other.id });
    await handedOut(hose.id, 1, { by: 'li' });
    const found = await w.wang.ask('stockIssue.forVisit', { callId: call.id });
    expect(found).toMatchObject([
      { lineId: own.lineId, siNo: own.siNo, isVan: false, sku: 'P-HOSE', qty: 2, priceMinor: 100, serials: [] },
      { lineId: van.lineId, siNo: van.siNo, isVan: true, sku: 'P-PCB', qty: 2, isSerialised: true, serials: ['P-PCB-1', 'P-PCB-2'] },
    ]);
    const parts = [
      { text: '排水管', sku: 'P-HOSE', qty: 2, priceMinor: 100, issueLineId: own.lineId },
      { text: '主板', sku: 'P-PCB', qty: 1, priceMinor: 100, issueLineId: van.lineId, serials: ['P-PCB-2'] },
      { text: '束帶', qty: 1, priceMinor: 10 },
    ];
    expect(await fixed(call.id, parts)).toMatchObject({ ok: true, value: { visit: { partsMinor: 310 } } });
    expect(await w.wang.ask('stockIssue.forVisit', { callId: call.id })).toMatchObject([{ sku: 'P-PCB', qty: 1, serials: ['P-PCB-1'] }]);
    expect(await w.wang.ask('stockIssue.ofJob', { callId: call.id })).toMatchObject([
      { status: 'SETTLED', lines: [{ qtyAsked: 2, qtyIssued: 2, qtyUsed: 2, qtyHeld: 0 }] },
    ]);
    expect(w.faults()).toEqual([]);
  });

  it('a slip of another call is not fitted here, nor more than is in hand', async () => {
    const hose = await w.stocked('P-HOSE', 9, 900);
    const [call, other] = [await reached('H14F-1'), await reached('H14F-2')];
    const theirs = await handedOut(hose.id, 1, { callId: other.id });
    const own = await handedOut(hose.id, 1, { callId: call.id });
    const part = (issueLineId: Fitted['issueLineId'], qty: number) => [{ text: '排水管', qty, priceMinor: 100, issueLineId }];
    expect(await refusal(w, () => fixed(call.id, part(theirs.lineId, 1)))).toBe('NOT_FOUND');
    expect(await refusal(w, () => fixed(call.id, part(own.lineId, 2)))).toBe('QTY_TOO_HIGH');
    expect(await fixed(call.id, part(own.lineId, 1))).toMatchObject({ ok: true });
  });

  it('one fitted by mistake is taken back with slip, old part and cost; the visit and its slip of charges stay', async () => {
    const hose = await w.stocked('P-HOSE', 9, 900);
    const board = await w.stocked('P-PCB', 3, 900, { isSerialised: true, returnsOld: true });
    const call = await reached('H14F-1');
    const own = await handedOut(hose.id, 2, { callId: call.id });
    const van = await handedOut(board.id, 2, { serials: ['P-PCB-1', 'P-PCB-2'] });
    const parts: Fitted[] = [
      { text: '排水管', sku: 'P-HOSE', qty: 2, priceMinor: 0, issueLineId: own.lineId },
      { text: '主板', sku: 'P-PCB', qty: 1, priceMinor: 0, issueLineId: van.lineId, serials: ['P-PCB-2'], oldSerial: 'OLD-9' },
    ];
    await w.wang.ask('serviceCall.completeOnSite', {
      callId: call.id,
      fault: '排水管破裂',
      action: '更換排水管',
      signature: { kind: 'signed', name: '陳美玲' },
      type: 'C',
      typeReason: '保固內',
      parts,
    });
    const fitted = await w.wang.ask('stockIssue.fitted', { callId: call.id });
    expect(fitted).toMatchObject([
      { sku: 'P-HOSE', qty: 2, isTakenBack: false, siNo: own.siNo },
      { sku: 'P-PCB', serials: ['P-PCB-2'], siNo: van.siNo },
    ]);
    const [hoses, boards] = fitted.map((f) => f.movementId);
    const back = (movementId: typeof hoses, by: 'wang' | 'li' | 'chief' = 'wang') =>
      w[by].invoke('serviceCall.reversePart', { callId: call.id, movementId: movementId as never, reason: '拿錯件' });
    expect(await refusal(w, () => back(hoses, 'li'))).toBe('NOT_ALLOWED');
    expect(await back(boards)).toMatchObject({ ok: true, value: { status: 'FIXED' } });
    expect(await refusal(w, () => back(boards))).toBe('MOVEMENT_REVERSED');
    expect(await w.wang.ask('stockIssue.fitted', { callId: call.id })).toMatchObject([
      { isTakenBack: false, reason: null },
      { isTakenBack: true, reason: '拿錯件' },
    ]);
    expect(await w.wang.ask('stockIssue.forVisit', { callId: call.id })).toMatchObject([{ sku: 'P-PCB', qty: 2 }]);
    expect(await w.keeper.ask('oldPart.list', { view: 'all' })).toMatchObject([{ status: 'CANCELLED', oldSerial: 'OLD-9' }]);
    const voucher = await w.clerk.ask('serviceVoucher.byId', { id: call.voucherId as never });
    expect(voucher?.visits[0]?.parts).toMatchObject([{ isTakenBack: false }, { isTakenBack: true }]);
    const cost = await w.chief.ask('jobCost.ofJob', { job: { kind: 'call', id: call.id } });
    expect(cost?.lines.filter((l) => l.kind === 'part')).toHaveLength(1);
    // Also after the line is struck off, by the chief; the slip waits for its return again.
    await w.clerk.ask('serviceCall.strikeOff', { callId: call.id, isVoucherBack: true });
    expect(await refusal(w, () => back(hoses))).toBe('NOT_ALLOWED');
    expect(await back(hoses, 'chief')).toMatchObject({ ok: true });
    expect(await w.wang.ask('stockIssue.ofJob', { callId: call.id })).toMatchObject([
      { status: 'ISSUED', lines: [{ qtyUsed: 0, qtyHeld: 2 }] },
    ]);
    expect(w.faults()).toEqual([]);
  });

  it('the right part is booked in the place of the wrong one, with slip, old part and cost, and no more than that', async () => {
    const hose = await w.stocked('P-HOSE', 9, 900);
    const board = await w.stocked('P-PCB', 3, 1200, { isSerialised: true, returnsOld: true });
    const call = await reached('H14F-1');
    const own = await handedOut(hose.id, 1, { callId: call.id });
    const van = await handedOut(board.id, 2, { serials: ['P-PCB-1', 'P-PCB-2'] });
    await w.wang.ask('serviceCall.completeOnSite', {
      callId: call.id,
      fault: '排水管破裂',
      action: '更換排水管',
      signature: { kind: 'signed', name: '陳美玲' },
      type: 'C',
      typeReason: '保固內',
      parts: [{ text: '排水管', sku: 'P-HOSE', qty: 1, priceMinor: 0, issueLineId: own.lineId }],
    });
    const book = (by: 'wang' | 'li' | 'chief' = 'wang', serials = ['P-PCB-2']) =>
      w[by].invoke('serviceCall.bookPart', {
        callId: call.id,
        issueLineId: van.lineId as never,
        qty: 1,
        serials,
        oldSerial: 'OLD-7',
        reason: '換的其實是主板',
      });
    expect(await refusal(w, () => book())).toBe('NOTHING_TAKEN_BACK');
    const [wrong] = await w.wang.ask('stockIssue.fitted', { callId: call.id });
    await w.wang.ask('serviceCall.reversePart', { callId: call.id, movementId: wrong?.movementId as never, reason: '拿錯件' });
    expect(await refusal(w, () => book('li'))).toBe('NOT_ALLOWED');
    expect(await book()).toMatchObject({ ok: true, value: { status: 'FIXED' } });
    expect(await w.wang.ask('stockIssue.fitted', { callId: call.id })).toMatchObject([
      { sku: 'P-HOSE', isOfVisit: true, isTakenBack: true },
      { sku: 'P-PCB', serials: ['P-PCB-2'], siNo: van.siNo, isOfVisit: false, isTakenBack: false },
    ]);
    expect(await w.keeper.ask('oldPart.list', { view: 'all' })).toMatchObject([{ status: 'DUE', oldSerial: 'OLD-7' }]);
    const cost = await w.chief.ask('jobCost.ofJob', { job: { kind: 'call', id: call.id } });
    expect(cost?.lines.filter((l) => l.kind === 'part')).toHaveLength(1);
    expect(await refusal(w, () => book('wang', ['P-PCB-1']))).toBe('NOTHING_TAKEN_BACK');
    // What was booked may be wrong as well; then it is the chief's, and again nothing is twice.
    const [, booked] = await w.wang.ask('stockIssue.fitted', { callId: call.id });
    await w.chief.ask('serviceCall.reversePart', { callId: call.id, movementId: booked?.movementId as never, reason: '又拿錯' });
    expect(await book('chief', ['P-PCB-1'])).toMatchObject({ ok: true });
    const voucher = await w.clerk.ask('serviceVoucher.byId', { id: call.voucherId as never });
    expect(voucher?.visits[0]?.parts).toMatchObject([{ text: '排水管', isTakenBack: true }]);
    expect(w.faults()).toEqual([]);
  });

  it('a call that waits for a part asks for it with the visit: the warehouse sees which job waits, and it goes with the call', async () => {
    const [hose, board] = [await w.stocked('P-HOSE', 9, 900), await w.stocked('P-PCB', 1, 900)];
    const call = await reached('H14F-1');
    const visit = { fault: '排水管破裂', action: '查修', signature: { kind: 'signed' as const, name: '陳美玲' }, partNeeded: 'P-PCB 主板' };
    const parts = [
      { partId: hose.id, qty: 1 },
      { partId: board.id, qty: 2 },
    ];
    expect(await w.clerk.ask('serviceCall.waitForPart', { callId: call.id, onBehalfOf: w.wang.id, ...visit, parts })).toMatchObject({
      status: 'WAIT_PART',
    });
    const [slip] = await w.wang.ask('stockIssue.ofJob', { callId: call.id });
    expect(slip).toMatchObject({ status: 'DRAFT', requesterId: w.wang.id, note: 'P-PCB 主板', lines: [{ short: 0 }, { short: 1 }] });
    expect(await w.keeper.ask('stockIssue.list', { view: 'all', supply: 'short' })).toMatchObject([
      { siNo: slip?.siNo, jobNo: call.callNo },
    ]);
    expect(await w.keeper.ask('warehouse.short', {})).toMatchObject([{ sku: 'P-PCB' }]);
    await w.clerk.ask('serviceCall.cancel', { callId: call.id, reason: '客戶不修了' });
    expect(await w.wang.ask('stockIssue.ofJob', { callId: call.id })).toMatchObject([{ status: 'CANCELLED' }]);
    expect(w.faults()).toEqual([]);
  });

  it('one that waits for something that is not in stock says it in words alone', async () => {
    const call = await reached('H14F-1');
    const visit = { fault: '排水管破裂', action: '查修', signature: { kind: 'signed' as const, name: '陳美玲' }, partNeeded: '門把' };
    await w.wang.ask('serviceCall.waitForPart', { callId: call.id, ...visit });
    expect(await w.wang.ask('stockIssue.ofJob', { callId: call.id })).toEqual([]);
  });
});
