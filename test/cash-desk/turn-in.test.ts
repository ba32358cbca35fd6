import { describe, expect, it } from 'vitest';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';
/** 李 has taken 2,250 in two parts for a television. */
async function carried() {
  const b = bench();
  const cardId = await b.takeOne();
  await b.accepted(cardId);
  b.goTo(D2, '17:00');
  await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  await b.li.ask('billing.pay', { billId: bill.id, payments: [{ amountMinor: 250 }] });
  const { payments } = await b.li.ask('billing.pay', { billId: bill.id, payments: [{ amountMinor: 2000 }] });
  const safe = () => b.sqlite.prepare("select coalesce(sum(amount_minor), 0) from money_entry where account = 'safe'").pluck().get();
  const sound = async () => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
  return { b, paymentIds: payments.map((p) => p.id), safe, sound };
}

describe('a turn-in', () => {
  it('lists who carries what, and leaves what was not handed over', async () => {
    const { b, paymentIds, safe, sound } = await carried();
    expect(await b.accountant.ask('turnIn.carriers', {})).toMatchObject([
      { technicianId: b.li.id, expectedMinor: 2250, bills: [{ amountMinor: 250 }, { amountMinor: 2000 }] },
    ]);
    const [first] = paymentIds;
    if (!first) throw new Error('no payment');
    const made = await b.accountant.ask('turnIn.receive', { technicianId: b.li.id, paymentIds: [first, first], countedMinor: 250 });
    expect(made).toMatchObject({ turnInNo: 'TI-2026-000001', status: 'BOOKED', expectedMinor: 250, bills: [{ paymentId: first }] });
    expect((await b.accountant.ask('turnIn.carriers', {}))[0]?.expectedMinor).toBe(2000);
    expect(safe()).toBe(250);
    const paper = b.sqlite.prepare(
      "select j.parts from print_job j join printed_document d on d.id = j.document_id where d.kind = 'turn-in'",
    );
    expect(paper.pluck().all()).toEqual(['["technician","accountant"]']);
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });

  it('with a difference has its reason, waits for the chief, and is then booked', async () => {
    const { b, paymentIds, safe, sound } = await carried();
    const short = { technicianId: b.li.id, paymentIds, countedMinor: 2150 };
    expect(await refusal(b, () => b.accountant.invoke('turnIn.receive', short))).toBe('REASON_NEEDED');
    expect(await refusal(b, () => b.accountant.invoke('turnIn.receive', { ...short, technicianId: b.wang.id }))).toBe('CASH_NOT_CARRIED');
    const made = await b.accountant.ask('turnIn.receive', { ...short, reason: '找錯一張百元鈔' });
    expect(made).toMatchObject({ status: 'COUNTED', differenceMinor: -100 });
    expect(safe()).toBe(2150);
    const statuses = () => b.sqlite.prepare('select status from payment order by payment_no').pluck().all();
    expect(statuses()).toEqual(['TURNED_IN', 'TURNED_IN']);
    expect(await sound()).toEqual([]);
    expect(await refusal(b, () => b.accountant.invoke('turnIn.confirm', { turnInId: made.id }))).toBe('NOT_ALLOWED');
    expect((await b.chief.ask('turnIn.list', { view: 'waiting' })).map((x) => x.id)).toEqual([made.id]);
    expect(await b.chief.ask('turnIn.confirm', { turnInId: made.id, rev: made.rev })).toMatchObject({
      status: 'BOOKED',
      confirmedBy: '員工2',
    });
    expect(await refusal(b, () => b.chief.invoke('turnIn.confirm', { turnInId: made.id }))).toBe('TRANSITION_REFUSED');
    expect(statuses()).toEqual(['BOOKED', 'BOOKED']);
    expect(await sound()).toEqual([]);
  });

  it('of a payment that was taken back while it waited leaves that one alone', async () => {
    const { b, paymentIds, sound } = await carried();
    await b.openDrawer([{ minor: 1000, pieces: 3 }]);
    const made = await b.accountant.ask('turnIn.receive', { technicianId: b.li.id, paymentIds, countedMinor: 0, reason: '全部遺失' });
    const [first] = paymentIds;
    if (!first) throw new Error('no payment');
    await b.accountant.ask('billing.reversePayment', { paymentId: first, reason: '退給客戶' });
    await b.chief.ask('turnIn.confirm', { turnInId: made.id });
    expect(b.sqlite.prepare('select status from payment order by payment_no').pluck().all()).toEqual(['REVERSED', 'BOOKED', 'REVERSED']);
    expect(await sound()).toEqual([]);
  });
});
