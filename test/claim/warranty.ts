import { isoFromMs } from '#shared/kernel/fields';
import type { RepairCardId } from '#shared/kernel/ids';
import type { RawInput } from '#shared/contract/contract';
import { buying } from '../purchase/buying';

/** A centre with a maker, its rate, and short ways to a warranty job that is finished and handed over. */
export async function warranty(region: 'TW' | 'CN' = 'TW') {
  const b = await buying(region);
  const maker = await b.chief.ask('maker.write', { supplierId: b.supplier.id, brands: ['CHIMEI'], oldPartDays: 14 });
  await b.chief.ask('maker.setRate', { makerId: maker.id, deviceClass: 'tv', labourMinor: 200, travelMinor: 60 });
  /** A part whose old one goes back; five are here. */
  const fuse = await b.stocked('P-FUSE-7', 5, 300, {
    returnsOld: true,
    suppliers: [{ supplierId: b.supplier.id, code: 'F7', priceMinor: 90 }],
  });
  /** Handed out for a job and in the technician's hands. */
  const inHand = async (cardId: RepairCardId | null, partId = fuse.id, serials: readonly string[] = []) => {
    const slip = await b.wang.ask('stockIssue.request', { cardId, lines: [{ partId, qty: 1 }] });
    await b.chief.ask('stockIssue.approve', { issueId: slip.id });
    const line = b.line(slip.lines);
    await b.keeper.ask('stockIssue.issue', {
      issueId: slip.id,
      ...(serials.length === 0 ? {} : { lines: [{ lineId: line.id, qty: 1, serials: [...serials] }] }),
    });
    return line.id;
  };
  const diagnosed = async (type: 'A' | 'C' = 'C') => {
    const job = await b.job('2026-11-30', type);
    await b.wang.ask('repairCard.startDiagnosis', { cardId: job.cardId });
    await b.wang.ask('repairCard.recordDiagnosis', { cardId: job.cardId, diagnosis: '保險絲燒斷', causeCode: 'part' });
    return job;
  };
  const fit = (cardId: RepairCardId, over: Partial<RawInput<'repairCard.addPart'>> = {}) =>
    b.wang.invoke('repairCard.addPart', { cardId, text: '保險絲', sku: 'P-FUSE-7', qty: 1, priceMinor: 0, ...over });
  /** Repaired, inspected and handed over to somebody who signs. */
  const handedOver = async (cardId: RepairCardId, signerName = '郭志偉') => {
    await b.wang.ask('repairCard.startRepair', { cardId });
    b.clock.set(b.clock.nowMs() + 3_600_000);
    const card = await b.chief.ask('repairCard.byId', { id: cardId });
    if (card === null) throw new Error('no card');
    await b.wang.ask('repairCard.recordWork', { cardId, startAt: card.openedAt, endAt: isoFromMs(b.clock.nowMs()) });
    await b.wang.ask('repairCard.finishRepair', { cardId, testResult: '正常' });
    await b.chief.ask('repairCard.pass', { cardId });
    await b.clerk.ask('custody.release', {
      receiptId: card.receiptId,
      devices: [{ stayId: card.stayId, scanned: card.serial ?? '', areAccessoriesBack: true }],
      collector: { kind: 'owner' },
      isReceiptSurrendered: true,
      isVoucherSigned: true,
      signerName,
    });
  };
  /** One job from the counter to the owner's hands, with its fuse exchanged and the old one in the warehouse. */
  const claimable = async (signerName?: string) => {
    const job = await diagnosed();
    const issueLineId = await inHand(job.cardId);
    await fit(job.cardId, { issueLineId });
    await handedOver(job.cardId, signerName);
    const old = b.line(await b.keeper.ask('oldPart.find', { scanned: job.cardNo }));
    const received = await b.keeper.ask('oldPart.receive', { oldPartId: old.id });
    return { ...job, old: received };
  };
  const ledger = () =>
    Object.fromEntries(
      b.sqlite
        .prepare(
          "select account, sum(amount_minor) from money_entry where account in ('makerClaim', 'warrantyIncome', 'transfer') group by account",
        )
        .raw()
        .all() as [string, number][],
    );
  const papers = (kind: string) =>
    b.sqlite.prepare('select document_no from printed_document where kind = ? order by rowid').pluck().all(kind);
  return { ...b, maker, fuse, inHand, diagnosed, fit, handedOver, claimable, ledger, papers };
}
