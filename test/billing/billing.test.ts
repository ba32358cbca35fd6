import { describe, expect, it } from 'vitest';
import type { RepairCardId } from '#shared/kernel/ids';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';
type Bench = ReturnType<typeof bench>;

/** A paid job of 2,250 that is inspected and waits for its owner. */
async function passed(b: Bench, cardId: RepairCardId, from = '09:00', to = '10:00') {
  await b.accepted(cardId);
  await b.repaired(cardId, at(D2, from), at(D2, to));
  await b.chief.ask('repairCard.pass', { cardId });
  return cardId;
}
async function withPassed() {
  const b = bench();
  await b.openDrawer();
  const cardId = await b.takeOne();
  b.goTo(D2, '18:00');
  await passed(b, cardId);
  return { b, cardId };
}

describe('a charge slip', () => {
  it('has the lines of the accepted quote, its tax and its decision (F5), and is printed for three', async () => {
    const { b, cardId } = await withPassed();
    const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
    expect(bill).toMatchObject({
      billNo: 'BL-2026-000001',
      status: 'ISSUED',
      type: 'A',
      grossMinor: 2250,
      taxMinor: 107,
      netMinor: 2143,
      taxes: [{ rate: 500, grossMinor: 2250, taxMinor: 107, netMinor: 2143 }],
      decision: 'invoiceFirst',
      balanceMinor: 2250,
      cardIds: [cardId],
    });
    expect(bill.lines).toMatchObject([
      { text: '檢修工資', amountMinor: 800, cardId },
      { text: '電源板', amountMinor: 1450, cardId },
    ]);
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({ billId: bill.id, billNo: bill.billNo });
    expect(await refusal(b, () => b.clerk.invoke('billing.issue', { cardIds: [cardId] }))).toBe('BILL_EXISTS');
    expect(await b.clerk.ask('printedDocument.ofEntity', { entityIds: [bill.id] })).toMatchObject([
      { kind: 'charge-slip', documentNo: bill.billNo },
    ]);
    expect(
      b.sqlite
        .prepare("select parts from print_job j join printed_document d on d.id = j.document_id where d.kind = 'charge-slip'")
        .pluck()
        .get(),
    ).toBe('["customer","accountant","file"]');
    expect((await b.clerk.ask('search.find', { text: bill.billNo }))[0]).toMatchObject({ kind: 'bill', id: bill.id });
    expect(b.bugs).toEqual([]);
  });

  it('may cost less than agreed, never more (E11)', async () => {
    const { b, cardId } = await withPassed();
    const priced = (unitPriceMinor: number) => ({ cardIds: [cardId], lines: [{ kind: 'labour' as const, text: '檢修', unitPriceMinor }] });
    expect(await refusal(b, () => b.clerk.invoke('billing.issue', priced(2251)))).toBe('AMOUNT_TOO_HIGH');
    expect(await refusal(b, () => b.manager.invoke('billing.issue', priced(0)))).toBe('ZERO_REASON_NEEDED');
    expect((await b.chief.ask('billing.issue', priced(2000))).decision).toBe('collect');
  });

  it('for two devices of one owner adds up (F15), and not for a stranger’s or an unfinished one', async () => {
    const b = bench();
    const [laptop, phone, printer] = await b.takeIn(3);
    const stranger = await b.takeOne();
    if (!laptop || !phone || !printer) throw new Error('no cards');
    b.goTo(D2, '18:00');
    await passed(b, laptop, '09:00', '10:00');
    await passed(b, phone, '10:00', '11:00');
    await passed(b, stranger, '11:00', '12:00');
    expect(await refusal(b, () => b.clerk.invoke('billing.issue', { cardIds: [laptop, stranger] }))).toBe('NOT_FOUND');
    expect(await b.clerk.invoke('billing.issue', { cardIds: [laptop, printer] })).toMatchObject({
      error: { code: 'GATE_CLOSED', params: { points: 'cardOpen' } },
    });
    const bill = await b.manager.ask('billing.issue', {
      cardIds: [laptop, phone],
      lines: [
        { kind: 'labour', text: '筆電', unitPriceMinor: 1500 },
        { kind: 'labour', text: '手機', unitPriceMinor: 1200 },
      ],
    });
    expect(bill).toMatchObject({ grossMinor: 2700, taxMinor: 129, netMinor: 2571 });
  });

  it('of a refused quote is the agreed fee; of free or unfinished work it is 0, says why and counts as paid', async () => {
    const b = bench();
    const refused = await b.takeOne();
    const quote = await b.quoted(refused);
    await b.clerk.ask('quote.refuse', { quoteId: quote.id, reason: 'tooDear' });
    expect(await b.clerk.ask('billing.issue', { cardIds: [refused] })).toMatchObject({
      grossMinor: 300,
      taxMinor: 14,
      lines: [{ kind: 'inspection', text: '檢測費' }],
      decision: 'collect',
    });
    const free = await b.takeOne({ type: 'C', typeReason: '保固' });
    b.goTo(D2, '18:00');
    await b.diagnose(free);
    await b.repaired(free, at(D2, '13:00'), at(D2, '14:00'));
    await b.chief.ask('repairCard.pass', { cardId: free });
    const bill = await b.clerk.ask('billing.issue', { cardIds: [free] });
    expect(bill).toMatchObject({
      status: 'PAID',
      grossMinor: 0,
      type: 'C',
      zeroReason: '保固內，免費',
      lines: [{ text: '保固內，免費', amountMinor: 0 }],
    });
    expect(await b.accountant.ask('billing.void', { billId: bill.id, reason: '重開' })).toMatchObject({ status: 'VOID' });
    const cancelled = await b.takeOne();
    await b.chief.ask('repairCard.cancel', { cardId: cancelled, reason: '客戶取回' });
    expect(await b.clerk.ask('billing.issue', { cardIds: [cancelled] })).toMatchObject({ grossMinor: 0, zeroReason: '未修，不收費' });
  });
});

describe('payment', () => {
  it('at the desk is booked at once; in parts, and never more than the balance', async () => {
    const { b, cardId } = await withPassed();
    const { id: billId } = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
    expect(await refusal(b, () => b.clerk.invoke('billing.pay', { billId, payments: [{ amountMinor: 2251 }] }))).toBe('AMOUNT_TOO_HIGH');
    expect(await b.clerk.ask('billing.pay', { billId, payments: [{ amountMinor: 1000 }] })).toMatchObject({
      status: 'PART_PAID',
      paidMinor: 1000,
      balanceMinor: 1250,
    });
    expect((await b.clerk.ask('billing.list', {})).map((x) => x.id)).toEqual([billId]);
    const paid = await b.clerk.ask('billing.pay', { billId, payments: [{ amountMinor: 1250 }] });
    expect(paid).toMatchObject({
      status: 'PAID',
      balanceMinor: 0,
      payments: [{ paymentNo: 'PM-2026-000001', status: 'BOOKED', takenBy: '員工1', bookedBy: '員工1' }, { amountMinor: 1250 }],
    });
    expect(await refusal(b, () => b.clerk.invoke('billing.pay', { billId, payments: [{ amountMinor: 1 }] }))).toBe('BILL_NOT_OPEN');
    expect(await b.clerk.ask('billing.list', {})).toEqual([]);
  });

  it('in several ways at once is one deed: a row for each way, and the slip shows what was given and the change', async () => {
    const { b, cardId } = await withPassed();
    const { id: billId } = await b.clerk.ask('billing.issue', { cardIds: [cardId], payments: [{ amountMinor: 250, tenderedMinor: 500 }] });
    const ways = [
      { method: 'card' as const, amountMinor: 1000, reference: '4321' },
      { method: 'transfer' as const, amountMinor: 600, reference: '88120' },
    ];
    expect(
      await refusal(b, () => b.clerk.invoke('billing.pay', { billId, payments: [...ways, { method: 'mobile', amountMinor: 401 }] })),
    ).toBe('AMOUNT_TOO_HIGH');
    const paid = await b.clerk.ask('billing.pay', { billId, payments: [...ways, { amountMinor: 400, tenderedMinor: 500 }] });
    expect(paid).toMatchObject({ status: 'PAID', paidMinor: 2250, balanceMinor: 0 });
    expect(paid.payments.map((p) => [p.paymentNo, p.method, p.amountMinor, p.tenderedMinor, p.reference, p.status])).toEqual([
      ['PM-2026-000001', 'cash', 250, 500, null, 'BOOKED'],
      ['PM-2026-000002', 'card', 1000, null, '4321', 'BOOKED'],
      ['PM-2026-000003', 'transfer', 600, null, '88120', 'BOOKED'],
      ['PM-2026-000004', 'cash', 400, 500, null, 'BOOKED'],
    ]);
    const papers = b.sqlite.prepare("select model from printed_document where kind = 'charge-slip' order by seq").pluck().all() as string[];
    const lines = papers.map((model) =>
      (JSON.parse(model) as { payments: { label: string; value: string }[] }).payments.map((f) => `${f.label} ${f.value}`),
    );
    expect(lines).toEqual([
      ['現金 500', '找零 250', '未收 2,000'],
      ['現金 500', '找零 250', '刷卡 4321 1,000', '轉帳 88120 600', '現金 500', '找零 100'],
    ]);
    expect((await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations)).toEqual([]);
  });

  it('by card never passes through a technician’s hand: only his cash stays open', async () => {
    const { b, cardId } = await withPassed();
    const { id: billId } = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
    const bill = await b.li.ask('billing.pay', {
      billId,
      payments: [{ amountMinor: 250 }, { method: 'card', amountMinor: 2000, reference: '4321' }],
    });
    expect(bill.payments.map((p) => p.status)).toEqual(['TAKEN_BY_TECH', 'BOOKED']);
  });

  it('in a technician’s hand stays open until the accountant, who is another person, has it', async () => {
    const { b, cardId } = await withPassed();
    const both = b.person('technician', 'accountant');
    const { id: billId } = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
    const bill = await b.li.ask('billing.pay', { billId, payments: [{ amountMinor: 2250 }] });
    expect(bill).toMatchObject({ status: 'PAID', payments: [{ status: 'TAKEN_BY_TECH', bookedAt: null }] });
    const paymentId = bill.payments[0]?.id;
    if (!paymentId) throw new Error('no payment');
    expect((await b.accountant.ask('billing.list', { view: 'toReceive' })).map((x) => x.id)).toEqual([billId]);
    const all = { technicianId: b.li.id, paymentIds: [paymentId], countedMinor: 2250 };
    expect(await refusal(b, () => b.clerk.invoke('turnIn.receive', all))).toBe('NOT_ALLOWED');
    expect(await both.ask('turnIn.receive', all)).toMatchObject({ status: 'BOOKED', technician: '員工3', receivedBy: '員工7' });
    expect(await refusal(b, () => b.accountant.invoke('turnIn.receive', all))).toBe('CASH_NOT_CARRIED');
  });

  it('taken back is a row below zero, once; only an unpaid slip is void, and it keeps its number', async () => {
    const { b, cardId } = await withPassed();
    const { id: billId } = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
    const paid = await b.clerk.ask('billing.pay', { billId, payments: [{ amountMinor: 2250 }] });
    const paymentId = paid.payments[0]?.id;
    if (!paymentId) throw new Error('no payment');
    expect(await refusal(b, () => b.accountant.invoke('billing.void', { billId, reason: '打錯' }))).toBe('TRANSITION_REFUSED');
    const open = await b.accountant.ask('billing.reversePayment', { paymentId, reason: '收錯單' });
    expect(open).toMatchObject({
      status: 'ISSUED',
      paidMinor: 0,
      payments: [
        { status: 'REVERSED', amountMinor: 2250 },
        { status: 'REVERSED', amountMinor: -2250 },
      ],
    });
    expect(await refusal(b, () => b.accountant.invoke('billing.reversePayment', { paymentId, reason: '再一次' }))).toBe(
      'TRANSITION_REFUSED',
    );
    expect(await b.accountant.ask('billing.void', { billId, reason: '打錯' })).toMatchObject({
      status: 'VOID',
      voidReason: '打錯',
      balanceMinor: 0,
    });
    expect(b.sqlite.prepare("select document_no from number_register where state = 'VOID'").pluck().all()).toEqual(['BL-2026-000001']);
    expect(await b.clerk.ask('billing.ofCard', { cardId })).toEqual([]);
    expect((await b.clerk.ask('billing.issue', { cardIds: [cardId] })).billNo).toBe('BL-2026-000002');
    expect((await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations)).toEqual([]);
  });
});

describe('the invoice made outside', () => {
  it('is checked by region, belongs to one slip and leaves the list of those to make', async () => {
    const b = bench();
    const [one, two] = await b.takeIn(2);
    if (!one || !two) throw new Error('no cards');
    b.goTo(D2, '18:00');
    await passed(b, one, '09:00', '10:00');
    await passed(b, two, '10:00', '11:00');
    const first = await b.clerk.ask('billing.issue', { cardIds: [one] });
    const second = await b.clerk.ask('billing.issue', { cardIds: [two] });
    const record = (billId: typeof first.id, over: object = {}) => ({ billId, invoiceNo: 'ab-12345678', invoiceOn: D2, ...over });
    expect(await b.accountant.ask('billing.list', { view: 'toInvoice' })).toHaveLength(2);
    expect(await refusal(b, () => b.accountant.invoke('billing.recordInvoice', record(first.id, { invoiceNo: '12345678' })))).toBe(
      'INVOICE_NO_INVALID',
    );
    expect(await refusal(b, () => b.accountant.invoke('billing.recordInvoice', record(first.id, { invoiceOn: '2026-11-25' })))).toBe(
      'DATE_IN_FUTURE',
    );
    expect(await refusal(b, () => b.accountant.invoke('billing.recordInvoice', record(first.id, { buyerTaxId: '12345678' })))).toBe(
      'TAX_ID_INVALID',
    );
    expect(await refusal(b, () => b.accountant.invoke('billing.recordInvoice', record(first.id, { kind: 'threePart' })))).toBe(
      'TAX_ID_NEEDED',
    );
    expect(await b.accountant.ask('billing.recordInvoice', record(first.id, { kind: 'threePart', buyerTaxId: '53212539' }))).toMatchObject({
      invoiceNo: 'AB12345678',
      invoiceOn: D2,
      invoiceKind: 'threePart',
      buyerTaxId: '53212539',
    });
    const again = { kind: 'threePart', buyerTaxId: '53212539' };
    expect(
      await refusal(b, () => b.accountant.invoke('billing.recordInvoice', record(first.id, { ...again, mailedOn: '2026-11-23' }))),
    ).toBe('DATE_ORDER');
    expect(await b.accountant.ask('billing.recordInvoice', record(first.id, { ...again, mailedOn: D2 }))).toMatchObject({ mailedOn: D2 });
    expect(await b.accountant.ask('billing.recordInvoice', record(first.id, again))).toMatchObject({ mailedOn: D2 });
    expect(await refusal(b, () => b.accountant.invoke('billing.recordInvoice', record(second.id)))).toBe('INVOICE_NO_USED');
    expect((await b.accountant.ask('billing.list', { view: 'toInvoice' })).map((x) => x.id)).toEqual([second.id]);
    expect((await b.clerk.ask('billing.list', { view: 'all', limit: 1 })).map((x) => x.billNo)).toEqual(['BL-2026-000002']);
    expect((await b.clerk.ask('billing.list', { view: 'all', after: { billNo: 'BL-2026-000002' } })).map((x) => x.billNo)).toEqual([
      'BL-2026-000001',
    ]);
  });
});

it('a debt that a manager lets go keeps its bill (C5, decisions 6)', async () => {
  const { b, cardId } = await withPassed();
  const card = await b.clerk.ask('repairCard.byId', { id: cardId });
  if (!card) throw new Error('no card');
  const letGo = async () => {
    const receipt = await b.clerk.ask('collectionReceipt.byId', { id: card.receiptId });
    return b.manager.invoke('custody.release', {
      receiptId: card.receiptId,
      rev: receipt?.rev ?? 0,
      devices: [{ stayId: card.stayId, scanned: card.serial ?? '', areAccessoriesBack: true }],
      collector: { kind: 'owner' },
      isReceiptSurrendered: true,
      isVoucherSigned: true,
      overrides: [{ point: 'balance', reason: '明天匯款' }],
    });
  };
  expect(await refusal(b, letGo)).toBe('BILL_NEEDED');
  await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  expect(await letGo()).toMatchObject({ ok: true });
  expect((await b.clerk.ask('customer.byId', { id: card.customerId }))?.owedMinor).toBe(2250);
  expect(await b.clerk.ask('receivable.list', {})).toMatchObject([
    { arNo: 'AR-2026-000001', balanceMinor: 2250, overrideReason: '明天匯款' },
  ]);
});
