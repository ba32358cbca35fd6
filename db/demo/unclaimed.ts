import { addDays, toInstant } from '#shared/kernel/business-date';
import type { UnclaimedView } from '#shared/unclaimed/schema';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { DEMO_PIN } from './centre';
import type { Stage } from './stage';

/** Days before today on which the goods came in that nobody fetched; the centre of the demo is as old as the first. */
const GOODS = [
  {
    name: '沈志豪',
    phone: '0919330101',
    model: 'TH-32J500W',
    serial: 'TH32-70411',
    daysAgo: 100,
    priceMinor: 1150,
    notices: 4,
    deliveredAgo: 62,
    soldAgo: 9,
  },
  {
    name: '江美華',
    phone: '0919330102',
    model: 'TL-40A800',
    serial: 'TL40-11872',
    daysAgo: 72,
    priceMinor: 1450,
    notices: 4,
    deliveredAgo: 36,
  },
  { name: '田俊傑', phone: '0919330103', model: 'TC-32PG', serial: 'TC32-40092', daysAgo: 41, priceMinor: 900, notices: 4 },
  { name: '古淑芬', phone: '0919330104', model: 'TL-50T720', serial: 'TL50-90835', daysAgo: 18, priceMinor: 1800, notices: 1 },
] as const;
/** From the counter to the notice: as many days as a repair takes. */
const REPAIR_DAYS = 3;
const NOTICE_DAYS = [7, 15, 30, 31];
export const OLDEST_DAYS = 101;

/** 逾期未領: one was sold and its owner has money here, one may be disposed of, one waits for its proof, one for its next notice. */
export function planUnclaimed({ centre, timeline }: Stage, today: string): void {
  for (const [i, goods] of GOODS.entries()) {
    const dayOf = (daysAgo: number): string => addDays(today, 0 - daysAgo);
    const toldAgo = goods.daysAgo - REPAIR_DAYS;
    const at = (daysAgo: number, time: string, run: () => Promise<unknown>): void =>
      timeline.at(Date.parse(toInstant(dayOf(daysAgo), time, 'TW')), async () => void (await run()));
    const moment = (daysAgo: number, time: string): string => toInstant(dayOf(daysAgo), time, 'TW');
    const [technician] = centre.technicians;
    let device: Readonly<{ cardId: never; stayId: never }> | null = null;
    const own = () => {
      if (device === null) throw new Error('demo: the goods are not here yet');
      return device;
    };
    const clock = async (): Promise<UnclaimedView> => {
      const found = await centre.clerk('unclaimed.ofStay', { stayId: own().stayId });
      if (found === null) throw new Error('demo: nobody was told');
      return found;
    };

    at(goods.daysAgo, `10:${20 + i}`, async () => {
      const intake = await centre.clerk('counterIntake.receive', {
        customer: { new: { name: goods.name, phones: [{ number: goods.phone }], privacyConsent: true } },
        promisedAt: moment(toldAgo, '18:00'),
        isDataLossAccepted: true,
        inspectionFeeMinor: 300,
        signature: { kind: 'signed', name: goods.name },
        devices: [
          {
            product: { new: { deviceClass: 'tv', brand: 'Panasonic', model: goods.model, serial: goods.serial } },
            faultReported: '無畫面',
            faultSeen: '現象相符',
            exterior: Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const])),
            hasNoAccessories: true,
            shelf: 'C-02',
            type: 'A',
            typeReason: '保固外',
          },
        ],
      });
      device = (intake.devices[0] ?? null) as typeof device;
      const { cardId } = own();
      await technician.desk('repairCard.startDiagnosis', { cardId });
      await technician.desk('repairCard.recordDiagnosis', { cardId, diagnosis: '背光燈條損壞', causeCode: 'part' });
      const quote = await technician.desk('quote.send', {
        cardId,
        lines: [
          { kind: 'labour', text: '檢修工資', unitPriceMinor: 800 },
          { kind: 'part', text: '背光燈條', unitPriceMinor: goods.priceMinor },
        ],
      });
      await centre.clerk('quote.accept', { quoteId: quote.id, method: 'phone', by: goods.name });
      await technician.desk('repairCard.startRepair', { cardId });
    });
    at(toldAgo, `11:${10 + i}`, async () => {
      const { cardId, stayId } = own();
      await technician.desk('repairCard.recordWork', { cardId, startAt: moment(toldAgo, '09:05'), endAt: moment(toldAgo, '09:50') });
      await technician.desk('repairCard.finishRepair', { cardId, testResult: '連續開機兩小時正常' });
      await centre.chief('repairCard.pass', { cardId });
      await centre.clerk('billing.issue', { cardIds: [cardId] });
      await centre.clerk('custody.notifyOwner', { stayId, channel: 'phone' });
    });
    for (const [n, days] of NOTICE_DAYS.slice(0, goods.notices).entries())
      at(toldAgo - days, `14:${30 + i}`, async () => {
        const seen = await clock();
        const proof = n === 3 ? `掛號 8812${i}` : null;
        await centre.clerk('unclaimed.sendNotice', { caseId: seen.id, channel: n === 3 ? 'registered' : 'phone', proof });
      });
    if ('deliveredAgo' in goods)
      at(goods.deliveredAgo - 2, `15:${10 + i}`, async () => {
        const formal = (await clock()).notices.at(-1);
        if (formal === undefined) throw new Error('demo: no formal notice');
        await centre.clerk('unclaimed.recordDelivery', {
          noticeId: formal.id,
          outcome: 'delivered',
          on: dayOf(goods.deliveredAgo),
          proof: `回執 5504${i}`,
        });
      });
    if ('soldAgo' in goods)
      at(goods.soldAgo, `16:${10 + i}`, async () => {
        await centre.manager('staff.confirmPin', { pin: DEMO_PIN });
        await centre.manager('unclaimed.dispose', {
          caseId: (await clock()).id,
          way: 'sold',
          recipient: '永興舊貨行',
          reference: 'YX-0311',
          reason: '催告期滿仍未領取',
          isDataWiped: true,
          payments: [{ method: 'transfer', amountMinor: 2500, reference: '33017' }],
        });
      });
  }
}
