import { expect, it } from 'vitest';
import { site } from '../site';
import { refusal } from '../bench';

it('above the on-site limit nothing is taken at the customer’s: first the invoice; at the limit it is taken (S0§9, F2)', async () => {
  const s = site('TW');
  const [clerk, chief, wang] = [s.person('clerk'), s.person('chief'), s.person('technician')];
  const reached = async (serial: string) => {
    const call = await clerk.ask('serviceCall.register', {
      customer: {
        new: {
          name: `陳美玲${serial}`,
          phones: [{ number: '0912345678' }],
          address: '台北市大安區和平東路二段101號',
          privacyConsent: true,
        },
      },
      product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial } },
      symptom: '漏水',
    });
    await chief.ask('serviceCall.dispatch', { callId: call.id, technicianId: wang.id });
    await wang.ask('serviceCall.arrive', { callId: call.id });
    return call.id;
  };
  const fixed = (callId: string, labourMinor: number, paidMinor: number | null) =>
    wang.invoke('serviceCall.completeOnSite', {
      callId: callId as never,
      fault: '排水管破裂',
      action: '更換排水管',
      signature: { kind: 'signed', name: '陳美玲' },
      type: 'A',
      labourMinor,
      payments: paidMinor === null ? [] : [{ amountMinor: paidMinor }],
    });
  const above = await reached('H14F-1');
  const before = s.rows();
  expect(await fixed(above, 2001, 2001)).toMatchObject({ ok: false, error: { code: 'ONSITE_LIMIT', params: { limitMinor: 2000 } } });
  expect(await refusal(s, () => fixed(above, 2001, 1))).toBe('ONSITE_LIMIT'); // not a part of it either
  expect(s.rows()).toEqual(before);
  expect(await fixed(above, 2001, null)).toMatchObject({ ok: true, value: { bill: { decision: 'invoiceFirst', paidMinor: 0 } } });
  expect(await fixed(await reached('H14F-2'), 2000, 2000)).toMatchObject({
    ok: true,
    value: { bill: { decision: 'collect', status: 'PAID', payments: [{ status: 'TAKEN_BY_TECH' }] } },
  });
});
