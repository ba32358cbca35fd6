import { describe, expect, it } from 'vitest';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';
/** A television that will cost 2,250, and a drawer with a float of 3,000. */
async function atTheDesk() {
  const b = bench();
  const cardId = await b.takeOne();
  await b.openDrawer([{ minor: 1000, pieces: 3 }]);
  const ledger = () =>
    Object.fromEntries(
      b.sqlite.prepare('select account, sum(amount_minor) from money_entry group by account having sum(amount_minor) <> 0').raw().all() as [
        string,
        number,
      ][],
    );
  const sound = async () => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
  const pass = async () => {
    await b.accepted(cardId);
    b.goTo(D2, '18:00');
    await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
    await b.chief.ask('repairCard.pass', { cardId });
  };
  return { b, cardId, ledger, sound, pass };
}
const papers = (b: ReturnType<typeof bench>, kind: string) =>
  b.sqlite.prepare('select document_no from printed_document where kind = ?').pluck().all(kind);

describe('a deposit', () => {
  it('lies in the drawer and at the bank, belongs to the customer, and is used on the slip by itself', async () => {
    const { b, cardId, ledger, sound, pass } = await atTheDesk();
    const payments = [
      { amountMinor: 600, tenderedMinor: 1000 },
      { method: 'card' as const, amountMinor: 400, reference: '4321' },
    ];
    expect(await refusal(b, () => b.li.invoke('deposit.take', { cardId, payments }))).toBe('NOT_ALLOWED');
    const taken = await b.clerk.ask('deposit.take', { cardId, payments });
    expect(taken).toMatchObject({ purpose: 'job', takenMinor: 1000, usedMinor: 0, refundedMinor: 0, balanceMinor: 1000 });
    expect(taken.entries.map((e) => e.paymentNo)).toEqual(['PM-2026-000001', 'PM-2026-000002']);
    expect(papers(b, 'deposit-receipt')).toEqual(['PM-2026-000001']);
    expect(ledger()).toEqual({ drawer: 3600, safe: -3000, card: 400, deposit: -1000 });
    // The count is blind: while the drawer is open, the clerk does not see what deposits brought into it.
    expect(await b.clerk.ask('cashDrawer.day', {})).toMatchObject({
      isCashHidden: true,
      deposits: { takenMinor: 0 },
      lines: [{ method: 'card' }],
    });

    await pass();
    const [stay] = b.sqlite.prepare('select receipt_id from custody_stay').pluck().all() as string[];
    const gate = await b.clerk.ask('custody.releaseGate', { receiptId: stay as never });
    expect(gate?.devices[0]).toMatchObject({ chargeMinor: 2250, dueMinor: 1250 });
    const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId], payments: [{ amountMinor: 1250 }] });
    expect(bill).toMatchObject({ status: 'PAID', paidMinor: 2250, balanceMinor: 0 });
    expect(bill.payments.map((p) => [p.method, p.amountMinor, p.status])).toEqual([
      ['deposit', 1000, 'BOOKED'],
      ['cash', 1250, 'BOOKED'],
    ]);
    expect(ledger()).toEqual({ drawer: 4850, safe: -3000, card: 400, revenue: -2143, tax: -107 });
    expect(await b.clerk.ask('deposit.list', {})).toEqual([]);
    expect(await b.chief.ask('cashDrawer.day', { on: D2 })).toMatchObject({
      lines: [{ method: 'cash', takenMinor: 1250 }],
      deposits: { takenMinor: 0, usedMinor: 1000, refundedMinor: 0 },
    });
    expect(await b.chief.ask('cashDrawer.day', { on: '2026-11-23' })).toMatchObject({
      lines: [
        { method: 'card', takenMinor: 400 },
        { method: 'cash', takenMinor: 600 },
      ],
      deposits: { takenMinor: 1000, usedMinor: 0, refundedMinor: 0 },
    });
    expect(await refusal(b, () => b.clerk.invoke('deposit.take', { cardId, payments: [{ amountMinor: 1 }] }))).toBe('BILL_EXISTS');
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });

  it('is held again when what was used of it is taken back, and then the slip may be void', async () => {
    const { b, cardId, ledger, pass } = await atTheDesk();
    await b.clerk.ask('deposit.take', { cardId, payments: [{ amountMinor: 3000 }] });
    await pass();
    const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
    expect(bill).toMatchObject({ status: 'PAID', balanceMinor: 0 });
    expect(await b.clerk.ask('deposit.list', {})).toMatchObject([{ balanceMinor: 750, usedMinor: 2250 }]);
    const [used] = bill.payments;
    if (!used) throw new Error('no payment');
    expect(await refusal(b, () => b.manager.invoke('billing.refund', { paymentId: used.id, reason: '不該退' }))).toBe('TRANSITION_REFUSED');
    const open = await b.accountant.ask('billing.reversePayment', { paymentId: used.id, reason: '開錯單' });
    expect(open).toMatchObject({ status: 'ISSUED', balanceMinor: 2250 });
    await b.accountant.ask('billing.void', { billId: open.id, reason: '開錯單' });
    expect(ledger()).toEqual({ drawer: 6000, safe: -3000, deposit: -3000 });
    expect(await b.clerk.ask('billing.issue', { cardIds: [cardId] })).toMatchObject({ status: 'PAID' });
  });

  it('goes back by the manager only, with a reason, out of a drawer that has so much; a part of it, or all', async () => {
    const { b, cardId, ledger, sound } = await atTheDesk();
    const deposit = await b.clerk.ask('deposit.take', {
      cardId,
      payments: [{ method: 'transfer', amountMinor: 4000, reference: '12345' }],
    });
    const depositId = deposit.id;
    const back = { depositId, reason: '客戶取消' };
    expect(await refusal(b, () => b.accountant.invoke('deposit.refund', back))).toBe('NOT_ALLOWED');
    expect(await refusal(b, () => b.manager.invoke('deposit.refund', { depositId, reason: '' }))).toBe('INPUT_INVALID');
    expect(await refusal(b, () => b.manager.invoke('deposit.refund', back))).toBe('DRAWER_SHORT');
    expect(await refusal(b, () => b.manager.invoke('deposit.refund', { ...back, amountMinor: 4001 }))).toBe('AMOUNT_TOO_HIGH');
    const part = await b.manager.ask('deposit.refund', { ...back, amountMinor: 1500 });
    expect(part).toMatchObject({ balanceMinor: 2500, refundedMinor: 1500, entries: [{ amountMinor: 4000 }, { amountMinor: -1500 }] });
    await b.manager.ask('deposit.refund', { ...back, by: { method: 'transfer', reference: '12345' } });
    expect(ledger()).toEqual({ drawer: 1500, safe: -3000, transfer: 1500 });
    expect(papers(b, 'refund-slip')).toEqual(['PM-2026-000002', 'PM-2026-000003']);
    expect(await refusal(b, () => b.manager.invoke('deposit.refund', back))).toBe('AMOUNT_TOO_HIGH');
    const other = b.connect('PC9');
    Object.assign(other.session, { staffId: b.manager.id, pinAtMs: Number.MAX_SAFE_INTEGER });
    await b.clerk.ask('deposit.take', { cardId, payments: [{ amountMinor: 100 }] });
    expect(await refusal(b, () => other.invoke('deposit.refund', back))).toBe('DRAWER_NOT_OPEN');
    expect(await sound()).toEqual([]);
  });
});

it('a payment is refunded by the manager in the way he says, and the slip is open again', async () => {
  const { b, cardId, ledger, sound, pass } = await atTheDesk();
  await pass();
  const bill = await b.clerk.ask('billing.issue', {
    cardIds: [cardId],
    payments: [{ method: 'card', amountMinor: 2250, reference: '4321' }],
  });
  const paymentId = bill.payments[0]?.id as never;
  expect(await refusal(b, () => b.accountant.invoke('billing.refund', { paymentId, reason: '客戶不滿意' }))).toBe('NOT_ALLOWED');
  expect(await b.manager.ask('billing.refund', { paymentId, reason: '客戶不滿意' })).toMatchObject({
    status: 'ISSUED',
    balanceMinor: 2250,
    payments: [{ status: 'REVERSED' }, { method: 'cash', amountMinor: -2250, status: 'REVERSED' }],
  });
  expect(ledger()).toEqual({ drawer: 750, safe: -3000, card: 2250, receivable: 2250, revenue: -2143, tax: -107 });
  expect(papers(b, 'refund-slip')).toEqual(['PM-2026-000002']);
  expect(await refusal(b, () => b.manager.invoke('billing.refund', { paymentId, reason: '再退一次' }))).toBe('TRANSITION_REFUSED');
  expect(await sound()).toEqual([]);
});
