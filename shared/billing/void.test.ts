import { expect, it } from 'vitest';
import type { Region } from '../kernel/region';
import { creditWhy, taxPeriodOf, type CreditWhy } from './void';

it.each<[Region, string, string]>([
  ['TW', '2026-01-01', '2026/1'],
  ['TW', '2026-02-28', '2026/1'],
  ['TW', '2026-03-01', '2026/2'],
  ['TW', '2026-11-01', '2026/6'],
  ['TW', '2026-12-31', '2026/6'],
  ['CN', '2026-11-30', '2026-11'],
  ['CN', '2026-12-01', '2026-12'],
])('%s: %s lies in %s', (region, on, period) => expect(taxPeriodOf(region, on)).toBe(period));

const slip = (issuedOn: string, invoiceOn: string | null = null, grossMinor = 880) => ({ issuedOn, invoiceOn, grossMinor });
it.each<[string, ReturnType<typeof slip>, Region, string, boolean, CreditWhy | null]>([
  ['the same day, original back', slip('2026-11-23'), 'TW', '2026-11-23', true, null],
  ['Taiwan, the second month of the period', slip('2026-11-23'), 'TW', '2026-12-31', true, null],
  ['Taiwan, the next period', slip('2026-12-31'), 'TW', '2027-01-01', true, 'periodOver'],
  ['Taiwan, a year later in the same months', slip('2026-11-23'), 'TW', '2027-11-23', true, 'periodOver'],
  ['the mainland, the next month', slip('2026-11-23'), 'CN', '2026-12-01', true, 'periodOver'],
  ['the original is with the customer', slip('2026-11-23'), 'TW', '2026-11-23', false, 'originalOut'],
  ['neither', slip('2026-11-23'), 'CN', '2026-12-01', false, 'periodOver'],
  ['the invoice says the period, not the slip', slip('2026-10-31', '2026-11-02'), 'TW', '2026-11-23', true, null],
  ['an invoice of the period before', slip('2026-11-01', '2026-10-31'), 'TW', '2026-11-23', true, 'periodOver'],
  ['nothing was charged', slip('2025-01-01', null, 0), 'CN', '2026-12-01', false, null],
])('%s', (_name, of, region, today, isBack, why) => expect(creditWhy(of, region, today, isBack)).toBe(why));
