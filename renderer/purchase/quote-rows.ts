import { cheapestOf, MOST_QUOTES } from '#shared/purchase/quotes';
import type { RequisitionView } from '#shared/purchase/views';

type Line = RequisitionView['lines'][number];
/** What is typed of one supplier; a row without supplier is none. */
export type QuoteRow = Readonly<{ supplierId: string | null; price: string; note: string }>;
const NONE: QuoteRow = { supplierId: null, price: '', note: '' };

/** The rows a line begins with: its quotes, else who would get it and what it would cost, and room for the rest of three. */
export function rowsFor(line: Line, text: (minor: number) => string): readonly QuoteRow[] {
  const known = line.quotes.map((q) => ({ supplierId: q.supplierId as string, price: text(q.priceMinor), note: q.note ?? '' }));
  const own = { ...NONE, supplierId: line.supplierId, price: line.priceMinor === null ? '' : text(line.priceMinor) };
  const filled = known.length > 0 ? known : line.supplierId === null ? [] : [own];
  return Array.from({ length: MOST_QUOTES }, (_, i) => filled[i] ?? NONE);
}

type Read = Readonly<{ supplierId: string; priceMinor: number; note: string }>;
export const quotesOf = (rows: readonly QuoteRow[], minor: (typed: string) => number): readonly Read[] =>
  rows.flatMap((r) => (r.supplierId === null ? [] : [{ supplierId: r.supplierId, priceMinor: minor(r.price), note: r.note }]));

/** Who gets the line: who was chosen by hand and is still among them, else the first of the cheapest. */
export function chosenOf(quotes: readonly Read[], byHand: string | null): Read | null {
  const cheapest = cheapestOf(quotes);
  return quotes.find((q) => q.supplierId === byHand) ?? quotes.find((q) => q.priceMinor === cheapest) ?? null;
}
