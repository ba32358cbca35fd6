import { describe, expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { IntakeSlipPaper } from '#shared/printed-document/models/intake-slip';
import { at, bench, refusal } from '../bench';

type Row = Readonly<{ id: string; kind: string; document_no: string; seq: number; model: string }>;

/** Two devices of one customer, taken in a minute ago; the first is to be corrected. */
async function taken(count = 2) {
  const b = bench();
  await b.takeIn(count);
  const { stays } = await b.clerk.ask('custody.ledger', { view: 'here', limit: 9 });
  const [stay] = stays.toSorted((x, y) => x.lineNo - y.lineNo);
  const intake = stay?.intakeId ? await b.clerk.ask('counterIntake.byId', { id: stay.intakeId }) : null;
  const device = intake?.devices.find((d) => d.stayId === stay?.id);
  if (!stay || !intake || !device) throw new Error('nothing was taken in');
  const papers = (kind = 'intake-slip') =>
    b.sqlite
      .prepare<[string], Row>('select id, kind, document_no, seq, model from printed_document where kind = ? order by seq, id')
      .all(kind);
  const slip = (n: number) => IntakeSlipPaper.parse(JSON.parse(papers()[n]?.model ?? '{}'));
  const as = (change: Partial<RawInput<'counterIntake.correct'>> = {}): RawInput<'counterIntake.correct'> => ({
    stayId: stay.id,
    rev: intake.rev,
    faultReported: device.faultReported,
    exterior: device.exterior,
    moisture: device.moisture,
    accessories: device.accessories,
    hasNoAccessories: true,
    reason: '客戶當場說明',
    signature: { kind: 'signed', name: '郭志偉' },
    ...change,
  });
  const correct = (change?: Partial<RawInput<'counterIntake.correct'>>) => b.clerk.ask('counterIntake.correct', as(change));
  const refused = (change?: Partial<RawInput<'counterIntake.correct'>>) =>
    refusal(b, () => b.clerk.invoke('counterIntake.correct', as(change)));
  return { b, stay, intake, device, papers, slip, correct, refused };
}
const fieldsOf = (paper: IntakeSlipPaper, n = 0) => Object.fromEntries(paper.devices[n]?.fields.map((f) => [f.label, f.value]) ?? []);
const REMOTE = { accessories: [{ name: '遙控器', qty: 1 }], hasNoAccessories: false };

describe('a corrected intake makes a new version of its paper (B4, issue line 7)', () => {
  it('the signed paper stays, the next says what was changed, is printed for both parts and names its version', async () => {
    const { b, papers, slip, correct, intake } = await taken();
    const [signed] = papers();
    b.goTo('2026-11-23', '09:50');
    await correct({ ...REMOTE, faultReported: '有聲無影', exterior: { ...intake.devices[0]?.exterior, screen: 'crack' } });
    expect(papers()[0]).toEqual(signed);
    expect(papers()).toHaveLength(2);
    const second = slip(1);
    expect(second.head.qr).toMatch(new RegExp(`^CB2:TP1-${intake.receiptNo}:2:`));
    expect(second.numbers.map((f) => f.value)).toContain('第 2 版　原開立 115-11-23 09:30');
    expect(slip(0).numbers).toHaveLength(1);
    expect(fieldsOf(second)).toMatchObject({ 故障: '有聲無影', 配件: '遙控器 ×1', 外觀: expect.stringContaining('裂') });
    expect(fieldsOf(second, 1)).toEqual(fieldsOf(slip(0), 1)); // the other device is as it was
    expect(second.signs[1]?.name).toContain('09:50');
    const jobs = await b.clerk.ask('printJob.ofDocument', { documentId: papers()[1]?.id ?? '' });
    expect(jobs).toMatchObject([{ status: 'QUEUED', copyNo: 0, mark: 'original' }]);
    const old = await b.clerk.ask('printedDocument.byCode', { code: slip(0).head.qr });
    expect(old).toMatchObject({ verdict: 'fits', seq: 1, newer: { id: papers()[1]?.id, seq: 2 } });
    expect(await b.clerk.ask('printedDocument.byCode', { code: second.head.qr })).toMatchObject({ verdict: 'fits', seq: 2, newer: null });
    const atRelease = (n: number) => b.clerk.ask('collectionReceipt.scan', { code: slip(n).head.qr });
    expect(await atRelease(0)).toMatchObject({ outcome: 'open', newerPaper: 2 });
    expect(await atRelease(1)).toMatchObject({ outcome: 'open', newerPaper: null });
    expect(b.bugs).toEqual([]);
  });

  it('card, receipt, ledger line and search know the correction; the trail says what and why', async () => {
    const { b, correct, stay, intake, device } = await taken(1);
    const corrected = await correct({ ...REMOTE, faultReported: '有聲無影' });
    expect(corrected).toMatchObject({ rev: intake.rev + 1, devices: [{ faultReported: '有聲無影', accessories: REMOTE.accessories }] });
    expect(await b.clerk.ask('repairCard.byId', { id: device.cardId })).toMatchObject({ faultReported: '有聲無影' });
    expect(await b.clerk.ask('custody.byId', { id: stay.id })).toMatchObject({ accessories: REMOTE.accessories });
    expect((await b.clerk.ask('search.find', { text: '有聲無影' })).map((f) => f.title)).toContain(device.cardNo);
    const entry = b.sqlite
      .prepare<[], { reason: string; facts: string }>(
        "select reason, facts from audit_entry where event = 'IntakeCorrected' and entity = 'counterIntake'",
      )
      .get();
    expect(entry?.reason).toBe('客戶當場說明');
    expect(JSON.parse(entry?.facts ?? '{}')).toMatchObject({ fields: 'fault accessories', version: 2 });
  });

  it('owner and device are taken as their records stand, and the device is found by its right number', async () => {
    const { b, correct, slip, stay } = await taken(1);
    await b.clerk.ask('customer.update', { customerId: stay.customerId, name: '郭志瑋' });
    await b.clerk.ask('product.update', { productId: stay.productId, serial: 'TA43-99999' });
    await correct();
    const paper = slip(1);
    expect(paper.customer[0]?.value).toContain('郭志瑋');
    expect(fieldsOf(paper)).toMatchObject({ 機號: 'TA43-99999' });
    expect(await b.clerk.ask('custody.byId', { id: stay.id })).toMatchObject({ serial: 'TA43-99999' });
    expect(await b.clerk.ask('collectionReceipt.scan', { code: 'TA43-99999' })).toMatchObject({
      outcome: 'open',
      receipt: { customerName: '郭志瑋', lines: [{ serial: 'TA43-99999' }] },
    });
    expect(b.bugs).toEqual([]);
  });

  it('a tag is made anew when something that stands on it changed, and counts as before', async () => {
    const { papers, correct, intake } = await taken(2);
    const before = papers('repair-tag').length;
    const looks = await correct({ exterior: { ...intake.devices[0]?.exterior, screen: 'scratch' } });
    expect(papers('repair-tag')).toHaveLength(before);
    await correct({ ...REMOTE, rev: looks.rev, exterior: { ...intake.devices[0]?.exterior, screen: 'scratch' } });
    const tags = papers('repair-tag').slice(before);
    expect(papers('repair-tag')).toHaveLength(before + 2); // the device and its bag, which it did not have before
    expect(tags.length).toBe(2);
  });

  it('the promise is the latest one that was agreed', async () => {
    const { b, correct, slip, device } = await taken(1);
    await b.chief.ask('repairCard.setPromise', { cardId: device.cardId, promisedAt: at('2026-12-03', '17:00'), reason: '等零件' });
    await correct(REMOTE);
    expect(slip(1).agreed[0]?.value).toContain('12 月 3 日');
  });

  it('refuses what would say the same again, what is half answered, an old screen, and a device that is no longer here', async () => {
    const { b, refused, correct, stay, intake } = await taken(1);
    expect(await refused()).toBe('INTAKE_UNCHANGED');
    expect(await refused({ faultReported: '漏電', hasNoAccessories: false })).toBe('ACCESSORIES_NEEDED');
    expect(await refused({ exterior: {} })).toBe('EXTERIOR_NEEDED');
    await correct(REMOTE);
    expect(await refused({ faultReported: '漏電', rev: intake.rev })).toBe('STALE_ROW');
    const receipt = await b.clerk.ask('collectionReceipt.byId', { id: stay.receiptId });
    await b.clerk.ask('collectionReceipt.cancel', { receiptId: stay.receiptId, reason: '客戶改變主意', areBothPartsPresent: true });
    expect(receipt?.status).toBe('ISSUED');
    expect(await refused({ faultReported: '漏電', rev: intake.rev + 1 })).toBe('TRANSITION_REFUSED');
  });

  it('a serial that is in the house already stays with the other one (E16)', async () => {
    const { b, refused, stay } = await taken(2);
    const { stays } = await b.clerk.ask('custody.ledger', { view: 'here', limit: 9 });
    const other = stays.find((s) => s.id !== stay.id);
    b.sqlite.prepare('update product set serial = ? where id = ?').run(other?.serial, stay.productId);
    expect(await refused()).toBe('SERIAL_IN_CUSTODY');
  });

  it('a refusal to sign is kept with its witness (E18)', async () => {
    const { b, correct, intake } = await taken(1);
    const witnessId = b.chief.id;
    await correct({ ...REMOTE, signature: { kind: 'refusedToSign', witnessId, reason: '趕時間' } });
    const row = b.sqlite
      .prepare<[string], { signer: string | null; sign_refusal: string }>('select signer, sign_refusal from counter_intake where id = ?')
      .get(intake.id);
    expect(row?.signer).toBeNull();
    expect(JSON.parse(row?.sign_refusal ?? '{}')).toEqual({ witnessId, reason: '趕時間' });
  });
});
