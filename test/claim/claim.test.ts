import { describe, expect, it } from 'vitest';
import { refusal } from '../bench';
import { warranty } from './warranty';

const PERIOD = '2026-11';
/** One claimable job, its claim open. */
async function opened() {
  const w = await warranty();
  const job = await w.claimable();
  const draft = await w.clerk.ask('claim.open', { makerId: w.maker.id, period: PERIOD });
  return { ...w, job, draft, lineId: w.line(draft.lines).id };
}
const sent = async (w: Awaited<ReturnType<typeof opened>>) => w.clerk.ask('claim.submit', { claimId: w.draft.id });

describe('a draft', () => {
  it('has a line for each exchange of free work that is over, with the maker’s own figures (B18)', async () => {
    const w = await opened();
    expect(w.draft).toMatchObject({
      wcNo: 'WC-2026-000001',
      status: 'DRAFT',
      period: PERIOD,
      lineCount: 1,
      incomplete: 0,
      claimedMinor: 290,
    });
    expect(w.draft.lines).toMatchObject([
      {
        workNo: w.job.cardNo,
        model: 'TV-43A',
        faultCode: 'part',
        signer: '郭志偉',
        sku: 'P-FUSE-7',
        partCreditMinor: 90,
        labourMinor: 200,
        travelMinor: 0, // brought to the counter
        totalMinor: 290,
        oldPartStatus: 'RECEIVED',
        missing: [],
      },
    ]);
    expect(await refusal(w, () => w.clerk.invoke('claim.open', { makerId: w.maker.id, period: PERIOD }))).toBe('CLAIM_OPEN');
    expect(await w.clerk.ask('claim.ofCard', { cardId: w.job.cardId })).toMatchObject({ wcNos: [], claimedMinor: 0 });
    expect(await w.keeper.ask('search.scan', { code: 'TP1-WC-2026-000001' })).toMatchObject({ kind: 'claim', id: w.draft.id });
    expect(w.faults()).toEqual([]);
  });

  it('leaves out paid work, our own rework and what was claimed before', async () => {
    const w = await opened();
    const paid = await w.diagnosed('A');
    const second = await w.claimable();
    const again = await w.clerk.ask('claim.refresh', { claimId: w.draft.id });
    expect(again.lines.map((l) => l.workNo)).toEqual([w.job.cardNo, second.cardNo]);
    expect(again.lines.map((l) => l.workNo)).not.toContain(paid.cardNo);
    await sent(w);
    expect(await refusal(w, () => w.clerk.invoke('claim.open', { makerId: w.maker.id, period: PERIOD }))).toBe('CLAIM_EMPTY');
  });

  it('shows what is missing on a line, and is not submitted with it (P19)', async () => {
    const w = await warranty();
    const job = await w.diagnosed();
    await w.fit(job.cardId, { issueLineId: await w.inHand(job.cardId) });
    await w.handedOver(job.cardId, '郭先生');
    const draft = await w.clerk.ask('claim.open', { makerId: w.maker.id, period: PERIOD });
    expect(draft.lines).toMatchObject([{ missing: ['signature', 'oldPart'] }]);
    expect(await refusal(w, () => w.clerk.invoke('claim.submit', { claimId: draft.id }))).toBe('CLAIM_LINE_INCOMPLETE');
    const { id: lineId } = w.line(draft.lines);
    const signed = await w.clerk.ask('claim.correct', { claimId: draft.id, lineId, signer: '郭志偉' });
    expect(signed.lines).toMatchObject([{ missing: ['oldPart'] }]);
    const old = w.line(await w.keeper.ask('oldPart.find', { scanned: job.cardNo }));
    await w.keeper.ask('oldPart.receive', { oldPartId: old.id });
    expect(await w.clerk.ask('claim.submit', { claimId: draft.id })).toMatchObject({ status: 'SUBMITTED', claimedMinor: 290 });
    expect(w.papers('warranty-claim')).toEqual([draft.wcNo]);
  });

  it('a line that is left out comes into a later batch', async () => {
    const w = await opened();
    await w.clerk.ask('claim.drop', { claimId: w.draft.id, lineId: w.lineId });
    expect(await refusal(w, () => w.clerk.invoke('claim.submit', { claimId: w.draft.id }))).toBe('CLAIM_EMPTY');
    await w.manager.ask('claim.void', { claimId: w.draft.id, reason: '沒有案件' });
    const next = await w.clerk.ask('claim.open', { makerId: w.maker.id, period: PERIOD });
    expect(next.lines.map((l) => l.workNo)).toEqual([w.job.cardNo]);
    expect(w.faults()).toEqual([]);
  });
});

describe('the answer', () => {
  it('is never more than was claimed, and less only with a reason; what is accepted is owed by the maker', async () => {
    const w = await opened();
    await sent(w);
    const answer = (approvedMinor: number, reason: string | null = null) =>
      w.clerk.invoke('claim.answer', { claimId: w.draft.id, lines: [{ lineId: w.lineId, approvedMinor, reason }] });
    expect(await refusal(w, () => answer(291))).toBe('AMOUNT_TOO_HIGH');
    expect(await refusal(w, () => answer(280))).toBe('REASON_NEEDED');
    expect(await answer(280, '零件款調整')).toMatchObject({ ok: true, value: { status: 'PART_APPROVED', approvedMinor: 280 } });
    expect(w.ledger()).toEqual({ makerClaim: 280, warrantyIncome: -280 });
    expect(w.faults()).toEqual([]);
  });

  it('rejected lines are corrected and sent again, once (C14)', async () => {
    const w = await opened();
    await sent(w);
    const reject = () =>
      w.clerk.ask('claim.answer', { claimId: w.draft.id, lines: [{ lineId: w.lineId, approvedMinor: 0, reason: '故障代碼不符' }] });
    expect(await reject()).toMatchObject({ status: 'REJECTED', approvedMinor: 0 });
    expect(w.ledger()).toEqual({});
    const again = { claimId: w.draft.id, lines: [{ lineId: w.lineId, faultCode: 'wear' as const }] };
    expect(await w.clerk.ask('claim.resubmit', again)).toMatchObject({
      status: 'SUBMITTED',
      lines: [{ round: 2, answer: null, faultCode: 'wear' }],
    });
    expect(w.papers('warranty-claim')).toHaveLength(2);
    await reject();
    expect(await refusal(w, () => w.clerk.invoke('claim.resubmit', again))).toBe('CLAIM_LINE_CLOSED');
    expect(w.faults()).toEqual([]);
  });

  it('a rejected line may be sent again as it was', async () => {
    const w = await opened();
    await sent(w);
    await w.clerk.ask('claim.answer', { claimId: w.draft.id, lines: [{ lineId: w.lineId, approvedMinor: 0, reason: '單據未到' }] });
    expect(await w.clerk.ask('claim.resubmit', { claimId: w.draft.id, lines: [{ lineId: w.lineId }] })).toMatchObject({
      status: 'SUBMITTED',
      lines: [{ round: 2, answer: null }],
    });
    await w.clerk.ask('claim.answer', { claimId: w.draft.id });
    expect(w.faults()).toEqual([]);
  });

  it('says what becomes of the old part: credited the moment the maker has it', async () => {
    const w = await opened();
    await sent(w);
    await w.clerk.ask('claim.answer', { claimId: w.draft.id });
    expect(await w.keeper.ask('oldPart.find', { scanned: w.job.old.opNo })).toMatchObject([{ status: 'RECEIVED' }]);
    const pack = await w.keeper.ask('oldPart.pack', { makerId: w.maker.id, oldPartIds: [w.job.old.id] });
    await w.keeper.ask('oldPart.send', { packId: pack.id, courier: '新竹貨運', courierNo: '1' });
    expect(await w.keeper.ask('oldPart.find', { scanned: w.job.old.opNo })).toMatchObject([{ status: 'CREDITED' }]);
    expect(w.faults()).toEqual([]);
  });
});

describe('the settlement', () => {
  it('is reconciled: accepted, received, difference with its reason; nothing stays owed', async () => {
    const w = await opened();
    await sent(w);
    await w.clerk.ask('claim.answer', { claimId: w.draft.id });
    const settle = (amountMinor: number, differenceReason: string | null = null) =>
      w.accountant.invoke('claim.settle', { claimId: w.draft.id, amountMinor, reference: 'TT-881', differenceReason });
    expect(await refusal(w, () => settle(270))).toBe('REASON_NEEDED');
    expect(await settle(270, '扣匯費')).toMatchObject({
      ok: true,
      value: { status: 'SETTLED', approvedMinor: 290, settledMinor: 270, differenceMinor: 20, lines: [{ settledMinor: 270 }] },
    });
    expect(w.ledger()).toEqual({ makerClaim: 0, transfer: 270, warrantyIncome: -270 });
    expect(await w.clerk.ask('claim.ofCard', { cardId: w.job.cardId })).toEqual({
      wcNos: [w.draft.wcNo],
      claimedMinor: 290,
      approvedMinor: 290,
      settledMinor: 270,
    });
    expect(w.faults()).toEqual([]);
  });

  it('a void claim reverses each of its entries, frees its work and its old parts', async () => {
    const w = await opened();
    await sent(w);
    await w.clerk.ask('claim.answer', { claimId: w.draft.id });
    const pack = await w.keeper.ask('oldPart.pack', { makerId: w.maker.id, oldPartIds: [w.job.old.id] });
    await w.keeper.ask('oldPart.send', { packId: pack.id, courier: '新竹貨運', courierNo: '1' });
    await w.accountant.ask('claim.settle', { claimId: w.draft.id, amountMinor: 290, reference: 'TT-881' });
    const gone = await w.manager.ask('claim.void', { claimId: w.draft.id, reason: '廠商收回' });
    expect(gone).toMatchObject({ status: 'VOID', lineCount: 1 });
    expect(w.ledger()).toEqual({ makerClaim: 0, transfer: 0, warrantyIncome: 0 });
    expect(
      w.sqlite.prepare('select count(*), count(distinct journal_id) from money_entry where document_no = ?').raw().get(w.draft.wcNo),
    ).toEqual([8, 4]);
    expect(await w.keeper.ask('oldPart.find', { scanned: w.job.old.opNo })).toMatchObject([{ status: 'SENT' }]);
    const next = await w.clerk.ask('claim.open', { makerId: w.maker.id, period: PERIOD });
    expect(next.lines.map((l) => l.workNo)).toEqual([w.job.cardNo]);
    expect(w.faults()).toEqual([]);
  });
});
