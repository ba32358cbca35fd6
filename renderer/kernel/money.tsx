import { useCallback } from 'react';
import { parseMoney as readMoney } from '#shared/kernel/money';
import { useSession, type Currency } from './session';

const DECIMALS: Readonly<Record<Currency, number>> = { TWD: 0, CNY: 2 };
export const CURRENCY_SIGNS: Readonly<Record<Currency, string>> = { TWD: 'NT$', CNY: '¥' };

/** `1,234` or `1,234.00`; minus is U+2212 (design.md 2.2). */
export function formatMoney(minor: number, currency: Currency): string {
  const decimals = DECIMALS[currency];
  const text = (Math.abs(minor) / 10 ** decimals).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return minor < 0 ? `−${text}` : text;
}

/** What was typed, in minor units; null when it is not an amount. */
export function parseMoney(typed: string, currency: Currency): number | null {
  const read = readMoney(typed, currency);
  return read.ok ? read.minor : null;
}

type Props = Readonly<{ minor: number | null; currency?: Currency; withSign?: boolean }>;

/** An amount. Zero owed is `0`; null is not applicable, `—`. The sign is for totals only. */
export function Money({ minor, currency, withSign = false }: Props) {
  const { currency: own } = useSession();
  const used = currency ?? own;
  if (minor === null) return <span className="t3">—</span>;
  return (
    <span className="nw">
      {withSign && <span className="money-sign">{CURRENCY_SIGNS[used]}</span>}
      {formatMoney(minor, used)}
    </span>
  );
}

/** An amount as a number of a spreadsheet: 1234 or 1234.56. */
export function useMoneyNumber(): (minor: number | null) => number | null {
  const { currency } = useSession();
  return useCallback((minor) => (minor === null ? null : minor / 10 ** DECIMALS[currency]), [currency]);
}
