import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#shared/kernel/ids';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';
/** A slip of 2,250 for somebody with this credit. */
async function owing(credit: { creditLimitMinor: number | null; termDays: number | null } = { creditLimitMinor: 5000, termDays: 30 }) {
  const b = bench();
  const cardId = await b.takeOne();
  await b.accepted(cardId);
  b.goTo(D2, '17:00');
  await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  b.sqlite
    .prepare('update customer set credit_limit_minor = ?, term_days = ? where id = ?')
    .run(credit.creditLimitMinor, credit.termDays, bill.customerId);
  const ledger = (account: string) =>
    b.sqlite.prepare('select coalesce(sum(amount_minor), 0) from money_entry where account = ?').pluck().get(account);
  const sound = async () => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
  const only = async () => (await b.clerk.ask('receivable.list', { view: 'all' }))[0];
  const card = (amountMinor: number) => ({ billId: bill.id, payments: [{ method: 'card' as const, amountMinor, reference: '4321' }] });
  return { b, bill, ledger, sound, only, card };
}

it('what waits unbilled counts against the limit: it will be owed as well', async () => {
  const b = bench();
  const [first, second] = await b.takeIn(2);
  if (first === undefined || second === undefined) throw new Error('no cards');
  for (const cardId of [first, second]) await b.accepted(cardId);
  b.goTo(D2, '17:00');
  for (const [i, cardId] of [first, second].entries()) {
    await b.repaired(cardId, at(D2, `0${8 + i}:00`), at(D2, `0${8 + i}:30`));
    await b.chief.ask('repairCard.pass', { cardId });
  }
  const bill = await b.clerk.ask('billing.issue', { cardIds: [first] });
  await b.manager.ask('customer.setCredit', { customerId: bill.customerId, creditLimitMinor: 4499, termDays: 30 });
  expect(await b.clerk.ask('billing.toBill', { customerId: bill.customerId })).toMatchObject([{ cardId: second, leftMinor: 2250 }]);
  const open = { billId: bill.id };
  expect(await b.clerk.invoke('receivable.open', open)).toMatchObject({
    ok: false,
    error: { code: 'CREDIT_LIMIT', params: { availableMinor: 2249 } },
  });
  await b.manager.ask('customer.setCredit', { customerId: bill.customerId, creditLimitMinor: 4500, termDays: 30 });
  await b.clerk.ask('receivable.open', open);
  expect((await b.clerk.ask('receivable.ageing', {})).customers).toMatchObject([
    { owedMinor: 2250, waitingMinor: 2250, availableMinor: 0, isBlocked: true },
  ]);
  await b.clerk.ask('billing.issue', { cardIds: [second], payments: [{ method: 'card', amountMinor: 2250, reference: '4321' }] });
  expect((await b.clerk.ask('receivable.ageing', {})).customers).toMatchObject([
    { waitingMinor: 0, availableMinor: 2250, isBlocked: false },
  ]);
});

describe('on account', () => {
  it('is opened with its due day, follows what is paid and taken back, and is written off by the manager alone', async () => {
    const { b, bill, ledger, sound, only, card } = await owing();
    const opened = await b.clerk.ask('receivable.open', { billId: bill.id });
    expect(opened).toMatchObject({ arNo: 'AR-2026-000001', status: 'OPEN', dueOn: '2026-12-24', balanceMinor: 2250, creditBlock: null });
    expect(await refusal(b, () => b.clerk.invoke('receivable.open', { billId: bill.id }))).toBe('BILL_NOT_OPEN');
    const paid = await b.clerk.ask('billing.pay', card(1000));
    expect(await only()).toMatchObject({ status: 'PART_PAID', receivedMinor: 1000, balanceMinor: 1250 });
    const paymentId = paid.payments[0]?.id;
    if (!paymentId) throw new Error('no payment');
    await b.accountant.ask('billing.reversePayment', { paymentId, reason: '收錯單' });
    expect(await only()).toMatchObject({ status: 'OPEN', receivedMinor: 0, balanceMinor: 2250 });
    await b.clerk.ask('billing.pay', card(250));
    const seen = await only();
    const input = { receivableId: opened.id, rev: seen?.rev ?? 0, reason: '公司已解散' };
    expect(await refusal(b, () => b.accountant.invoke('receivable.writeOff', input))).toBe('NOT_ALLOWED');
    expect(await b.manager.ask('receivable.writeOff', input)).toMatchObject({ status: 'WRITTEN_OFF', balanceMinor: 0, receivedMinor: 250 });
    expect([ledger('receivable'), ledger('writtenOff'), ledger('card')]).toEqual([0, 2000, 250]);
    expect(await b.clerk.ask('billing.byId', { id: bill.id })).toMatchObject({ balanceMinor: 0, writtenOffMinor: 2000, paidMinor: 250 });
    expect(await refusal(b, () => b.clerk.invoke('billing.pay', card(1)))).toBe('BILL_NOT_OPEN');
    expect((await b.clerk.ask('customer.byId', { id: bill.customerId }))?.owedMinor).toBe(0);
    expect(await b.clerk.ask('billing.list', { view: 'open' })).toEqual([]);
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });

  it('lets the device go unpaid, because the debt is written down', async () => {
    const { b, bill } = await owing();
    const [cardId] = bill.cardIds;
    const card = cardId === undefined ? null : await b.clerk.ask('repairCard.byId', { id: cardId });
    if (!card) throw new Error('no card');
    const go = () =>
      b.clerk.invoke('custody.release', {
        receiptId: card.receiptId,
        devices: [{ stayId: card.stayId, scanned: card.serial ?? '', areAccessoriesBack: true }],
        collector: { kind: 'owner' },
        isReceiptSurrendered: true,
        isVoucherSigned: true,
      });
    expect(await refusal(b, go)).toBe('GATE_CLOSED');
    await b.clerk.ask('receivable.open', { billId: bill.id });
    expect(await go()).toMatchObject({ ok: true });
  });

  it('disputed and settled it stands as before; a promise lies ahead', async () => {
    const { b, bill, only, card, sound } = await owing();
    const { id: receivableId } = await b.clerk.ask('receivable.open', { billId: bill.id });
    await b.clerk.ask('billing.pay', card(1000));
    expect(await refusal(b, () => b.accountant.invoke('receivable.promise', { receivableId, promiseOn: '2026-11-23' }))).toBe(
      'PROMISE_IN_PAST',
    );
    await b.accountant.ask('receivable.promise', { receivableId, promiseOn: '2026-12-01' });
    expect(await b.accountant.ask('receivable.dispute', { receivableId, reason: '說零件沒換' })).toMatchObject({ status: 'DISPUTED' });
    await b.clerk.ask('billing.pay', card(50));
    expect(await only()).toMatchObject({ status: 'DISPUTED', disputeReason: '說零件沒換', promiseOn: '2026-12-01' });
    expect((await b.clerk.ask('receivable.list', { view: 'disputed' })).map((r) => r.id)).toEqual([receivableId]);
    expect(await b.accountant.ask('receivable.resolve', { receivableId, reason: '看過舊件' })).toMatchObject({
      status: 'PART_PAID',
      disputeReason: null,
    });
    await b.clerk.ask('billing.pay', card(1200));
    expect(await only()).toMatchObject({ status: 'PAID', balanceMinor: 0, promiseOn: null });
    expect(await refusal(b, () => b.accountant.invoke('receivable.dispute', { receivableId, reason: '太晚了' }))).toBe(
      'TRANSITION_REFUSED',
    );
    expect(await sound()).toEqual([]);
  });

  it('above the limit, or with a long overdue debt, only by a manager with his reason', async () => {
    const { b, bill } = await owing({ creditLimitMinor: 2000, termDays: 10 });
    const open = { billId: bill.id };
    expect(await b.clerk.invoke('receivable.open', open)).toMatchObject({
      error: { code: 'CREDIT_LIMIT', params: { availableMinor: 2000 } },
    });
    const override = { reason: '老客戶，月底付' };
    expect(await refusal(b, () => b.accountant.invoke('receivable.open', { ...open, override }))).toBe('OVERRIDE_NOT_ALLOWED');
    expect(await b.manager.ask('receivable.open', { ...open, override })).toMatchObject({
      creditBlock: 'limit',
      overrideReason: override.reason,
    });
    b.goTo('2027-01-04', '09:00');
    expect((await b.clerk.ask('receivable.ageing', {})).customers).toMatchObject([
      { worstOverdueDays: 31, isBlocked: true, availableMinor: 0 },
    ]);
  });

  it('of a void slip is void with it, and its number too', async () => {
    const { b, bill, only, sound } = await owing();
    await b.clerk.ask('receivable.open', { billId: bill.id });
    await b.accountant.ask('billing.void', { billId: bill.id, reason: '開錯了' });
    expect(await only()).toMatchObject({ status: 'VOID', balanceMinor: 0, receivedMinor: 0 });
    expect(b.sqlite.prepare("select document_no from number_register where state = 'VOID' order by document_no").pluck().all()).toEqual([
      'AR-2026-000001',
      'BL-2026-000001',
    ]);
    expect(await sound()).toEqual([]);
  });

  it('begins with the invoice only inside the credit; above it the manager puts it on account', async () => {
    const { b, bill, only } = await owing({ creditLimitMinor: 2000, termDays: 30 });
    const invoice = { billId: bill.id, invoiceNo: 'AB12345678', invoiceOn: D2 };
    expect(await b.accountant.ask('billing.recordInvoice', invoice)).toMatchObject({ invoiceNo: 'AB12345678', arNo: null });
    expect(await only()).toBeUndefined();
    expect(await refusal(b, () => b.accountant.invoke('receivable.open', { billId: bill.id }))).toBe('CREDIT_LIMIT');
    await b.manager.ask('receivable.open', { billId: bill.id, override: { reason: '老客戶' } });
    expect(await only()).toMatchObject({ status: 'OPEN', creditBlock: 'limit', overrideReason: '老客戶', invoiceNo: 'AB12345678' });
  });

  it('begins with the invoice in any case when the goods are gone; the block is noted', async () => {
    const { b, bill, only } = await owing({ creditLimitMinor: 2000, termDays: 30 });
    b.sqlite.prepare("update repair_card set status = 'CLOSED'").run();
    await b.accountant.ask('billing.recordInvoice', { billId: bill.id, invoiceNo: 'AB12345678', invoiceOn: D2 });
    expect(await only()).toMatchObject({ status: 'OPEN', creditBlock: 'limit', overrideReason: null });
  });

  it('begins with the invoice for a customer with a term; the statement adds up', async () => {
    const { b, bill, only, card } = await owing();
    await b.accountant.ask('billing.recordInvoice', { billId: bill.id, invoiceNo: 'AB12345678', invoiceOn: D2 });
    expect(await only()).toMatchObject({ status: 'OPEN', dueOn: '2026-12-24', invoiceNo: 'AB12345678' });
    b.goTo('2026-12-10', '10:00');
    await b.clerk.ask('billing.pay', card(1000));
    const customerId = bill.customerId as CustomerId;
    expect(await refusal(b, () => b.accountant.invoke('receivable.statement', { customerId, from: '2026-12-31', to: '2026-12-01' }))).toBe(
      'DATE_ORDER',
    );
    const statement = await b.accountant.ask('receivable.statement', { customerId, from: '2026-12-01', to: '2026-12-31' });
    expect(statement).toMatchObject({ openingMinor: 2250, closingMinor: 1250 });
    const model = b.sqlite.prepare("select model from printed_document where kind = 'statement'").pluck().get() as string;
    expect((JSON.parse(model) as { tables: { rows: string[][] }[] }).tables[0]?.rows).toEqual([
      ['115-12-10', 'PM-2026-000001', 'BL-2026-000001', '', '1,000', '1,250'],
    ]);
    expect(b.bugs).toEqual([]);
  });
});
