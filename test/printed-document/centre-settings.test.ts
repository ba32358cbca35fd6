import { expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { site } from '../site';
import { INTAKE } from './intake-papers';

/** The intake slip as it was stored, in one string. */
async function slipOf(settings: NonNullable<RawInput<'setup.updateSite'>['settings']>): Promise<string> {
  const s = site();
  await s.person('manager').ask('setup.updateSite', { settings });
  await s.person('clerk').ask('counterIntake.receive', INTAKE);
  return s.sqlite.prepare("select model from printed_document where kind = 'intake-slip'").pluck().get() as string;
}

it.each([
  [true, '115 年 11 月 25 日'],
  [false, '2026 年 11 月 25 日'],
])('years of the Republic: %s gives %s', async (rocDates, day) => {
  expect(await slipOf({ rocDates })).toContain(day);
});
