import { expect, it } from 'vitest';
import { bench } from '../bench';

it('open work goes on with the reissued voucher (C2)', async () => {
  const b = bench();
  const cardId = await b.takeOne();
  const voucherId = (await b.clerk.ask('repairCard.byId', { id: cardId }))?.voucherId;
  if (!voucherId) throw new Error('no voucher');
  await b.chief.ask('serviceVoucher.declareLost', { voucherId, reason: '技術員說掉了' });
  const next = await b.chief.ask('serviceVoucher.reissue', { voucherId });
  expect(next.id).not.toBe(voucherId);
  expect(await b.clerk.ask('repairCard.byId', { id: cardId })).toMatchObject({ voucherId: next.id, voucherStatus: 'FILED' });
});

it('a call can be struck off after its voucher was lost and reissued', async () => {
  const b = bench();
  const call = await b.clerk.ask('serviceCall.register', {
    customer: {
      new: { name: '陳美玲', phones: [{ number: '0912345678' }], address: '台北市大安區和平東路二段101號', privacyConsent: true },
    },
    product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial: 'H14F-220931' } },
    channel: 'phone',
    symptom: '漏水',
  });
  await b.chief.ask('serviceCall.dispatch', { callId: call.id, rev: call.rev, technicianId: b.li.id });
  const voucherId = (await b.clerk.ask('serviceCall.byId', { id: call.id }))?.voucherId;
  if (!voucherId) throw new Error('no voucher');
  await b.chief.ask('serviceVoucher.declareLost', { voucherId, reason: '技術員說掉了' });
  const next = await b.chief.ask('serviceVoucher.reissue', { voucherId });
  expect(await b.clerk.ask('serviceCall.byId', { id: call.id })).toMatchObject({ voucherId: next.id, voucherNo: next.voucherNo });
});
