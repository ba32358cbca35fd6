import { at, bench } from '../bench';

export const IMEI = '354678112004564';
const D2 = '2026-11-24';

/** A repaired television that its owner knows of (due 2026-12-08), his loaner with a deposit of 500, and a drawer of 3,000. */
export async function lent(depositMinor = 500) {
  const b = bench();
  const cardId = await b.takeOne();
  await b.openDrawer([{ minor: 1000, pieces: 3 }]);
  const thing = await b.clerk.ask('loaner.add', { model: 'Nova-Lite', identifier: IMEI, valueMinor: 3000 });
  const loan = await b.clerk.ask('loaner.lend', {
    cardId,
    scanned: IMEI,
    conditionOut: '完好',
    accessories: [{ name: '充電線' }],
    payments: depositMinor === 0 ? [] : [{ amountMinor: depositMinor }],
  });
  const stayId = b.sqlite.prepare('select stay_id from repair_card where id = ?').pluck().get(cardId) as never;
  const receiptId = b.sqlite.prepare('select receipt_id from repair_card where id = ?').pluck().get(cardId) as never;
  const ready = async () => {
    await b.accepted(cardId);
    b.goTo(D2, '18:00');
    await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
    await b.chief.ask('repairCard.pass', { cardId });
    await b.clerk.ask('billing.issue', { cardIds: [cardId], payments: [{ method: 'card', amountMinor: 2250, reference: '4321' }] });
    await b.clerk.ask('custody.notifyOwner', { stayId, channel: 'phone' });
  };
  const serial = b.sqlite.prepare('select serial from custody_stay where id = ?').pluck().get(stayId) as string;
  const handOver = {
    receiptId,
    devices: [{ stayId, scanned: serial, areAccessoriesBack: true }],
    collector: { kind: 'owner' as const },
    isReceiptSurrendered: true,
    isVoucherSigned: true,
    signerName: '郭志偉',
  };
  const back = { loanId: loan.id, scanned: IMEI, conditionIn: '完好', areAccessoriesBack: true, isDataWiped: true as const };
  const ledger = () =>
    Object.fromEntries(
      b.sqlite.prepare('select account, sum(amount_minor) from money_entry group by account having sum(amount_minor) <> 0').raw().all() as [
        string,
        number,
      ][],
    );
  const sound = async () => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
  const papers = (kind: string) => b.sqlite.prepare('select document_no from printed_document where kind = ?').pluck().all(kind);
  return { b, cardId, thing, loan, ready, handOver, back, ledger, sound, papers };
}
