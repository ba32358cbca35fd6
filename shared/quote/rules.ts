import { DomainError } from '../kernel/app-error';
import { maxMinor, timesQuantity, type Currency } from '../kernel/money';
import type { Rates } from '../tax/rates';
import { taxOf, taxParts, type TaxPart } from '../tax/split';
import type { ChargeLine } from './schema';
import type { QuoteStatus } from './states';

export type TypedLine = Omit<ChargeLine, 'amountMinor'>;
export type Totals = Readonly<{ grossMinor: number; taxMinor: number; netMinor: number }>;
export type TaxedTotals = Readonly<{ totals: Totals; taxes: readonly TaxPart[] }>;
type Version = Readonly<{ quoteNo: string; version: number; status: QuoteStatus }>;

const sum = (lines: readonly Pick<ChargeLine, 'amountMinor'>[]): number => lines.reduce((total, l) => total + l.amountMinor, 0);

/** Amount = round(qty × price); a discount 折讓 counts against the sum (B8). */
export function chargeLines(typed: readonly TypedLine[], currency: Currency): ChargeLine[] {
  const limit = maxMinor(currency);
  return typed.map((l) => {
    if (l.unitPriceMinor * l.qty > limit) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: limit });
    const amount = timesQuantity(l.unitPriceMinor, l.qty);
    return { ...l, amountMinor: l.kind === 'discount' ? 0 - amount : amount };
  });
}

/** Gross with its tax inside, rate by rate (D6). A discount cannot be larger than what it is taken from. */
export function totalsOf(lines: readonly ChargeLine[], rates: Rates, currency: Currency): TaxedTotals {
  if (lines.length === 0) throw new DomainError('QUOTE_EMPTY');
  const grossMinor = sum(lines);
  if (grossMinor < 0) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: sum(lines.filter((l) => l.kind !== 'discount')) });
  if (grossMinor > maxMinor(currency)) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: maxMinor(currency) });
  const taxes = taxParts(lines, rates);
  return { totals: { grossMinor, ...taxOf(taxes) }, taxes };
}

/** What the customer agreed to pay for parts: the ceiling of the parts on a paid card (B8, E11). */
export const partTotalOf = (lines: readonly ChargeLine[]): number => sum(lines.filter((l) => l.kind === 'part'));

const isLive = (v: Version): boolean => v.status === 'SENT' || v.status === 'ACCEPTED';
const newestFirst = <T extends Version>(versions: readonly T[]): T[] =>
  versions.toSorted((a, b) => (a.quoteNo === b.quoteNo ? b.version - a.version : a.quoteNo < b.quoteNo ? 1 : -1));

/** The agreed price is that of the newest accepted version: each version is a whole quote, not an addition (B8, E11). */
export const agreedOf = <T extends Version>(versions: readonly T[]): T | undefined =>
  newestFirst(versions).find((v) => v.status === 'ACCEPTED');

/** The version a card shows: the one that waits for an answer, else the agreed one, else the newest. */
export function currentOf<T extends Version>(versions: readonly T[]): T | undefined {
  const sorted = newestFirst(versions);
  return sorted.find((v) => v.status === 'SENT') ?? agreedOf(versions) ?? sorted[0];
}

/** Version +1 under the same number while a version of it still counts; else a new number begins (B8). */
export function nextVersion(versions: readonly Version[]): Readonly<{ quoteNo: string | null; version: number }> {
  const live = newestFirst(versions).find(isLive);
  if (live === undefined) return { quoteNo: null, version: 1 };
  return { quoteNo: live.quoteNo, version: Math.max(...versions.filter((v) => v.quoteNo === live.quoteNo).map((v) => v.version)) + 1 };
}

/** The number of a quote is void only when no version of it counts any longer (B0). */
export const isNumberDead = (versions: readonly Version[], quoteNo: string): boolean =>
  !versions.some((v) => v.quoteNo === quoteNo && isLive(v));

export const isExpired = (q: Readonly<{ status: QuoteStatus; validUntil: string }>, today: string): boolean =>
  q.status === 'SENT' && q.validUntil < today;

/** 同意 counts through the last day of validity, not after it (C4, B8). */
export function assertCanAccept(q: Readonly<{ quoteNo: string; validUntil: string }>, consentOn: string): void {
  if (q.validUntil < consentOn) throw new DomainError('QUOTE_EXPIRED', { quoteNo: q.quoteNo, validUntil: q.validUntil });
}

/** 逾期 is a fact of the calendar, not a choice: only after the last day of validity (D5). */
export function assertHasExpired(q: Readonly<{ status: QuoteStatus; validUntil: string }>, today: string): void {
  if (!isExpired(q, today)) throw new DomainError('TRANSITION_REFUSED', { entity: 'Quote', from: q.status, event: 'expire' });
}
