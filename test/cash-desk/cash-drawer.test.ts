import { describe, expect, it } from 'vitest';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';
/** A repaired television of 2,250 with its slip, and a drawer with a float of 3,000. */
async function atTheDesk() {
  const b = bench();
  const cardId = await b.takeOne();
  await b.accepted(cardId);
  b.goTo(D2, '18:00');
  await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  const drawer = await b.openDrawer([{ minor: 1000, pieces: 3 }]);
  const ledger = () =>
    Object.fromEntries(
      b.sqlite.prepare('select account, sum(amount_minor) from money_entry group by account having sum(amount_minor) <> 0').raw().all() as [
        string,
        number,
      ][],
    );
  const sound = async () => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
  return { b, bill, drawer, ledger, sound };
}

it('nobody leaves while the drawer he opened stands open; it is in his page (E8)', async () => {
  const { b, drawer } = await atTheDesk();
  const leave = () => b.manager.invoke('staff.deactivate', { staffId: b.clerk.id, reason: '離職' });
  const held = await b.manager.ask('staff.holdings', { staffId: b.clerk.id });
  expect(held.drawers).toEqual([{ workstation: drawer.workstation, openedAt: drawer.openedAt }]);
  expect(await leave()).toMatchObject({ error: { code: 'STAFF_HOLDS_GOODS', params: { drawers: 1, payments: 0 } } });
  await b.clerk.ask('cashDrawer.count', { sessionId: drawer.id, count: [{ minor: 1000, pieces: 3 }] });
  expect(await b.manager.ask('staff.holdings', { staffId: b.clerk.id })).toMatchObject({ drawers: [] });
  expect(await leave()).toMatchObject({ error: { params: { drawers: 0 } } }); // vouchers of the customers are with him still
  expect(b.bugs).toEqual([]);
});

describe('a drawer', () => {
  it('takes and gives all cash at its PC; without it there is none', async () => {
    const { b, bill, ledger, sound } = await atTheDesk();
    expect(ledger()).toEqual({ drawer: 3000, safe: -3000, receivable: 2250, revenue: -2143, tax: -107 });
    const other = b.connect('PC9');
    Object.assign(other.session, { staffId: b.clerk.id, pinAtMs: Number.MAX_SAFE_INTEGER });
    const cash = { billId: bill.id, payments: [{ amountMinor: 1000 }] };
    expect(await refusal(b, () => other.invoke('billing.pay', cash))).toBe('DRAWER_NOT_OPEN');
    await other.ask('billing.pay', { billId: bill.id, payments: [{ method: 'card', amountMinor: 250, reference: '4321' }] });
    const paid = await b.clerk.ask('billing.pay', cash);
    expect(ledger()).toEqual({ drawer: 4000, card: 250, safe: -3000, receivable: 1000, revenue: -2143, tax: -107 });
    const cashId = paid.payments.find((p) => p.method === 'cash')?.id ?? '';
    await b.clerk.ask('cashDrawer.move', { direction: 'out', amountMinor: 3500, reason: '收進保險櫃' });
    expect(await refusal(b, () => b.accountant.invoke('billing.reversePayment', { paymentId: cashId as never, reason: '收錯單' }))).toBe(
      'DRAWER_SHORT',
    );
    expect(await refusal(b, () => b.clerk.invoke('cashDrawer.move', { direction: 'out', amountMinor: 501, reason: '收進保險櫃' }))).toBe(
      'DRAWER_SHORT',
    );
    await b.clerk.ask('cashDrawer.move', { direction: 'in', amountMinor: 500, reason: '換零錢' });
    await b.accountant.ask('billing.reversePayment', { paymentId: cashId as never, reason: '收錯單' });
    expect(ledger()).toEqual({ card: 250, receivable: 2000, revenue: -2143, tax: -107 });
    expect((await b.clerk.ask('cashDrawer.kicks', {})).map((k) => [k.reason, k.documentNo])).toEqual([
      ['open', null],
      ['cash', bill.billNo],
      ['move', null],
      ['move', null],
      ['cash', 'PM-2026-000003'],
    ]);
    expect((await b.clerk.ask('cashDrawer.kicks', { after: null })).map((k) => k.documentNo)).toEqual(['PM-2026-000003']);
    expect((await b.clerk.ask('cashDrawer.kicks', { after: 4 })).map((k) => k.seq)).toEqual([5]);
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });

  it('is counted blind; a count that agrees closes it, and another may be opened', async () => {
    const { b, bill, drawer, ledger } = await atTheDesk();
    expect(await refusal(b, () => b.clerk.invoke('cashDrawer.open', { count: [] }))).toBe('DRAWER_OPEN');
    await b.clerk.ask('billing.pay', { billId: bill.id, payments: [{ amountMinor: 2250, tenderedMinor: 3000 }] });
    expect(await b.clerk.ask('cashDrawer.day', {})).toMatchObject({ isCashHidden: true, lines: [] });
    expect(await b.chief.ask('cashDrawer.day', {})).toMatchObject({ isCashHidden: false, lines: [{ takenMinor: 2250 }] });
    expect(await b.manager.ask('cashDrawer.here', {})).toMatchObject({ status: 'OPEN', expectedMinor: null, differenceMinor: null });
    const count = [
      { minor: 1000, pieces: 5 },
      { minor: 50, pieces: 5 },
    ];
    expect(await b.clerk.ask('cashDrawer.count', { sessionId: drawer.id, count })).toMatchObject({
      status: 'CLOSED',
      expectedMinor: 5250,
      differenceMinor: 0,
    });
    expect(ledger()).toEqual({ safe: 2250, revenue: -2143, tax: -107 });
    expect(await b.clerk.ask('cashDrawer.here', {})).toBeNull();
    expect((await b.openDrawer()).floatMinor).toBe(0);
  });

  it('that differs needs a reason and a second person; every count is kept', async () => {
    const { b, drawer, ledger, sound } = await atTheDesk();
    const sessionId = drawer.id;
    expect(await refusal(b, () => b.clerk.invoke('cashDrawer.explain', { sessionId, reason: '找錯錢' }))).toBe('TRANSITION_REFUSED');
    expect(await b.clerk.ask('cashDrawer.count', { sessionId, count: [{ minor: 1000, pieces: 2 }] })).toMatchObject({
      status: 'COUNTED',
      differenceMinor: -1000,
    });
    const again = await b.clerk.ask('cashDrawer.count', {
      sessionId,
      count: [
        { minor: 1000, pieces: 2 },
        { minor: 100, pieces: 9 },
      ],
    });
    expect(again).toMatchObject({ status: 'COUNTED', differenceMinor: -100 });
    expect(await refusal(b, () => b.chief.invoke('cashDrawer.confirm', { sessionId }))).toBe('REASON_NEEDED');
    const stale = await b.clerk.invoke('cashDrawer.explain', { sessionId, rev: again.rev - 1, reason: '找錯錢' });
    expect(stale).toMatchObject({ error: { code: 'STALE_ROW' } });
    await b.clerk.ask('cashDrawer.explain', { sessionId, reason: '找錯一張百元鈔' });
    const both = b.person('clerk', 'chief');
    expect(await refusal(b, () => b.clerk.invoke('cashDrawer.confirm', { sessionId }))).toBe('NOT_ALLOWED');
    expect((await both.ask('cashDrawer.list', { view: 'waiting' })).map((d) => d.id)).toEqual([sessionId]);
    expect(await b.chief.ask('cashDrawer.confirm', { sessionId })).toMatchObject({
      status: 'CLOSED',
      confirmedBy: '員工2',
      reason: '找錯一張百元鈔',
    });
    expect(ledger()).toEqual({ safe: -100, difference: 100, receivable: 2250, revenue: -2143, tax: -107 });
    expect(b.count('drawer_count')).toBe(3);
    expect(await sound()).toEqual([]);
  });

  it('is not confirmed by the one who counted it', async () => {
    const { b, drawer } = await atTheDesk();
    const both = b.person('clerk', 'accountant');
    await both.ask('cashDrawer.count', { sessionId: drawer.id, count: [] });
    await both.ask('cashDrawer.explain', { sessionId: drawer.id, reason: '錢不見了' });
    expect(await refusal(b, () => both.invoke('cashDrawer.confirm', { sessionId: drawer.id }))).toBe('SECOND_PERSON_NEEDED');
  });
});

describe('the close of a day', () => {
  it('waits for its drawers, is printed, and then takes nothing more', async () => {
    const { b, bill, drawer, sound } = await atTheDesk();
    await b.clerk.ask('billing.pay', { billId: bill.id, payments: [{ amountMinor: 250 }, { method: 'mobile', amountMinor: 300 }] });
    expect(await refusal(b, () => b.accountant.invoke('cashDrawer.closeDay', { on: D2 }))).toBe('DRAWER_STILL_OPEN');
    expect(await refusal(b, () => b.accountant.invoke('cashDrawer.closeDay', { on: '2026-11-25' }))).toBe('DATE_IN_FUTURE');
    await b.clerk.ask('cashDrawer.count', {
      sessionId: drawer.id,
      count: [
        { minor: 1000, pieces: 3 },
        { minor: 50, pieces: 5 },
      ],
    });
    const report = await b.accountant.ask('cashDrawer.closeDay', { on: D2 });
    expect(report.lines.map((l) => [l.cashier, l.method, l.takenMinor])).toEqual([
      ['員工1', 'cash', 250],
      ['員工1', 'mobile', 300],
    ]);
    expect(await b.clerk.ask('cashDrawer.day', {})).toEqual(report);
    expect(await refusal(b, () => b.accountant.invoke('cashDrawer.closeDay', { on: D2 }))).toBe('DAY_CLOSED');
    expect(await refusal(b, () => b.clerk.invoke('cashDrawer.open', { count: [] }))).toBe('DAY_CLOSED');
    const card = { billId: bill.id, payments: [{ method: 'card' as const, amountMinor: 5, reference: '1' }] };
    expect(await refusal(b, () => b.clerk.invoke('billing.pay', card))).toBe('DAY_CLOSED');
    const model = b.sqlite.prepare("select model from printed_document where kind = 'day-close'").pluck().get() as string;
    expect((JSON.parse(model) as { tables: { rows: string[][] }[] }).tables.map((t) => t.rows)).toEqual([
      [
        ['員工1', '現金', '1', '250', '0', '250'],
        ['員工1', '行動支付', '1', '300', '0', '300'],
      ],
      [['PC1', '18:00 員工1', '3,250', '3,250', '0']],
    ]);
    b.goTo('2026-11-25', '09:00');
    await b.openDrawer();
    await b.clerk.ask('billing.pay', { billId: bill.id, payments: [{ amountMinor: 1700 }] });
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });
});
