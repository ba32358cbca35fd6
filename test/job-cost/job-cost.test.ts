import { describe, expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import type { RepairCardId } from '#shared/kernel/ids';
import { at, bench, refusal } from '../bench';

const TV = { deviceClass: 'tv' as const, brand: 'CHIMEI', model: 'TV-43A' };
const FREE = { type: 'C' as const, typeReason: '老客戶' };
let serial = 0;
const soldOn = (purchaseOn: string) => ({
  product: { new: { ...TV, serial: `NEW-0${++serial}`, purchaseOn, proofType: 'invoice' as const } },
  type: undefined,
  typeReason: null,
});

/** A card repaired in an hour and handed over on the same day. */
async function finished(b: ReturnType<typeof bench>, cardId: RepairCardId, on: string): Promise<void> {
  b.goTo(on, '11:00');
  await b.diagnose(cardId);
  await b.repaired(cardId, at(on, '09:40'), at(on, '10:40'));
  await b.chief.ask('repairCard.pass', { cardId });
  const card = await b.clerk.ask('repairCard.byId', { id: cardId });
  if (card === null) throw new Error('no card');
  await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  await b.clerk.ask('custody.release', {
    receiptId: card.receiptId,
    devices: [{ stayId: card.stayId, scanned: card.serial ?? '', areAccessoriesBack: true }],
    collector: { kind: 'owner' },
    isReceiptSurrendered: true,
    isVoucherSigned: true,
    signerName: '郭志偉',
  });
}
const D1 = '2026-11-23';
const jobOf = (id: RepairCardId) => ({ job: { kind: 'card' as const, id } });

describe('what a job cost and who bears it', () => {
  it('warranty is the maker’s, made free by hand is goodwill that somebody has to sign for', async () => {
    const b = bench();
    const warranty = await b.takeOne(soldOn('2026-05-01'));
    const free = await b.takeOne(FREE);
    await finished(b, warranty, D1);
    await finished(b, free, '2026-11-24');
    expect(await b.chief.ask('jobCost.ofJob', jobOf(warranty))).toMatchObject({
      type: 'C',
      costMinor: 480,
      borne: { maker: 480 },
      lines: [{ kind: 'labour', qty: 60, bearer: 'maker', reasons: [{ code: 'makerWarranty', params: { on: D1 } }] }],
    });
    expect((await b.chief.ask('jobCost.ofJob', jobOf(free))).lines).toMatchObject([{ bearer: 'goodwill', isUnsigned: true }]);
    const said = { ...jobOf(free), key: 'labour', bearer: 'goodwill' as const, reason: '老客戶，主任同意' };
    expect(await b.chief.ask('jobCost.setBearer', said)).toMatchObject({
      lines: [{ isUnsigned: false, decision: { reason: '老客戶，主任同意' } }],
    });
    expect(await b.chief.ask('audit.list', { entityId: free })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: 'BearerSet', from: 'goodwill', to: 'goodwill', reason: '老客戶，主任同意' }),
      ]),
    );
    // Everybody reads the story of a job; nobody reads its cost there.
    const story = await b.wang.ask('audit.story', { entityIds: [free] });
    expect(JSON.stringify(story.find((e) => e.event === 'BearerSet')?.facts)).not.toContain('480');
    expect(b.bugs).toEqual([]);
  });

  it('a line that is not there has no bearer, and a word that was said stays', async () => {
    const b = bench();
    const cardId = await b.takeOne(FREE);
    const said = { ...jobOf(cardId), key: 'labour', bearer: 'centre' as const, reason: '沒有工時' };
    expect(await refusal(b, () => b.chief.invoke('jobCost.setBearer', said))).toBe('NOT_FOUND');
    await finished(b, cardId, D1);
    await b.chief.ask('jobCost.setBearer', said);
    await b.manager.ask('jobCost.setBearer', { ...said, bearer: 'maker', reason: '原廠同意' });
    expect((await b.chief.ask('jobCost.ofJob', jobOf(cardId))).borne).toMatchObject({ centre: 0, maker: 480 });
    expect(b.sqlite.prepare('select bearer from bearer_decision order by id').pluck().all()).toEqual(['centre', 'maker']);
  });

  it('a part the customer agreed to pay is his, the rest stays the maker’s; what he pays is told without tax', async () => {
    const b = bench();
    const cardId = await b.takeOne(soldOn('2026-05-01'));
    await b.accepted(cardId, [{ kind: 'part', text: '電源板', unitPriceMinor: 1050 }]);
    await b.li.ask('repairCard.startRepair', { cardId });
    await b.li.ask('repairCard.addPart', { cardId, text: '電源板', qty: 1, priceMinor: 1050 });
    b.goTo(D1, '11:00');
    await b.li.ask('repairCard.recordWork', { cardId, startAt: at(D1, '10:00'), endAt: at(D1, '10:30') });
    await b.li.ask('repairCard.finishRepair', { cardId, testResult: '正常' });
    await b.chief.ask('repairCard.pass', { cardId });
    await b.clerk.ask('billing.issue', { cardIds: [cardId] });
    expect(await b.chief.ask('jobCost.ofJob', jobOf(cardId))).toMatchObject({
      customerPaysMinor: 1000,
      borne: { customer: 0, maker: 240 },
      lines: [
        { kind: 'part', costMinor: 0, bearer: 'customer', reasons: [{ code: 'quoted' }] },
        { kind: 'labour', bearer: 'maker' },
      ],
    });
  });

  it('the counter, the bench and the warehouse do not see it', async () => {
    const b = bench();
    const cardId = await b.takeOne(FREE);
    for (const who of [b.clerk, b.wang])
      expect(await who.invoke('jobCost.ofJob', jobOf(cardId))).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(await b.accountant.invoke('jobCost.ofJob', jobOf(cardId))).toMatchObject({ ok: true });
  });
});

describe('the rates', () => {
  it('a new rate counts from its day on, never from yesterday; earlier hours keep theirs', async () => {
    const b = bench();
    const cardId = await b.takeOne(FREE);
    await finished(b, cardId, D1);
    const rate: RawInput<'jobCost.setRate'> = { fromOn: '2026-11-24', hourMinor: 600, tripMinor: 300 };
    expect(await refusal(b, () => b.manager.invoke('jobCost.setRate', { ...rate, fromOn: '2026-11-22' }))).toBe('DATE_ORDER');
    expect(await b.manager.ask('jobCost.setRate', rate)).toMatchObject([
      { fromOn: '2026-11-24', hourMinor: 600 },
      { hourMinor: 480, by: null },
    ]);
    const later = await b.takeOne(FREE);
    await finished(b, later, '2026-11-24');
    expect([
      (await b.chief.ask('jobCost.ofJob', jobOf(cardId))).costMinor,
      (await b.chief.ask('jobCost.ofJob', jobOf(later))).costMinor,
    ]).toEqual([480, 600]);
  });
});

it('the month: page by key, by bearer, and its totals are the sum of its rows', async () => {
  const b = bench();
  const cards = [await b.takeOne(soldOn('2026-05-01')), await b.takeOne(FREE), await b.takeOne(FREE)];
  const paid = await b.takeOne();
  for (const [i, id] of cards.entries()) await finished(b, id, `2026-11-${String(23 + i)}`);
  const all = await b.accountant.ask('jobCost.list', { month: '2026-11' });
  expect(all.map((r) => r.id)).toEqual(cards.toReversed());
  expect(all.map((r) => r.id)).not.toContain(paid);
  const [first] = await b.accountant.ask('jobCost.list', { month: '2026-11', limit: 1 });
  if (first === undefined) throw new Error('an empty month');
  const after = { closedAt: first.closedAt, id: first.id };
  expect(await b.accountant.ask('jobCost.list', { month: '2026-11', after })).toEqual(all.slice(1));
  expect(await b.accountant.ask('jobCost.list', { month: '2026-11', bearer: 'maker' })).toEqual(all.slice(2));
  expect(await b.accountant.ask('jobCost.list', { month: '2026-12' })).toEqual([]);
  expect(await b.accountant.ask('jobCost.totals', { month: '2026-11' })).toEqual({
    jobs: 3,
    costMinor: 1440,
    customerPaysMinor: 0,
    borne: { customer: 0, maker: 480, contract: 0, centre: 0, goodwill: 960, supplier: 0 },
  });
  expect(b.bugs).toEqual([]);
});

it('a device of a contract over the counter: type B, its part charged less the discount, the rest the contract’s', async () => {
  const b = bench();
  const known = await b.clerk.ask('customer.create', { name: '王小明', phones: [{ number: '0911222333' }], privacyConsent: true });
  const tv = await b.clerk.ask('product.create', { customerId: known.id, product: { ...TV, serial: 'CT-0001' } });
  await b.manager.ask('maintenanceContract.register', {
    customerId: known.id,
    productIds: [tv.id],
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    visitsIncluded: 2,
    partsPolicy: 'discount',
    partsDiscountPercent: 10,
    isLabourFree: true,
    isTravelFree: true,
  });
  expect(await b.clerk.ask('product.warranty', { productId: tv.id })).toMatchObject({ contractNo: 'CT-2026-000001' });
  const intake = await b.clerk.ask('counterIntake.receive', {
    customer: { id: known.id },
    devices: [
      {
        product: { id: tv.id },
        faultReported: '無電源',
        hasNoAccessories: true,
        shelf: 'B-09',
        exterior: { screen: 'ok', frame: 'ok', back: 'ok', stand: 'ok', remote: 'ok', port: 'ok' },
      },
    ],
    promisedAt: at('2026-11-30', '18:00'),
    isDataLossAccepted: true,
    signature: { kind: 'signed', name: '王小明' },
  });
  const cardId = intake.devices[0]?.cardId as RepairCardId;
  expect(await b.clerk.ask('repairCard.byId', { id: cardId })).toMatchObject({ type: 'B' });
  await b.diagnose(cardId);
  await b.li.ask('repairCard.startRepair', { cardId });
  await b.li.ask('repairCard.addPart', { cardId, text: '電源板', qty: 1, priceMinor: 650 });
  b.goTo(D1, '11:00');
  await b.li.ask('repairCard.recordWork', { cardId, startAt: at(D1, '10:00'), endAt: at(D1, '10:30') });
  await b.li.ask('repairCard.finishRepair', { cardId, testResult: '正常' });
  await b.chief.ask('repairCard.pass', { cardId });
  expect(await b.clerk.ask('billing.issue', { cardIds: [cardId] })).toMatchObject({
    type: 'B',
    grossMinor: 585,
    lines: [
      { kind: 'labour', amountMinor: 0 },
      { kind: 'part', amountMinor: 650 },
      { kind: 'discount', amountMinor: -65 },
    ],
  });
  expect((await b.chief.ask('jobCost.ofJob', jobOf(cardId))).lines).toMatchObject([
    { bearer: 'customer' },
    { bearer: 'contract', costMinor: 240 },
  ]);
  expect(b.bugs).toEqual([]);
});
