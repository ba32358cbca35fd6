import { describe, expect, it } from 'vitest';
import { bench, refusal } from '../bench';
import { IMEI, lent } from './lent';

describe('a loaner', () => {
  it('has a number of its own, and an IMEI its check digit', async () => {
    const b = bench();
    const add = (identifier: string) => b.clerk.invoke('loaner.add', { model: 'Nova-Lite', identifier, valueMinor: 3000 });
    expect(await refusal(b, () => add('354678112004565'))).toBe('IMEI_CHECK_DIGIT');
    expect(await add(IMEI)).toMatchObject({ ok: true, value: { status: 'AVAILABLE', identifier: IMEI } });
    expect(await refusal(b, () => add(`IMEI: ${IMEI}`))).toBe('LOANER_KNOWN');
    const tv = await b.clerk.ask('loaner.add', { model: '代用電視', kind: 'serial', identifier: 'lt-0001', valueMinor: 9000 });
    expect(tv.identifier).toBe('LT-0001');
    await b.clerk.ask('loaner.change', { loanerId: tv.id, model: '代用電視 24 吋', valueMinor: 8000 });
    expect((await b.clerk.ask('loaner.pool', {})).map((l) => [l.model, l.status])).toEqual([
      ['Nova-Lite', 'AVAILABLE'],
      ['代用電視 24 吋', 'AVAILABLE'],
    ]);
    expect(await b.clerk.ask('loaner.find', { scanned: 'lt-0001' })).toMatchObject({ loaner: { id: tv.id }, loan: null });
    expect(await b.clerk.ask('loaner.find', { scanned: 'somewhere' })).toBeNull();
  });

  it('is lent once, to one device, with its deposit in the drawer and the agreement on paper', async () => {
    const { b, cardId, loan, ledger, papers, sound } = await lent();
    expect(loan).toMatchObject({ lnNo: 'LN-2026-000001', status: 'LENT', dueOn: '2026-12-14', depositMinor: 500, isOverdue: false });
    expect(ledger()).toEqual({ drawer: 3500, safe: -3000, deposit: -500 });
    expect(papers('loan-agreement')).toEqual(['LN-2026-000001']);
    const again = { cardId, scanned: IMEI, conditionOut: '完好' };
    expect(await refusal(b, () => b.clerk.invoke('loaner.lend', again))).toBe('LOANER_OUT');
    const other = await b.takeOne();
    expect(await refusal(b, () => b.clerk.invoke('loaner.lend', { ...again, cardId: other }))).toBe('TRANSITION_REFUSED');
    expect(await refusal(b, () => b.clerk.invoke('loaner.lend', { ...again, cardId: other, scanned: '490154203237518' }))).toBe(
      'LOANER_UNKNOWN',
    );
    // The deposit is settled with the loaner, not before.
    const [deposit] = await b.clerk.ask('deposit.ofCard', { cardId });
    expect(deposit).toMatchObject({ purpose: 'loaner', balanceMinor: 500 });
    expect(await refusal(b, () => b.manager.invoke('deposit.refund', { depositId: deposit?.id as never, reason: '先退' }))).toBe(
      'LOANER_OUT',
    );
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });

  it('holds the customer’s own device until it is back; a manager lets it go with a reason', async () => {
    const { b, ready, handOver, back, sound } = await lent();
    await ready();
    const gate = await b.clerk.ask('custody.releaseGate', { receiptId: handOver.receiptId });
    expect(gate?.devices[0]?.gate.find((g) => g.point === 'loaner')).toMatchObject({
      state: 'missing',
      overridePost: 'manager',
      detail: 'LN-2026-000001',
    });
    expect(await refusal(b, () => b.clerk.invoke('custody.release', handOver))).toBe('GATE_CLOSED');
    const passed = { ...handOver, overrides: [{ point: 'loaner' as const, reason: '客戶住院，備用機明天送回' }] };
    expect(await refusal(b, () => b.chief.invoke('custody.release', passed))).toBe('OVERRIDE_NOT_ALLOWED');
    await b.manager.ask('custody.release', passed);
    expect(
      b.sqlite
        .prepare("select reason from audit_entry where event = 'GateOverridden' and json_extract(facts, '$.point') = 'loaner'")
        .pluck()
        .all(),
    ).toEqual(['客戶住院，備用機明天送回']);
    // It is still his to bring back.
    await b.clerk.ask('loaner.takeBack', back);
    expect(await sound()).toEqual([]);
  });

  it('comes back scanned and wiped; the deposit goes back, and the device may go', async () => {
    const { b, thing, ready, handOver, back, ledger, papers } = await lent();
    await ready();
    expect(await refusal(b, () => b.clerk.invoke('loaner.takeBack', { ...back, scanned: '490154203237518' }))).toBe('SERIAL_MISMATCH');
    expect(await refusal(b, () => b.clerk.invoke('loaner.takeBack', { ...back, isDataWiped: false as never }))).toBe('INPUT_INVALID');
    expect(await refusal(b, () => b.clerk.invoke('loaner.takeBack', { ...back, deductionMinor: 1 }))).toBe('REASON_NEEDED');
    expect(await b.clerk.ask('loaner.takeBack', back)).toMatchObject({ status: 'RETURNED', refundMinor: 500, billId: null });
    expect(ledger()).toEqual({ drawer: 3000, safe: -3000, card: 2250, revenue: -2143, tax: -107 });
    expect(papers('loan-settlement')).toEqual(['LN-2026-000001']);
    expect(await b.clerk.ask('loaner.list', {})).toEqual([]);
    expect(await b.clerk.ask('loaner.list', { view: 'all' })).toMatchObject([{ status: 'RETURNED' }]);
    expect(await refusal(b, () => b.clerk.invoke('loaner.check', { loanerId: thing.id, verdict: 'clear' }))).toBe('NOT_ALLOWED');
    expect(await b.chief.ask('loaner.check', { loanerId: thing.id, verdict: 'clear' })).toMatchObject({ status: 'AVAILABLE' });
    expect(await b.clerk.ask('custody.release', handOver)).toMatchObject({ receiptStatus: 'RETURNED_VOID' });
  });

  it('damage above the deposit is a slip of its own, and holds the device until it is paid', async () => {
    const { b, ready, handOver, back, ledger, sound } = await lent();
    await ready();
    const done = await b.clerk.ask('loaner.takeBack', { ...back, deductionMinor: 800, deductionReason: '螢幕破裂' });
    expect(done).toMatchObject({ deductionMinor: 800, refundMinor: 0 });
    const bill = await b.clerk.ask('billing.byId', { id: done.billId as never });
    expect(bill).toMatchObject({ status: 'PART_PAID', grossMinor: 800, balanceMinor: 300, lines: [{ kind: 'loaner' }] });
    const gate = await b.clerk.ask('custody.releaseGate', { receiptId: handOver.receiptId });
    expect(gate?.devices[0]?.gate.find((g) => g.point === 'loaner')).toMatchObject({ state: 'missing', detail: bill?.billNo });
    expect(await refusal(b, () => b.clerk.invoke('custody.release', handOver))).toBe('GATE_CLOSED');
    await b.clerk.ask('billing.pay', { billId: done.billId as never, payments: [{ amountMinor: 300 }] });
    expect(ledger()).toEqual({ drawer: 3800, safe: -3000, card: 2250, revenue: -2905, tax: -145 });
    await b.clerk.ask('custody.release', handOver);
    expect(await sound()).toEqual([]);
  });

  it('overdue stands first, and is given up as lost by the manager: its value less the deposit is owed', async () => {
    const { b, thing, loan, ready, ledger, sound } = await lent();
    await ready();
    const second = await b.takeOne();
    await b.clerk.ask('loaner.add', { model: 'Nova-Lite', identifier: '490154203237518', valueMinor: 3000 });
    await b.clerk.ask('loaner.lend', { cardId: second, scanned: '490154203237518', conditionOut: '完好' });
    b.goTo('2026-12-08', '18:00');
    expect(await b.chief.ask('loaner.list', {})).toMatchObject([{ id: loan.id, dueOn: '2026-12-08', isOverdue: false }, {}]);
    const lose = { loanId: loan.id, reason: '客戶失聯' };
    expect(await refusal(b, () => b.manager.invoke('loaner.lose', lose))).toBe('LOANER_NOT_OVERDUE');
    b.goTo('2026-12-09', '09:00');
    expect(await b.chief.ask('loaner.list', {})).toMatchObject([{ id: loan.id, isOverdue: true }, { isOverdue: false }]);
    const late = { loanId: loan.id, untilOn: '2026-12-10', reason: '出差' };
    expect(await refusal(b, () => b.chief.invoke('loaner.extend', late))).toBe('EXTENSION_REFUSED');
    expect(await refusal(b, () => b.chief.invoke('loaner.lose', lose))).toBe('NOT_ALLOWED');
    const lost = await b.manager.ask('loaner.lose', lose);
    expect(lost).toMatchObject({ status: 'LOST', lostReason: '客戶失聯' });
    expect(await b.clerk.ask('billing.byId', { id: lost.billId as never })).toMatchObject({ grossMinor: 3000, balanceMinor: 2500 });
    expect((await b.clerk.ask('loaner.pool', {})).find((l) => l.id === thing.id)?.status).toBe('LOST');
    expect(ledger()).toMatchObject({ receivable: 2500 });
    expect(ledger()).not.toHaveProperty('deposit');
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });

  it('that was lost and turns up goes into the pool by the manager and the chief; what its loss cost is told and may be paid back', async () => {
    const { b, cardId, thing, loan, ready, ledger, sound } = await lent();
    await ready();
    b.goTo('2026-12-09', '09:00');
    const found = { loanerId: thing.id, scanned: IMEI, isDataWiped: true as const, reason: '鄰居送回來' };
    expect(await refusal(b, () => b.manager.invoke('loaner.turnUp', found))).toBe('TRANSITION_REFUSED');
    const { billId } = await b.manager.ask('loaner.lose', { loanId: loan.id, reason: '客戶失聯' });
    const id = billId as never;
    await b.clerk.ask('billing.pay', { billId: id, payments: [{ amountMinor: 1000 }] });
    expect(await b.clerk.ask('loaner.lossOf', { loanerId: thing.id })).toMatchObject({
      lnNo: loan.lnNo,
      lostReason: '客戶失聯',
      billId,
      chargedMinor: 3000,
      paidMinor: 1500,
      openMinor: 1500,
    });
    expect(await refusal(b, () => b.chief.invoke('loaner.turnUp', found))).toBe('NOT_ALLOWED');
    expect(await refusal(b, () => b.manager.invoke('loaner.turnUp', { ...found, scanned: '490154203237518' }))).toBe('SERIAL_MISMATCH');
    expect(await b.manager.invoke('loaner.turnUp', { ...found, isDataWiped: false as never })).toMatchObject({ ok: false });
    expect(await b.manager.ask('loaner.turnUp', found)).toMatchObject({ status: 'RETURNED', lnNo: null });
    expect(await refusal(b, () => b.clerk.invoke('loaner.lend', { cardId, scanned: IMEI, conditionOut: '完好' }))).toBe(
      'TRANSITION_REFUSED',
    );
    expect((await b.clerk.ask('loaner.ofCard', { cardId }))[0]).toMatchObject({ status: 'LOST' });
    expect(await sound()).toEqual([]);
    // Nothing was paid back by itself; the manager gives back what was paid, and what is open is taken off the slip.
    expect(await b.clerk.ask('billing.byId', { id })).toMatchObject({ paidMinor: 1500, balanceMinor: 1500 });
    const before = ledger();
    const slip = await b.clerk.ask('billing.byId', { id });
    const cash = slip?.payments.find((p) => p.method === 'cash');
    await b.manager.ask('billing.refund', { paymentId: cash?.id as never, amountMinor: 1000, reason: '備用機找回' });
    expect(ledger().drawer).toBe((before.drawer ?? 0) - 1000);
    expect(await b.chief.ask('loaner.check', { loanerId: thing.id, verdict: 'clear' })).toMatchObject({ status: 'AVAILABLE' });
    const told = b.sqlite.prepare("select reason, facts from audit_entry where event = 'LoanerTurnedUp'").get() as Record<string, string>;
    expect(told.reason).toBe('鄰居送回來');
    expect(JSON.parse(told.facts ?? '')).toMatchObject({ lnNo: loan.lnNo, billNo: slip?.billNo, paidMinor: 1500, openMinor: 1500 });
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });

  it('without a deposit is lent and taken back all the same', async () => {
    const { b, back, ledger } = await lent(0);
    expect(await b.clerk.ask('loaner.takeBack', back)).toMatchObject({ refundMinor: 0, depositId: null });
    expect(ledger()).toEqual({ drawer: 3000, safe: -3000 });
  });
});
