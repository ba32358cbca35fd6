import { describe, expect, it } from 'vitest';
import { at, bench, refusal } from '../bench';

const D1 = '2026-11-23';
const D2 = '2026-11-24';

describe('a paid job on the bench (F5)', () => {
  it('goes from the counter to ready, with hours, part, test and inspection by another person', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({
      status: 'OPEN',
      custodyState: 'IN_CUSTODY',
      place: 'B-01',
      model: 'CHIMEI TV-43A',
      technicians: [],
      hasPasscode: false,
    });
    b.goTo(D2, '10:00');
    const quote = await b.quoted(cardId);
    expect(await refusal(b, () => b.li.invoke('repairCard.startRepair', { cardId }))).toBe('TRANSITION_REFUSED');
    await b.clerk.ask('quote.accept', { quoteId: quote.id, method: 'phone', by: '郭志偉' });
    await b.li.ask('repairCard.startRepair', { cardId });
    b.goTo('2026-11-25', '11:20');
    expect(await refusal(b, () => b.li.invoke('repairCard.finishRepair', { cardId, testResult: '正常' }))).toBe('MINUTES_MISSING');
    await b.li.ask('repairCard.recordWork', { cardId, startAt: at('2026-11-25', '09:30'), endAt: at('2026-11-25', '11:15') });
    await b.li.ask('repairCard.addPart', { cardId, text: '電源板', sku: 'P-PSU-TV', qty: 1, priceMinor: 1450, oldPart: 'returned' });
    expect(await refusal(b, () => b.li.invoke('repairCard.addPart', { cardId, text: '喇叭', qty: 1, priceMinor: 1 }))).toBe(
      'PART_NOT_QUOTED',
    );
    const repaired = await b.li.ask('repairCard.finishRepair', { cardId, testResult: '連續開機2小時正常' });
    expect(repaired).toMatchObject({
      status: 'REPAIRED',
      workMinutes: 105,
      testResult: '連續開機2小時正常',
      parts: [{ sku: 'P-PSU-TV', qty: 1, priceMinor: 1450 }],
      agreedMinor: 2250,
    });
    expect((await b.clerk.ask('search.find', { text: '電源板燒毀' }))[0]).toMatchObject({ kind: 'job', id: cardId, status: 'REPAIRED' });
    b.goTo('2026-11-26', '16:00');
    const passed = await b.chief.ask('repairCard.pass', { cardId });
    expect(passed).toMatchObject({
      status: 'PASSED',
      custodyState: 'READY',
      daysInRepair: 3,
      readyAt: '2026-11-26T08:00:00.000Z',
      inspectedBy: '員工2',
      isPromiseMissed: false,
    });
    const story = await b.chief.ask('audit.story', { entityIds: [cardId, quote.id] });
    const told = story.map((e) => e.event).reverse();
    expect(told).toEqual(
      expect.arrayContaining([
        'CardOpened',
        'DiagnosisStarted',
        'DiagnosisRecorded',
        'QuoteSent',
        'QuoteAccepted',
        'RepairStarted',
        'WorkRecorded',
        'PartFitted',
        'RepairFinished',
        'CardPassed',
      ]),
    );
    expect(b.bugs).toEqual([]);
  });

  it('is not passed by the technician who worked on it, unless the centre has one person', async () => {
    const b = bench();
    const both = b.person('technician', 'chief');
    const cardId = await b.takeOne();
    b.goTo(D2, '12:00');
    await b.accepted(cardId);
    await b.li.ask('repairCard.startRepair', { cardId });
    await b.chief.ask('repairCard.recordWork', { cardId, startAt: at(D2, '09:00'), endAt: at(D2, '10:00'), technicianId: both.id });
    await b.li.ask('repairCard.finishRepair', { cardId, testResult: '正常' });
    expect(await refusal(b, () => both.invoke('repairCard.pass', { cardId }))).toBe('OWN_WORK');
    b.sqlite.prepare("update site set settings = json_set(settings, '$.isSinglePersonSite', json('true'))").run();
    expect((await both.ask('repairCard.pass', { cardId })).status).toBe('PASSED');
  });

  it('goes back to the bench when it fails, and back into custody when it is recalled', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    b.goTo(D2, '12:00');
    await b.accepted(cardId);
    await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
    expect(await b.chief.ask('repairCard.fail', { cardId, reason: '仍有雜訊' })).toMatchObject({
      status: 'REPAIRING',
      testResult: null,
      repairedAt: null,
      custodyState: 'IN_CUSTODY',
    });
    await b.li.ask('repairCard.finishRepair', { cardId, testResult: '正常' });
    await b.manager.ask('repairCard.pass', { cardId });
    const recalled = await b.chief.ask('repairCard.recall', { cardId, reason: '交件前發現無畫面' });
    expect(recalled).toMatchObject({
      status: 'REPAIRING',
      custodyState: 'IN_CUSTODY',
      readyAt: null,
      daysInRepair: null,
      inspectedAt: null,
    });
  });
});

describe('free work', () => {
  it('needs no quote, and takes parts while diagnosing', async () => {
    const b = bench();
    const cardId = await b.takeOne({ type: 'C', typeReason: '保固' });
    b.goTo(D1, '11:00');
    await b.diagnose(cardId);
    await b.li.ask('repairCard.addPart', { cardId, text: '電源板', qty: 1, priceMinor: 0 });
    expect((await b.li.ask('repairCard.startRepair', { cardId })).status).toBe('REPAIRING');
  });
  it('becomes paid only with a reason, and then asks for a quote', async () => {
    const b = bench();
    const cardId = await b.takeOne({ type: 'C', typeReason: '保固' });
    await b.li.ask('repairCard.startDiagnosis', { cardId });
    const diagnosis = { cardId, diagnosis: '進水', causeCode: 'liquid' as const, type: 'A' as const };
    expect(await refusal(b, () => b.li.invoke('repairCard.recordDiagnosis', diagnosis))).toBe('REASON_NEEDED');
    await b.li.ask('repairCard.recordDiagnosis', { ...diagnosis, typeReason: '人為進水' });
    expect(await refusal(b, () => b.li.invoke('repairCard.startRepair', { cardId }))).toBe('QUOTE_NEEDED');
  });
  it('under repair does not become paid without an accepted quote', async () => {
    const b = bench();
    const cardId = await b.takeOne({ type: 'C', typeReason: '保固' });
    await b.diagnose(cardId);
    await b.li.ask('repairCard.startRepair', { cardId });
    const change = { cardId, diagnosis: '進水', causeCode: 'liquid' as const, type: 'A' as const, typeReason: '人為' };
    expect(await refusal(b, () => b.li.invoke('repairCard.recordDiagnosis', change))).toBe('QUOTE_NEEDED');
  });
});

describe('working time', () => {
  it('does not overlap for one technician over cards, counts again once reversed, and is reversed once', async () => {
    const b = bench();
    const [first, second] = await b.takeIn(2, { type: 'C', typeReason: '保固' });
    if (!first || !second) throw new Error('no cards');
    b.goTo(D2, '12:00');
    await b.diagnose(first);
    await b.diagnose(second);
    const span = { startAt: at(D2, '09:00'), endAt: at(D2, '10:00') };
    const written = await b.li.ask('repairCard.recordWork', { cardId: first, ...span });
    expect(await b.li.invoke('repairCard.recordWork', { cardId: second, ...span })).toMatchObject({
      ok: false,
      error: { code: 'WORK_OVERLAP', params: { cardNo: written.cardNo } },
    });
    await b.wang.ask('repairCard.recordWork', { cardId: second, ...span });
    const workId = written.work[0]?.id ?? '';
    const reversed = await b.li.ask('repairCard.reverseWork', { cardId: first, workId, reason: '記錯件' });
    expect(reversed).toMatchObject({ workMinutes: 0, work: [{ minutes: 60, isReversed: true }] });
    expect(await refusal(b, () => b.li.invoke('repairCard.reverseWork', { cardId: first, workId, reason: '再一次' }))).toBe('NOT_FOUND');
    expect((await b.li.ask('repairCard.recordWork', { cardId: second, ...span, minutes: 45 })).workMinutes).toBe(105);
    expect(
      await refusal(b, () => b.li.invoke('repairCard.recordWork', { cardId: second, startAt: at(D2, '11:00'), endAt: at(D2, '12:01') })),
    ).toBe('TIME_ORDER');
    expect(
      await refusal(b, () =>
        b.chief.invoke('repairCard.recordWork', {
          cardId: second,
          startAt: at(D2, '11:00'),
          endAt: at(D2, '11:30'),
          technicianId: b.clerk.id,
        }),
      ),
    ).toBe('TECHNICIAN_UNAVAILABLE');
  });
  it('a part line is taken back by a line below zero', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    await b.accepted(cardId);
    await b.li.ask('repairCard.startRepair', { cardId });
    const fitted = await b.li.ask('repairCard.addPart', { cardId, text: '電源板', qty: 1, priceMinor: 1450 });
    const partId = fitted.parts[0]?.id ?? '';
    expect((await b.li.ask('repairCard.reversePart', { cardId, partId, reason: '裝錯' })).parts).toMatchObject([{ isReversed: true }]);
    expect((await b.li.ask('repairCard.addPart', { cardId, text: '電源板', qty: 1, priceMinor: 1450 })).parts).toHaveLength(2);
  });
});

describe('ends without repair', () => {
  it('unrepairable is one person’s word and another’s confirmation', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    const sent = await b.quoted(cardId);
    await b.clerk.ask('quote.accept', { quoteId: sent.id, method: 'phone', by: '郭志偉' });
    await b.li.ask('repairCard.startRepair', { cardId });
    const extra = await b.li.ask('quote.send', { cardId, lines: b.quoteLines });
    expect(await refusal(b, () => b.chief.invoke('repairCard.confirmUnrepairable', { cardId }))).toBe('REASON_NEEDED');
    await b.li.ask('repairCard.proposeUnrepairable', { cardId, reason: '原廠停產無料' });
    expect(await b.chief.ask('repairCard.confirmUnrepairable', { cardId })).toMatchObject({
      status: 'UNREPAIRABLE',
      custodyState: 'READY',
      daysInRepair: 0,
    });
    expect((await b.li.ask('quote.byId', { id: extra.id }))?.status).toBe('VOID');
  });
  it('a cancelled card waits for its owner, but not one that is at a vendor', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    const { id } = await b.quoted(cardId);
    const stayId = (await b.li.ask('repairCard.byId', { id: cardId }))?.stayId;
    b.sqlite.prepare("update custody_stay set state = 'AT_VENDOR' where id = ?").run(stayId);
    expect(await refusal(b, () => b.chief.invoke('repairCard.cancel', { cardId, reason: '客戶取回' }))).toBe('TRANSITION_REFUSED');
    b.sqlite.prepare("update custody_stay set state = 'IN_CUSTODY' where id = ?").run(stayId);
    expect(await b.chief.ask('repairCard.cancel', { cardId, reason: '客戶取回' })).toMatchObject({
      status: 'CANCELLED',
      custodyState: 'READY',
    });
    expect(await b.li.ask('quote.byId', { id })).toMatchObject({ status: 'VOID' });
    expect(b.sqlite.prepare("select count(*) from number_register where prefix = 'QT' and state = 'VOID'").pluck().get()).toBe(1);
  });
});

it('keeps each view of a passcode, and the code nowhere else', async () => {
  const b = bench();
  const cardId = await b.takeOne({ passcode: '2580-secret' });
  expect(await b.wang.ask('repairCard.revealPasscode', { cardId })).toEqual({ outcome: 'refused', reason: 'notAssigned' });
  await b.li.ask('repairCard.startDiagnosis', { cardId });
  const requestId = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
  expect(await b.li.invoke('repairCard.revealPasscode', { cardId }, requestId)).toEqual({
    ok: true,
    value: { outcome: 'shown', passcode: '2580-secret' },
  });
  expect(await b.li.invoke('repairCard.revealPasscode', { cardId }, requestId)).toEqual({
    ok: true,
    value: { outcome: 'refused', reason: 'erased' },
  });
  expect(await b.chief.ask('repairCard.revealPasscode', { cardId })).toMatchObject({ outcome: 'shown' });
  const events = (await b.chief.ask('audit.list', { entityId: cardId })).map((e) => e.event);
  expect(events.filter((e) => e === 'PasscodeShown')).toHaveLength(2);
  expect(events.filter((e) => e === 'PasscodeRefused')).toHaveLength(1);
  for (const table of Object.keys(b.rows()).filter((t) => t !== 'device_secret'))
    expect(JSON.stringify(b.sqlite.prepare(`select * from ${table}`).all())).not.toContain('2580-secret');
});

it('shares of the people on a card sum to 100', async () => {
  const b = bench();
  const cardId = await b.takeOne();
  const share = (sharePercent: number) => ({
    cardId,
    technicians: [
      { staffId: b.li.id, sharePercent: 60 },
      { staffId: b.wang.id, sharePercent },
    ],
  });
  expect(await refusal(b, () => b.chief.invoke('repairCard.assign', share(50)))).toBe('SHARES_NOT_100');
  expect((await b.chief.ask('repairCard.assign', share(40))).technicians.map((t) => t.sharePercent)).toEqual([60, 40]);
  expect(
    await refusal(b, () => b.chief.invoke('repairCard.assign', { cardId, technicians: [{ staffId: b.clerk.id, sharePercent: 100 }] })),
  ).toBe('TECHNICIAN_UNAVAILABLE');
});
