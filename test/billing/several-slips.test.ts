import { expect, it } from 'vitest';
import type { RepairCardId } from '#shared/kernel/ids';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';
type Bench = ReturnType<typeof bench>;
const CARD = { method: 'card' as const, reference: '4321' };

/** Finished jobs of 2,250 each: 800 of labour, a part of 1,450. */
async function withJobs(count = 1, strangers = 0) {
  const b = bench();
  const cards = await b.takeIn(count);
  for (let n = 0; n < strangers; n += 1) cards.push(await b.takeOne());
  b.goTo(D2, '18:00');
  for (const [n, cardId] of cards.entries()) {
    await b.accepted(cardId);
    await b.repaired(cardId, at(D2, `${String(9 + n).padStart(2, '0')}:00`), at(D2, `${String(9 + n).padStart(2, '0')}:45`));
    await b.chief.ask('repairCard.pass', { cardId });
  }
  const [cardId] = cards;
  if (cardId === undefined) throw new Error('no card');
  return { b, cards, cardId };
}
const newCustomer = async (b: Bench, name: string) =>
  b.clerk.ask('customer.create', { name, phones: [{ number: '0223456789' }], privacyConsent: true });
const keysOf = async (b: Bench, cardId: RepairCardId): Promise<string[]> =>
  (await b.clerk.ask('billing.toBill', { cardId })).flatMap((j) => j.charges.map((c) => c.key));
const gateOf = async (b: Bench, cardId: RepairCardId) => {
  const card = await b.clerk.ask('repairCard.byId', { id: cardId });
  if (card === null) throw new Error('no card');
  const gate = await b.clerk.ask('custody.releaseGate', { receiptId: card.receiptId });
  return gate?.devices.find((d) => d.cardId === cardId);
};
const consistent = async (b: Bench) => {
  expect((await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations)).toEqual([]);
  expect(b.bugs).toEqual([]);
};

it('one job on two slips: the part to its owner, the labour to an insurer with its tax id; each line once', async () => {
  const { b, cardId } = await withJobs();
  const insurer = await newCustomer(b, '永豐產物保險');
  const [labour = '', part = ''] = await keysOf(b, cardId);
  expect(await b.clerk.ask('billing.toBill', { cardId })).toMatchObject([
    {
      isFree: false,
      leftMinor: 2250,
      billNos: [],
      charges: [
        { text: '檢修工資', leftMinor: 800 },
        { text: '電源板', leftMinor: 1450 },
      ],
    },
  ]);
  const own = await b.clerk.ask('billing.issue', { cardIds: [cardId], charges: [{ key: part }] });
  expect(own).toMatchObject({ grossMinor: 1450, lines: [{ text: '電源板', cardId }], jobs: [{ cardId, amountMinor: 1450 }] });
  expect(await refusal(b, () => b.clerk.invoke('billing.issue', { cardIds: [cardId], charges: [{ key: part }] }))).toBe('CHARGE_BILLED');
  expect(await gateOf(b, cardId)).toMatchObject({
    chargeMinor: 2250,
    dueMinor: 2250,
    unbilledMinor: 800,
    bills: [{ id: own.id, dueMinor: 1450 }],
  });
  expect(await b.clerk.ask('billing.toBill', { cardId })).toMatchObject([{ leftMinor: 800, billNos: [own.billNo] }]);

  const theirs = await b.clerk.ask('billing.issue', {
    cardIds: [cardId],
    payerId: insurer.id,
    charges: [{ key: labour }],
    buyerTaxId: '53212539',
    invoiceKind: 'threePart',
  });
  expect(theirs).toMatchObject({
    customerId: insurer.id,
    customerName: '永豐產物保險',
    grossMinor: 800,
    taxMinor: 38,
    buyerTaxId: '53212539',
  });
  expect((await b.clerk.ask('billing.ofCard', { cardId })).map((x) => x.billNo)).toEqual([own.billNo, theirs.billNo]);
  expect(await refusal(b, () => b.clerk.invoke('billing.issue', { cardIds: [cardId] }))).toBe('BILL_EXISTS');
  await b.clerk.ask('billing.pay', { billId: own.id, payments: [{ ...CARD, amountMinor: 1450 }] });
  expect(await gateOf(b, cardId)).toMatchObject({ dueMinor: 800, unbilledMinor: 0 });
  await b.manager.ask('receivable.open', { billId: theirs.id, override: { reason: '保險公司月結' } });
  expect(await gateOf(b, cardId)).toMatchObject({ chargeMinor: 2250, dueMinor: 0 });

  const paper = b.sqlite.prepare('select model from printed_document where entity_id = ?').pluck().get(theirs.id) as string;
  expect(paper).toContain('送修人');
  expect(paper).toContain(`這件另有收費單：${own.billNo}。`);
  await consistent(b);
});

it('a part of a line, the rest of it to somebody else; a void slip gives its lines back', async () => {
  const { b, cardId } = await withJobs();
  const [labour = ''] = await keysOf(b, cardId);
  const half = await b.clerk.ask('billing.issue', { cardIds: [cardId], charges: [{ key: labour, amountMinor: 300 }] });
  expect(half).toMatchObject({ grossMinor: 300, lines: [{ qty: 1, unitPriceMinor: 300 }] });
  const more = { cardIds: [cardId], charges: [{ key: labour, amountMinor: 501 }] };
  expect(await refusal(b, () => b.clerk.invoke('billing.issue', more))).toBe('AMOUNT_TOO_HIGH');
  const strange = { cardIds: [cardId], charges: [{ key: `${half.id}/0` }] };
  expect(await refusal(b, () => b.clerk.invoke('billing.issue', strange))).toBe('NOT_FOUND');
  const twice = { cardIds: [cardId], charges: [{ key: labour }, { key: labour }] };
  expect(await refusal(b, () => b.clerk.invoke('billing.issue', twice))).toBe('NOT_FOUND');
  expect(await b.clerk.ask('billing.issue', { cardIds: [cardId] })).toMatchObject({ grossMinor: 1950 });
  await b.accountant.ask('billing.void', { billId: half.id, reason: '開錯了' });
  expect(await b.clerk.ask('billing.toBill', { cardId })).toMatchObject([{ leftMinor: 300 }]);
  expect(await b.clerk.ask('billing.issue', { cardIds: [cardId] })).toMatchObject({ grossMinor: 300 });
  await consistent(b);
});

it('a lower price closes the job: what is less is let off, until the slip is void', async () => {
  const { b, cardId } = await withJobs();
  const lower = { cardIds: [cardId], lines: [{ kind: 'labour' as const, text: '老客戶', unitPriceMinor: 2000 }] };
  const bill = await b.chief.ask('billing.issue', lower);
  expect(await b.clerk.ask('billing.toBill', { cardId })).toEqual([]);
  expect(await gateOf(b, cardId)).toMatchObject({ chargeMinor: 2000, dueMinor: 2000, unbilledMinor: 0 });
  expect(b.sqlite.prepare("select sum(amount_minor) from bill_allocation where kind = 'letOff'").pluck().get()).toBe(250);
  await b.accountant.ask('billing.void', { billId: bill.id, reason: '不讓價' });
  expect(await b.clerk.ask('billing.issue', { cardIds: [cardId] })).toMatchObject({ grossMinor: 2250 });
  await consistent(b);
});

it('a deposit covers the first slip of its owner, and its rest the next; never the slip of somebody else', async () => {
  const { b, cardId } = await withJobs();
  const insurer = await newCustomer(b, '永豐產物保險');
  await b.clerk.ask('deposit.take', { cardId, payments: [{ ...CARD, amountMinor: 1000 }] });
  const [labour = '', part = ''] = await keysOf(b, cardId);
  expect(
    await b.clerk.ask('billing.issue', { cardIds: [cardId], payerId: insurer.id, charges: [{ key: part, amountMinor: 450 }] }),
  ).toMatchObject({
    paidMinor: 0,
  });
  expect(await b.clerk.ask('billing.issue', { cardIds: [cardId], charges: [{ key: labour }] })).toMatchObject({
    status: 'PAID',
    paidMinor: 800,
  });
  expect(await gateOf(b, cardId)).toMatchObject({ unbilledMinor: 800, dueMinor: 1250 });
  await b.clerk.ask('deposit.take', { cardId, payments: [{ ...CARD, amountMinor: 100 }] }); // something is still to be billed
  expect(await b.clerk.ask('billing.issue', { cardIds: [cardId] })).toMatchObject({ grossMinor: 1000, paidMinor: 300 });
  await consistent(b);
});

it('several jobs of several owners on one slip of the one who pays them all', async () => {
  const { b, cards: cardIds } = await withJobs(2, 1);
  const company = await newCustomer(b, '永豐食品股份有限公司');
  expect(await refusal(b, () => b.clerk.invoke('billing.issue', { cardIds }))).toBe('NOT_FOUND');
  const bill = await b.clerk.ask('billing.issue', { cardIds, payerId: company.id });
  expect(bill).toMatchObject({ grossMinor: 6750, customerId: company.id });
  expect(bill.jobs.map((j) => j.amountMinor)).toEqual([2250, 2250, 2250]);
  expect((await b.clerk.ask('customer.byId', { id: company.id }))?.owedMinor).toBe(6750);
  await consistent(b);
});

it('jobs of a month on one slip: a customer with a term takes his goods before, and they stay to be billed', async () => {
  const { b, cards, cardId } = await withJobs(2);
  const card = await b.clerk.ask('repairCard.byId', { id: cardId });
  if (card === null) throw new Error('no card');
  const [first, second] = await Promise.all(cards.map(async (id) => b.clerk.ask('repairCard.byId', { id })));
  const go = async () => {
    const receipt = await b.clerk.ask('collectionReceipt.byId', { id: card.receiptId });
    return b.manager.invoke('custody.release', {
      receiptId: card.receiptId,
      rev: receipt?.rev ?? 0,
      devices: [first, second].map((c) => ({ stayId: c?.stayId as never, scanned: c?.serial ?? '', areAccessoriesBack: true })),
      collector: { kind: 'owner' },
      isReceiptSurrendered: true,
      isVoucherSigned: true,
      overrides: [{ point: 'balance', reason: '月結' }],
    });
  };
  expect(await refusal(b, go)).toBe('BILL_NEEDED');
  await b.manager.ask('customer.setCredit', { customerId: card.customerId, creditLimitMinor: 20_000, termDays: 30 });
  expect(await gateOf(b, cardId)).toMatchObject({ mayBillLater: true });
  expect(await go()).toMatchObject({ ok: true });
  expect(await b.clerk.ask('billing.toBill', { customerId: card.customerId })).toHaveLength(2);
  const bill = await b.clerk.ask('billing.issue', { cardIds: [...cards] });
  expect(bill).toMatchObject({ grossMinor: 4500 });
  expect(await b.clerk.ask('billing.toBill', { customerId: card.customerId })).toEqual([]);
  expect(await refusal(b, () => b.clerk.invoke('billing.issue', { cardIds: [cardId] }))).toBe('GATE_CLOSED');
  await consistent(b);
});

it('a part of a payment goes back by the manager with a slip; the rest stays paid, and goes back once', async () => {
  const { b, cardId } = await withJobs();
  await b.openDrawer([{ minor: 1000, pieces: 3 }]);
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId], payments: [{ amountMinor: 2250, tenderedMinor: 3000 }] });
  const paymentId = bill.payments[0]?.id as never;
  const refund = (amountMinor?: number) =>
    b.manager.invoke('billing.refund', { paymentId, reason: '零件改便宜的', ...(amountMinor === undefined ? {} : { amountMinor }) });
  expect(await refusal(b, () => refund(2251))).toBe('AMOUNT_TOO_HIGH');
  expect(await refund(300)).toMatchObject({
    ok: true,
    value: {
      status: 'PART_PAID',
      paidMinor: 1950,
      balanceMinor: 300,
      payments: [
        { status: 'BOOKED', amountMinor: 2250, refundedMinor: 300 },
        { status: 'REVERSED', amountMinor: -300 },
      ],
    },
  });
  const slip = b.sqlite.prepare("select model from printed_document where kind = 'refund-slip'").pluck().get() as string;
  expect(slip).toContain('300');
  expect(b.sqlite.prepare('select sum(amount_minor) from money_entry').pluck().get()).toBe(0);
  await consistent(b);
  expect(await refusal(b, () => refund(1951))).toBe('AMOUNT_TOO_HIGH');
  expect(await refund()).toMatchObject({
    ok: true,
    value: { status: 'ISSUED', paidMinor: 0, payments: [{ status: 'REVERSED' }, { amountMinor: -300 }, { amountMinor: -1950 }] },
  });
  expect(await refusal(b, () => refund())).toBe('TRANSITION_REFUSED');
  await consistent(b);
});

it('a payer who is named brings his name and his tax id; the owner does not, and what is typed wins', async () => {
  const { b, cards } = await withJobs(3);
  const [first, second, third] = cards;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no cards');
  const company = await b.clerk.ask('customer.create', {
    name: '永豐食品股份有限公司',
    taxId: '53212539',
    phones: [{ number: '0227001234' }],
    privacyConsent: true,
  });
  const own = await b.clerk.ask('billing.issue', { cardIds: [first] });
  expect(own.buyerTaxId).toBeNull();
  const theirs = await b.clerk.ask('billing.issue', { cardIds: [second], payerId: company.id });
  expect(theirs).toMatchObject({ customerName: '永豐食品股份有限公司', buyerTaxId: '53212539' });
  const paper = b.sqlite.prepare('select model from printed_document where document_no = ?').pluck().get(theirs.billNo) as string;
  expect(paper).toContain('永豐食品股份有限公司');
  expect(paper).toContain('53212539');
  const typed = await b.clerk.ask('billing.issue', { cardIds: [third], payerId: company.id, buyerTaxId: '04595257' });
  expect(typed.buyerTaxId).toBe('04595257');
  await b.accountant.ask('billing.recordInvoice', {
    billId: theirs.id,
    invoiceNo: 'AB12345678',
    invoiceOn: '2026-11-24',
    kind: 'threePart',
  });
  expect(await b.clerk.ask('billing.byId', { id: theirs.id })).toMatchObject({ buyerTaxId: '53212539', invoiceNo: 'AB12345678' });
  await consistent(b);
});
