import { expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { site } from '../site';

const INTAKE: RawInput<'counterIntake.receive'> = {
  customer: { new: { name: '許文傑', phones: [{ number: '0933-222-111' }], privacyConsent: true } },
  devices: [
    {
      product: { new: { deviceClass: 'laptop', model: 'NB-14P', serial: 'NB14P-553021' } },
      faultReported: '無法開機',
      exterior: { screen: 'ok' },
      hasNoAccessories: true,
      shelf: 'A-04',
    },
  ],
  promisedAt: '2026-11-25T18:00+08:00',
  inspectionFeeMinor: 300,
  isDataLossAccepted: true,
  signature: { kind: 'signed', name: '許文傑' },
};

/** The intake slip as it was stored, in one string. */
async function slipOf(settings: NonNullable<RawInput<'setup.updateSite'>['settings']>): Promise<string> {
  const s = site();
  await s.person('manager').ask('setup.updateSite', { settings });
  await s.person('clerk').ask('counterIntake.receive', INTAKE);
  return s.sqlite.prepare("select model from printed_document where kind = 'intake-slip'").pluck().get() as string;
}

it('a receipt carries the terms of the program until the centre writes its own', async () => {
  expect(await slipOf({})).toContain('正本');
  const own = await slipOf({ terms: '本站第一條\n本站第二條' });
  expect(own).toContain('本站第一條');
  expect(own).toContain('本站第二條');
  expect(own).not.toContain('正本');
});

it.each([
  [true, '115 年 11 月 25 日'],
  [false, '2026 年 11 月 25 日'],
])('years of the Republic: %s gives %s', async (rocDates, day) => {
  expect(await slipOf({ rocDates })).toContain(day);
});
