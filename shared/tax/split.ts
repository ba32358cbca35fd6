import { allocate, splitTaxInclusive } from '../kernel/money';
import type { ChargeLine } from '../quote/schema';
import { ratioOf, TAX_CLASSES, taxClassOf, type Rates } from './rates';

/** What of a slip is taxed at one rate, in hundredths of a percent. */
export type TaxPart = Readonly<{ rate: number; grossMinor: number; taxMinor: number; netMinor: number }>;
type Line = Pick<ChargeLine, 'kind' | 'amountMinor'>;

const sum = (lines: readonly Line[]): number => lines.reduce((total, l) => total + l.amountMinor, 0);

/**
 * 內含稅 by rate (D6): lines of one rate together, discounts on all rates by what they are taken from, each part rounded once. The
 * parts add up to the slip; a slip of nothing has one part.
 */
export function taxParts(lines: readonly Line[], rates: Rates): TaxPart[] {
  const discountMinor = sum(lines.filter((l) => l.kind === 'discount'));
  const before = TAX_CLASSES.map((c) => ({ rate: rates[c], lines: lines.filter((l) => taxClassOf(l.kind) === c) })).filter(
    (group) => group.lines.length > 0,
  );
  const byRate = [...new Set(before.map((g) => g.rate))].map((rate) => ({
    rate,
    minor: sum(before.filter((g) => g.rate === rate).flatMap((g) => g.lines)),
  }));
  const weights = byRate.map((g) => Math.max(0, g.minor));
  const shares = weights.some((w) => w > 0) ? allocate(discountMinor, weights) : weights;
  const parts = byRate.map((g, i) => ({ rate: g.rate, grossMinor: g.minor + (shares[i] ?? 0) }));
  const taxed = parts.filter((p) => p.grossMinor !== 0);
  const shown = taxed.length > 0 ? taxed : [{ rate: parts[0]?.rate ?? rates.goods, grossMinor: 0 }];
  return shown.map((p) => ({ ...p, ...splitTaxInclusive(p.grossMinor, ratioOf(p.rate)) }));
}

/** Tax and net of the whole slip. */
export const taxOf = (parts: readonly TaxPart[]): Readonly<{ taxMinor: number; netMinor: number }> => ({
  taxMinor: parts.reduce((total, p) => total + p.taxMinor, 0),
  netMinor: parts.reduce((total, p) => total + p.netMinor, 0),
});
