import { describe, expect, it } from 'vitest';
import { at, bench, refusal } from '../bench';

describe('a quote', () => {
  it('is reckoned, numbered, valid for the centre’s days, printed and found', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    expect(await refusal(b, () => b.li.invoke('quote.send', { cardId, lines: b.quoteLines }))).toBe('TRANSITION_REFUSED');
    await b.li.ask('repairCard.startDiagnosis', { cardId });
    expect(await refusal(b, () => b.li.invoke('quote.send', { cardId, lines: b.quoteLines }))).toBe('DIAGNOSIS_NEEDED');
    await b.li.ask('repairCard.recordDiagnosis', { cardId, diagnosis: '電源板燒毀', causeCode: 'part' });
    b.goTo('2026-11-24', '10:00');
    const quote = await b.li.ask('quote.send', { cardId, lines: b.quoteLines });
    expect(quote).toMatchObject({
      quoteNo: 'QT-2026-000001',
      version: 1,
      status: 'SENT',
      grossMinor: 2250,
      taxMinor: 107,
      netMinor: 2143,
      validUntil: '2026-12-01',
      sentBy: '員工3',
      isExtra: false,
    });
    expect(quote.lines.map((l) => l.amountMinor)).toEqual([800, 1450]);
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({
      status: 'QUOTED',
      quoteNo: 'QT-2026-000001',
      quoteStatus: 'SENT',
      agreedMinor: null,
    });
    const [paper] = await b.li.ask('printedDocument.ofEntity', { entityIds: [quote.id] });
    expect(paper).toMatchObject({ kind: 'quote', documentNo: 'QT-2026-000001' });
    expect(
      b.sqlite
        .prepare("select parts from print_job j join printed_document d on d.id = j.document_id where d.kind = 'quote'")
        .pluck()
        .all(),
    ).toEqual(['["customer","card"]']);
    expect((await b.clerk.ask('search.find', { text: 'QT-2026-000001' }))[0]).toMatchObject({ kind: 'quote', id: quote.id });
    expect(await refusal(b, () => b.li.invoke('quote.send', { cardId, lines: b.quoteLines, validUntil: '2026-11-23' }))).toBe('DATE_ORDER');
    expect(
      await refusal(b, () =>
        b.li.invoke('quote.send', {
          cardId,
          lines: [
            { kind: 'labour', text: '工資', unitPriceMinor: 10 },
            { kind: 'discount', text: '折讓', unitPriceMinor: 11 },
          ],
        }),
      ),
    ).toBe('AMOUNT_TOO_HIGH');
    expect(b.bugs).toEqual([]);
  });

  it('has a discount up to the limit of whoever sends it (E19)', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    await b.quoted(cardId);
    const less = (unitPriceMinor: number) => ({
      cardId,
      lines: [...b.quoteLines, { kind: 'discount' as const, text: '老客戶', unitPriceMinor }],
    });
    expect(await b.li.invoke('quote.send', less(113))).toMatchObject({
      error: { code: 'DISCOUNT_ABOVE_LIMIT', params: { maxMinor: 112, percent: 5, post: 'chief' } },
    });
    expect(await b.li.ask('quote.send', less(112))).toMatchObject({ version: 2, grossMinor: 2138 });
    expect(await refusal(b, () => b.chief.invoke('quote.send', less(451)))).toBe('DISCOUNT_ABOVE_LIMIT');
    expect(await b.chief.ask('quote.send', less(450))).toMatchObject({ version: 3, grossMinor: 1800 });
    expect(await b.manager.ask('quote.send', less(1250))).toMatchObject({ version: 4, grossMinor: 1000 });
  });

  it('in a new version supersedes the one before and keeps its number', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    const first = await b.quoted(cardId);
    const second = await b.li.ask('quote.send', { cardId, lines: [{ kind: 'labour', text: '檢修工資', unitPriceMinor: 900 }] });
    expect(second).toMatchObject({ quoteNo: first.quoteNo, version: 2, status: 'SENT' });
    expect((await b.li.ask('quote.ofCard', { cardId })).map((q) => q.status)).toEqual(['SENT', 'SUPERSEDED']);
    expect(await refusal(b, () => b.clerk.invoke('quote.accept', { quoteId: first.id, method: 'phone', by: '郭志偉' }))).toBe(
      'TRANSITION_REFUSED',
    );
    expect(await refusal(b, () => b.clerk.invoke('quote.accept', { quoteId: second.id, rev: 9, method: 'phone', by: '郭志偉' }))).toBe(
      'STALE_ROW',
    );
  });

  it('is accepted with who, how and when, through its last day and not after it', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    const { id: quoteId } = await b.quoted(cardId);
    b.goTo('2026-12-01', '09:00');
    expect(await refusal(b, () => b.clerk.invoke('quote.accept', { quoteId, method: 'phone', by: '郭志偉' }))).toBe('QUOTE_EXPIRED');
    expect((await b.li.ask('quote.byId', { id: quoteId }))?.isExpired).toBe(true);
    expect(
      await refusal(b, () => b.clerk.invoke('quote.accept', { quoteId, method: 'phone', by: '郭志偉', at: at('2026-11-22', '10:00') })),
    ).toBe('TIME_ORDER');
    const accepted = await b.clerk.ask('quote.accept', { quoteId, method: 'phone', by: '郭志偉', at: at('2026-11-30', '23:59') });
    expect(accepted).toMatchObject({
      status: 'ACCEPTED',
      consentMethod: 'phone',
      consentBy: '郭志偉',
      consentAt: '2026-11-30T15:59:00.000Z',
      isExpired: false,
    });
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({ status: 'APPROVED', agreedMinor: 2250 });
  });
});

describe('extra work found while repairing', () => {
  it('leaves the card on the bench; its parts wait for consent, and then the whole new version is the agreed price', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    await b.accepted(cardId);
    await b.li.ask('repairCard.startRepair', { cardId });
    const extra = await b.li.ask('quote.send', { cardId, lines: [...b.quoteLines, { kind: 'part', text: '喇叭', unitPriceMinor: 300 }] });
    expect(extra).toMatchObject({ isExtra: true, version: 2 });
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({
      status: 'REPAIRING',
      agreedMinor: 2250,
      quoteStatus: 'SENT',
    });
    expect(await refusal(b, () => b.li.invoke('repairCard.addPart', { cardId, text: '喇叭', qty: 1, priceMinor: 300 }))).toBe(
      'PART_NOT_QUOTED',
    );
    await b.clerk.ask('quote.accept', { quoteId: extra.id, method: 'sms', by: '郭志偉' });
    await b.li.ask('repairCard.addPart', { cardId, text: '喇叭', qty: 1, priceMinor: 300 });
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({ status: 'REPAIRING', agreedMinor: 2550 });
    expect((await b.li.ask('quote.ofCard', { cardId })).map((q) => q.status)).toEqual(['ACCEPTED', 'SUPERSEDED']);
  });
  it('refused, leaves what was agreed before', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    await b.accepted(cardId);
    await b.li.ask('repairCard.startRepair', { cardId });
    const extra = await b.li.ask('quote.send', { cardId, lines: [{ kind: 'labour', text: '全換', unitPriceMinor: 9000 }] });
    expect(await b.clerk.ask('quote.refuse', { quoteId: extra.id, reason: 'tooDear' })).toMatchObject({
      status: 'REFUSED',
      feeDueMinor: 0,
    });
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({
      status: 'REPAIRING',
      agreedMinor: 2250,
      quoteStatus: 'ACCEPTED',
    });
  });
});

describe('turned down', () => {
  it.each([
    [300, 300],
    [0, 0],
  ])('with a fee of %i agreed at intake, %i is due and the device waits for its owner (E7)', async (agreed, due) => {
    const b = bench();
    const cardId = await b.takeOne({}, agreed);
    const { id: quoteId } = await b.quoted(cardId);
    b.goTo('2026-11-25', '10:00');
    expect(await b.clerk.ask('quote.refuse', { quoteId, reason: 'tooDear' })).toMatchObject({
      status: 'REFUSED',
      refuseReason: 'tooDear',
      feeDueMinor: due,
    });
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({ status: 'REFUSED', custodyState: 'READY', daysInRepair: 2 });
  });
  it('by the calendar, not before its last day has passed (D5)', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    const { id: quoteId } = await b.quoted(cardId);
    b.goTo('2026-11-30', '23:00');
    expect(await refusal(b, () => b.clerk.invoke('quote.expire', { quoteId }))).toBe('TRANSITION_REFUSED');
    b.goTo('2026-12-01', '08:00');
    expect(await b.clerk.ask('quote.expire', { quoteId })).toMatchObject({ status: 'EXPIRED', refuseReason: 'noAnswer' });
    expect(await b.li.ask('repairCard.byId', { id: cardId })).toMatchObject({ status: 'REFUSED', custodyState: 'READY' });
  });
  it('voided by the chief: the number is dead and the next quote has a new one', async () => {
    const b = bench();
    const cardId = await b.takeOne();
    const first = await b.quoted(cardId);
    expect((await b.chief.ask('quote.void', { quoteId: first.id, reason: '打錯金額' })).status).toBe('VOID');
    expect(await b.li.ask('quote.send', { cardId, lines: b.quoteLines })).toMatchObject({ quoteNo: 'QT-2026-000002', version: 1 });
    expect(b.sqlite.prepare("select document_no from number_register where state = 'VOID'").pluck().all()).toEqual(['QT-2026-000001']);
  });
});
