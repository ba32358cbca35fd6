import { describe, expect, it } from 'vitest';
import { bench, refusal } from '../bench';

const D1 = '2026-11-23';
const WARRANTY = {
  product: {
    new: {
      deviceClass: 'tv' as const,
      brand: 'CHIMEI',
      model: 'TV-43A',
      serial: 'OUT-01',
      purchaseOn: '2026-05-01',
      proofType: 'invoice' as const,
    },
  },
  type: undefined,
  typeReason: null,
};

/** A warranty job that was sent to an outside repairer and came back. */
async function sentOut() {
  const b = bench();
  const cardId = await b.takeOne(WARRANTY);
  await b.diagnose(cardId);
  await b.li.ask('repairCard.startRepair', { cardId });
  const card = await b.clerk.ask('repairCard.byId', { id: cardId });
  if (card === null) throw new Error('no card');
  const out = await b.clerk.ask('custody.sendToVendor', { stayId: card.stayId, vendor: '精修社', vendorSlipNo: 'W-1' });
  b.goTo(D1, '15:00');
  await b.clerk.ask('custody.backFromVendor', { stayId: out.id, scanned: card.serial ?? '', shelf: 'B-01', testResult: '正常' });
  const job = { job: { kind: 'card' as const, id: cardId } };
  const { trips } = await b.accountant.ask('jobCost.ofJob', job);
  const [trip] = trips;
  if (trip === undefined) throw new Error('no trip');
  return { b, cardId, job, trip };
}

describe('外修帳單: an outside repairer’s bill in the cost of a job', () => {
  it('is missing until it is written down, then the maker bears it; the counter does not see it', async () => {
    const { b, cardId, job, trip } = await sentOut();
    expect(trip).toMatchObject({ vendor: '精修社', slipNo: 'W-1', bill: null });
    const bill = { cardId, tripId: trip.id, billNo: 'JX-88', billOn: D1, amountMinor: 1500 };
    expect(await b.clerk.invoke('jobCost.recordOutsideBill', bill)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(await b.accountant.ask('jobCost.recordOutsideBill', bill)).toMatchObject({
      costMinor: 1500,
      borne: { maker: 1500 },
      lines: [{ kind: 'outside', text: '精修社 JX-88', costMinor: 1500, bearer: 'maker', reasons: [{ code: 'makerWarranty' }] }],
      trips: [{ bill: { billNo: 'JX-88', billOn: D1, amountMinor: 1500 } }],
    });
    expect(await refusal(b, () => b.accountant.invoke('jobCost.recordOutsideBill', bill))).toBe('OUTSIDE_BILLED');
    const story = await b.wang.ask('audit.story', { entityIds: [cardId] });
    expect(story.map((e) => e.event)).toContain('OutsideBillRecorded');
    expect(JSON.stringify(story)).not.toContain('1500');
    const [line] = (await b.chief.ask('jobCost.ofJob', job)).lines;
    await b.chief.ask('jobCost.setBearer', { ...job, key: line?.key ?? '', bearer: 'centre', reason: '原廠不認' });
    expect((await b.chief.ask('jobCost.ofJob', job)).borne).toMatchObject({ maker: 0, centre: 1500 });
    expect(b.bugs).toEqual([]);
  });

  it('is taken back with a reason and written anew; both rows stay', async () => {
    const { b, cardId, trip } = await sentOut();
    const bill = { cardId, tripId: trip.id, billNo: 'JX-88', billOn: D1, amountMinor: 5100 };
    const first = (await b.manager.ask('jobCost.recordOutsideBill', bill)).trips[0]?.bill;
    if (!first) throw new Error('no bill');
    const back = { cardId, billId: first.id, reason: '金額打錯' };
    expect(await b.manager.ask('jobCost.reverseOutsideBill', back)).toMatchObject({ costMinor: 0, lines: [], trips: [{ bill: null }] });
    expect(await refusal(b, () => b.manager.invoke('jobCost.reverseOutsideBill', back))).toBe('NOT_FOUND');
    expect(await b.manager.ask('jobCost.recordOutsideBill', { ...bill, amountMinor: 1500 })).toMatchObject({ costMinor: 1500 });
    expect(b.sqlite.prepare('select amount_minor from outside_bill order by id').pluck().all()).toEqual([5100, -5100, 1500]);
    expect(b.bugs).toEqual([]);
  });

  it('is of a trip of this job, not older than it and not of tomorrow', async () => {
    const { b, cardId, trip } = await sentOut();
    const other = await b.takeOne();
    const bill = { cardId, tripId: trip.id, billNo: 'JX-88', billOn: D1, amountMinor: 1500 };
    const refused = (over: object) => refusal(b, () => b.accountant.invoke('jobCost.recordOutsideBill', { ...bill, ...over }));
    expect(await refused({ cardId: other })).toBe('NOT_FOUND');
    expect(await refused({ billOn: '2026-11-22' })).toBe('DATE_ORDER');
    expect(await refused({ billOn: '2026-11-24' })).toBe('DATE_IN_FUTURE');
    expect(await refused({ amountMinor: 0 })).toBe('INPUT_INVALID');
  });
});
