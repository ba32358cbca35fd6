import type { Region } from '../kernel/region';

/** Why a slip cannot be made void any more, and a credit slip 折讓單 is issued instead (C6, D6). */
export const CREDIT_WHYS = ['originalOut', 'periodOver'] as const;
export type CreditWhy = (typeof CREDIT_WHYS)[number];

/** 申報期: Taiwan files every two months from January on, the mainland every month (D6). */
export function taxPeriodOf(region: Region, on: string): string {
  const [year, month] = [on.slice(0, 4), Number(on.slice(5, 7))];
  return region === 'TW' ? `${year}/${Math.ceil(month / 2)}` : `${year}-${String(month).padStart(2, '0')}`;
}

type Slip = Readonly<{ grossMinor: number; invoiceOn: string | null; issuedOn: string }>;
/**
 * A slip is void only in its own period and with its original back; otherwise a credit slip takes it out of the period of today (C6).
 * Null: it can be made void. A slip of nothing was never filed, so it always can.
 */
export function creditWhy(
  { grossMinor, invoiceOn, issuedOn }: Slip,
  region: Region,
  today: string,
  isOriginalBack: boolean,
): CreditWhy | null {
  if (grossMinor === 0) return null;
  if (taxPeriodOf(region, invoiceOn ?? issuedOn) !== taxPeriodOf(region, today)) return 'periodOver';
  return isOriginalBack ? null : 'originalOut';
}
