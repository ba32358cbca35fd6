import { describe, expect, it } from 'vitest';
import type { UnclaimedView } from '#shared/unclaimed/schema';
import { at, bench, refusal } from '../bench';

const TOLD = '2026-11-24';

/** A repaired television of 2,250, billed and not paid, whose owner was told on 2026-11-24. */
async function told(region: 'TW' | 'CN' = 'TW', isBilled = true) {
  const b = bench(region);
  const cardId = await b.takeOne();
  const of = (column: string) => b.sqlite.prepare(`select ${column} from repair_card where id = ?`).pluck().get(cardId) as never;
  const [stayId, receiptId]: [never, never] = [of('stay_id'), of('receipt_id')];
  await b.accepted(cardId);
  b.goTo(TOLD, '10:30');
  await b.repaired(cardId, at(TOLD, '09:00'), at(TOLD, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  if (isBilled) await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  await b.clerk.ask('custody.notifyOwner', { stayId, channel: 'phone' });
  const clock = async (): Promise<UnclaimedView> => {
    const found = await b.clerk.ask('unclaimed.ofStay', { stayId });
    if (found === null) throw new Error('no clock');
    return found;
  };
  const { id: caseId } = await clock();
  const runDay = async () => {
    const system = b.connect('system', true);
    return system.ask('unclaimed.runDay', {});
  };
  const send = (channel: 'phone' | 'registered' | 'mail', proof: string | null = null) =>
    b.clerk.ask('unclaimed.sendNotice', { caseId, channel, proof });
  /** All four notices on their days; the formal one delivered, or back, on the day. */
  const warned = async (outcome: 'delivered' | 'returned' = 'delivered', on = '2026-12-28') => {
    for (const day of ['2026-12-01', '2026-12-09', '2026-12-24']) {
      b.goTo(day, '10:00');
      await send('phone');
    }
    const { notices } = await send('registered', '88120');
    b.goTo(on, '11:00');
    return b.clerk.ask('unclaimed.recordDelivery', { noticeId: notices.at(-1)?.id as never, outcome, on, proof: '55040' });
  };
  const gone = {
    caseId,
    way: 'sold' as const,
    recipient: '永興舊貨行',
    reason: '催告期滿未領',
    isDataWiped: true as const,
    payments: [{ method: 'transfer' as const, amountMinor: 2500, reference: '33017' }],
  };
  const sound = async () => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
  const papers = (kind: string) => b.sqlite.prepare('select document_no from printed_document where kind = ?').pluck().all(kind);
  const serial = b.sqlite.prepare('select serial from custody_stay where id = ?').pluck().get(stayId) as string;
  return { b, cardId, stayId, receiptId, caseId, clock, runDay, send, warned, gone, sound, papers, serial };
}

describe('the clock of unclaimed goods', () => {
  it('begins when the owner is told, goes on when he is told again, and ends when the device goes back to the bench', async () => {
    const { b, cardId, stayId, clock } = await told();
    expect(await clock()).toMatchObject({ status: 'WAITING', toldOn: TOLD, nextOn: '2026-12-01', level: 0, isDue: false });
    b.goTo('2026-11-30', '10:00');
    await b.clerk.ask('custody.notifyOwner', { stayId, channel: 'sms' });
    expect(await clock()).toMatchObject({ toldOn: TOLD });
    await b.chief.ask('repairCard.recall', { cardId, reason: '螢幕閃爍' });
    expect(await clock()).toMatchObject({ status: 'RECALLED', step: null, isDue: false });
    expect(await b.clerk.ask('unclaimed.list', { view: 'waiting' })).toEqual([]);
    b.goTo('2026-12-02', '10:00');
    await b.li.ask('repairCard.recordWork', { cardId, startAt: at('2026-12-02', '09:00'), endAt: at('2026-12-02', '09:30') });
    await b.li.ask('repairCard.finishRepair', { cardId, testResult: '連續開機2小時正常' });
    await b.chief.ask('repairCard.pass', { cardId });
    await b.clerk.ask('custody.notifyOwner', { stayId, channel: 'phone' });
    expect(await clock()).toMatchObject({ status: 'WAITING', toldOn: '2026-12-02', level: 0, nextOn: '2026-12-09' });
  });

  it('is opened for goods whose owner was told before there were clocks', async () => {
    const { b, stayId, runDay, sound } = await told();
    b.sqlite.exec(
      "drop trigger unclaimed_case_no_delete; drop trigger change_log_no_delete; delete from change_log where domain = 'unclaimed'; delete from unclaimed_case",
    );
    expect(await runDay()).toEqual({ opened: 1, abandoned: 0 });
    expect(await runDay()).toEqual({ opened: 0, abandoned: 0 });
    expect(await b.clerk.ask('unclaimed.ofStay', { stayId })).toMatchObject({ toldOn: TOLD });
    expect((await sound()).filter((v) => !v.startsWith('change_log'))).toEqual([]);
  });

  it('leaves alone what a technician has with him', async () => {
    const { b, stayId, runDay, clock } = await told();
    await b.clerk.ask('custody.takeForDelivery', { stayId, technicianId: b.li.id });
    b.goTo('2027-01-10', '10:00');
    expect(await runDay()).toEqual({ opened: 0, abandoned: 0 });
    expect(await clock()).toMatchObject({ state: 'READY' });
  });

  it('ends when its owner comes, overdue or not; overdue goods may still lie on another shelf', async () => {
    const { b, stayId, receiptId, serial, warned, clock, sound } = await told();
    await warned();
    await b.clerk.ask('custody.moveShelf', { stayId, shelf: 'C-02' });
    expect(await clock()).toMatchObject({ state: 'ABANDONED', place: 'C-02', deadlineOn: '2027-01-28' });
    await b.openDrawer([{ minor: 1000, pieces: 3 }]);
    const [bill] = await b.clerk.ask('billing.ofCard', { cardId: (await clock()).cardId as never });
    await b.clerk.ask('billing.pay', { billId: bill?.id as never, payments: [{ amountMinor: 2250 }] });
    const gate = await b.clerk.ask('custody.releaseGate', { receiptId });
    expect(gate?.devices[0]).toMatchObject({ canGo: true, state: 'ABANDONED' });
    await b.clerk.ask('custody.release', {
      receiptId,
      devices: [{ stayId, scanned: serial, areAccessoriesBack: true }],
      collector: { kind: 'owner' },
      isReceiptSurrendered: true,
      isVoucherSigned: true,
    });
    expect(await clock()).toMatchObject({ status: 'COLLECTED', state: 'OUT', step: null });
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });
});

describe('notices', () => {
  it('print letters in the language of the customer, and nothing for the phone', async () => {
    const { b, send, papers } = await told();
    b.goTo('2026-12-01', '10:00');
    await send('phone');
    expect(papers('unclaimed-notice')).toEqual([]);
    b.goTo('2026-12-09', '10:00');
    await send('mail');
    expect(papers('unclaimed-notice')).toEqual(['NT-2026-000002']);
    expect(b.sqlite.prepare("select language from printed_document where kind = 'unclaimed-notice'").pluck().all()).toEqual(['zh-TW']);
  });

  it('the formal one is sent again when it came back; then its own delivery counts', async () => {
    const { b, caseId, warned, send, gone } = await told();
    expect(await warned('returned')).toMatchObject({ deadlineOn: '2027-05-24', step: { kind: 'dispose', on: '2027-05-25' } });
    b.goTo('2027-01-05', '10:00');
    const again = await send('registered', '88999');
    expect(again).toMatchObject({ level: 4, deadlineOn: null, step: { kind: 'delivery', on: '2027-01-05' } });
    expect(await refusal(b, () => b.manager.invoke('unclaimed.dispose', gone))).toBe('NOTICE_UNPROVED');
    const noticeId = again.notices.at(-1)?.id as never;
    expect(await b.clerk.ask('unclaimed.recordDelivery', { noticeId, outcome: 'delivered', on: '2027-01-05', proof: '1' })).toMatchObject({
      deadlineOn: '2027-02-05',
    });
    expect(await refusal(b, () => b.clerk.invoke('unclaimed.sendNotice', { caseId, channel: 'registered', proof: '2' }))).toBe(
      'NOTICES_SENT',
    );
  });
});

describe('disposal', () => {
  it.each([
    ['TW', '2027-01-28', '2027-01-29'],
    ['CN', '2027-02-26', '2027-02-27'],
  ] as const)('in %s is refused until %s and possible on %s', async (region, last, first) => {
    const { b, warned, gone, sound, papers, cardId } = await told(region);
    await warned();
    b.goTo(last, '23:30');
    expect(await refusal(b, () => b.manager.invoke('unclaimed.dispose', gone))).toBe('DISPOSAL_EARLY');
    b.goTo(first, '00:10');
    expect(await refusal(b, () => b.chief.invoke('unclaimed.dispose', gone))).toBe('NOT_ALLOWED');
    const done = await b.manager.ask('unclaimed.dispose', gone);
    expect(done).toMatchObject({ status: 'DISPOSED', disposal: { proceedsMinor: 2500, usedMinor: 2250, creditMinor: 250, way: 'sold' } });
    const [deposit] = await b.clerk.ask('deposit.ofCard', { cardId });
    expect(deposit).toMatchObject({ purpose: 'sale', balanceMinor: 250 });
    expect(papers('disposal-record')).toHaveLength(1);
    expect(await refusal(b, () => b.manager.invoke('unclaimed.dispose', gone))).toBe('TRANSITION_REFUSED');
    expect(await sound()).toEqual([]);
    expect(b.bugs).toEqual([]);
  });

  it('leaves owed what the sale did not bring, and everything when it is scrapped', async () => {
    const { b, warned, gone, sound, cardId } = await told();
    await warned();
    b.goTo('2027-02-01', '10:00');
    const scrapped = await b.manager.ask('unclaimed.dispose', { ...gone, way: 'scrapped', recipient: '環保回收', payments: [] });
    expect(scrapped).toMatchObject({ disposal: { proceedsMinor: 0, usedMinor: 0, creditMinor: 0, depositId: null } });
    expect(await b.accountant.ask('receivable.list', {})).toMatchObject([{ status: 'OPEN', amountMinor: 2250 }]);
    expect(await b.clerk.ask('deposit.ofCard', { cardId })).toEqual([]);
    expect(await sound()).toEqual([]);
  });

  it('waits for the slip, for the loaner, and for the part that is the maker’s', async () => {
    const { b, cardId, warned, gone, stayId } = await told('TW', false);
    await warned();
    b.goTo('2027-02-01', '10:00');
    const tried = () => refusal(b, () => b.manager.invoke('unclaimed.dispose', gone));
    expect(await tried()).toBe('BILL_NEEDED');
    await b.clerk.ask('billing.issue', { cardIds: [cardId] });
    await b.clerk.ask('loaner.add', { model: 'Nova-Lite', identifier: '354678112004564', valueMinor: 3000 });
    b.sqlite
      .prepare(
        `insert into loan (id, ln_no, status, card_id, customer_id, customer_name, loaner_id, condition_out, accessories, deposit_minor, lent_at, lent_by,
           due_on, last_on, is_data_wiped, deduction_minor, refund_minor, site_code, created_at, updated_at)
         select 'l', 'LN-1', 'DUE', c.id, c.customer_id, '', (select id from loaner), '', '[]', 0, '', '', '', '', 0, 0, 0, 'TP1', '', '' from repair_card c where c.id = ?`,
      )
      .run(cardId);
    expect(await tried()).toBe('LOANER_OUT');
    expect(await b.clerk.ask('unclaimed.debts', { caseId: gone.caseId })).toMatchObject({ heldFor: 'LN-1', dueMinor: 2250 });
    b.sqlite.prepare("update loan set status = 'RETURNED' where id = 'l'").run();
    await b.manager.ask('unclaimed.dispose', gone);
    expect(b.sqlite.prepare('select state, place_kind, place from custody_stay where id = ?').raw().get(stayId)).toEqual([
      'DISPOSED',
      'gone',
      '永興舊貨行',
    ]);
  });

  it('says what it lacks: a price for a sale, a number for the court, wiped data', async () => {
    const { b, warned, gone } = await told();
    await warned();
    b.goTo('2027-02-01', '10:00');
    for (const wrong of [
      { ...gone, payments: [] },
      { ...gone, way: 'scrapped' as const },
      { ...gone, way: 'deposited' as const, payments: [] },
      { ...gone, isDataWiped: false as never },
    ])
      expect(await refusal(b, () => b.manager.invoke('unclaimed.dispose', wrong))).toBe('INPUT_INVALID');
    await b.manager.ask('unclaimed.dispose', { ...gone, way: 'deposited', reference: '112 存字 88 號', payments: [] });
  });
});
