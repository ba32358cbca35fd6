import { expect, it } from 'vitest';
import { toBuyFor } from '#shared/purchase/missing';
import { buying } from './buying';

it('a call that waits buys what its slips lack, once, and says on which paper it comes and when (B12, F20)', async () => {
  const b = await buying();
  const fan = await b.bought('P-FAN', 780);
  const call = await b.clerk.ask('serviceCall.register', {
    customer: {
      new: { name: '陳美玲', phones: [{ number: '0912345678' }], address: '台北市大安區和平東路二段101號', privacyConsent: true },
    },
    product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial: 'H14F-1' } },
    symptom: '漏水',
  });
  const callId = call.id;
  await b.chief.ask('serviceCall.dispatch', { callId, technicianId: b.wang.id });
  await b.wang.ask('stockIssue.request', { callId, lines: [{ partId: fan.id, qty: 3 }] });
  const missing = async () => {
    const slips = await b.clerk.ask('stockIssue.ofJob', { callId });
    const lines = slips.flatMap((s) => s.lines);
    return toBuyFor(lines, await b.clerk.ask('purchase.forCall', { callId }));
  };
  expect(await missing()).toEqual([{ partId: fan.id, qty: 3 }]);
  const pr = await b.clerk.ask('purchase.request', { reason: 'job', lines: (await missing()).map((l) => ({ ...l, callId })) });
  expect(pr).toMatchObject({ status: 'SUBMITTED', reason: 'job', lines: [{ jobNo: call.callNo }] });
  const coming = () => b.wang.ask('purchase.forCall', { callId });
  expect(await coming()).toEqual([{ partId: fan.id, prNo: pr.prNo, status: 'SUBMITTED', qty: 3, dueOn: null }]);
  expect(await missing()).toEqual([]);
  const agreed = await b.manager.ask('purchase.approve', { requisitionId: pr.id });
  const po = await b.keeper.ask('purchase.order', { supplierId: b.supplier.id, lines: agreed.lines.map((l) => ({ lineId: l.id })) });
  expect(await coming()).toMatchObject([{ status: 'ORDERED', qty: 3, dueOn: po.dueOn }]);
  await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId: b.line(po.lines).id, delivered: 2 }] });
  expect(await coming()).toMatchObject([{ status: 'PARTIAL', qty: 1 }]);
  expect(await missing()).toEqual([]);
  expect(b.faults()).toEqual([]);
});
