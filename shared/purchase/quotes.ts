import { z } from 'zod';
import { Day, Minor, optionalLine } from '../kernel/fields';
import { SupplierId } from '../kernel/ids';

/** 三家比價 (B12, P17): as many suppliers are asked as is customary. */
export const MOST_QUOTES = 3;

/** What a supplier asks for one piece, and when he said so. */
export const QuoteInput = z.object({ supplierId: SupplierId, priceMinor: Minor, quotedOn: Day.optional(), note: optionalLine(60) });
export type StoredQuote = Readonly<{ supplierId: SupplierId; priceMinor: number; quotedOn: string; note: string | null }>;

type Priced = Readonly<{ supplierId: string; priceMinor: number }>;
/** The lowest of the prices; null: nobody was asked. */
export const cheapestOf = (quotes: readonly Priced[]): number | null =>
  quotes.length === 0 ? null : Math.min(...quotes.map((q) => q.priceMinor));
/** Which quotes are the cheapest; two may ask the same. */
export const isCheapest = (quotes: readonly Priced[], quote: Priced): boolean => quote.priceMinor === cheapestOf(quotes);

export type QuoteFault = 'quoteTwice' | 'notQuoted' | 'dearer';
/** What is wrong with a choice among quotes: one supplier twice, a supplier or price nobody quoted, a dearer one without its reason. */
export function quoteFault(quotes: readonly Priced[], chosen: Priced, reason: string | null): QuoteFault | null {
  if (new Set(quotes.map((q) => q.supplierId)).size < quotes.length) return 'quoteTwice';
  const cheapest = cheapestOf(quotes);
  if (cheapest === null) return null;
  if (!quotes.some((q) => q.supplierId === chosen.supplierId && q.priceMinor === chosen.priceMinor)) return 'notQuoted';
  return chosen.priceMinor > cheapest && reason === null ? 'dearer' : null;
}
