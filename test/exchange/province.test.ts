import { expect, it } from 'vitest';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { at, bench, refusal } from '../bench';

const FREE = {
  type: 'C',
  typeReason: '保修内',
} as const;

it('in Zhejiang the days of all free repairs of a device count together, whatever they waited for (D4)', async () => {
  const b = bench('CN');
  const deadline = async (cardId: string) => (await b.clerk.ask('exchange.ofCard', { cardId })).deadlineOn;
  b.goTo('2026-10-12', '09:00');
  const first = await b.takeOne(FREE);
  expect(await deadline(first)).toBe('2027-01-10'); // ninety days of the country
  await b.manager.ask('setup.updateSite', { settings: { province: 'fujian' } });
  expect(await deadline(first)).toBe('2027-01-10');
  await b.manager.ask('setup.updateSite', { settings: { province: 'zhejiang' } });
  expect(await b.clerk.ask('exchange.ofCard', { cardId: first })).toMatchObject({
    deadlineOn: '2026-11-16',
    limitDays: 35,
    isSum: true,
    loanerFromOn: '2026-10-18',
    isEntitled: false,
  });
  await b.diagnose(first);
  b.goTo('2026-11-01', '10:00'); // twenty days
  await b.repaired(first, '2026-11-01T08:00:00+08:00', '2026-11-01T09:00:00+08:00');
  await b.chief.ask('repairCard.pass', { cardId: first });
  const card = await b.clerk.ask('repairCard.byId', { id: first });
  expect(card).toMatchObject({ daysInRepair: 20 });
  expect(await b.clerk.ask('exchange.ofCard', { cardId: first })).toMatchObject({ isEntitled: false });

  // The same device again: fifteen days are left of the thirty-five.
  b.sqlite.prepare("update custody_stay set state = 'OUT', closed_at = ? where id = ?").run(at('2026-11-02', '09:00'), card?.stayId);
  b.sqlite.prepare("update repair_card set status = 'CLOSED' where id = ?").run(first);
  b.sqlite.prepare("update service_voucher set status = 'FILED', holder_id = null").run();
  b.goTo('2026-11-09', '09:00');
  const intake = await b.clerk.ask('counterIntake.receive', {
    customer: { id: card?.customerId ?? '' },
    devices: [
      {
        product: { id: card?.productId ?? '' },
        faultReported: '无电源',
        hasNoAccessories: true,
        shelf: 'B-09',
        exterior: Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const])),
        type: 'C',
        typeReason: '保修内',
      },
    ],
    promisedAt: at('2026-11-30', '18:00'),
    isDataLossAccepted: true,
    signature: { kind: 'signed', name: '郭志偉' },
  });
  const again = intake.devices[0]?.cardId;
  if (again === undefined) throw new Error('no card');
  expect(await deadline(again)).toBe('2026-11-24');
  await b.diagnose(again);
  b.goTo('2026-11-24', '09:00');
  const unit = { cardId: again, newIdentifier: 'TA43-0999' };
  expect(await refusal(b, () => b.chief.invoke('exchange.unitReady', unit))).toBe('EXCHANGE_NOT_DUE');
  b.goTo('2026-11-25', '09:00');
  expect(await b.chief.ask('exchange.unitReady', unit)).toMatchObject({ dayNo: 16, order: { newIdentifier: 'TA43-0999' } });
  expect(b.bugs).toEqual([]);
});
