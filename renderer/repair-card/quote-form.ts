import { z } from 'zod';
import { QUOTE_KINDS, type ChargeLine } from '#shared/quote/schema';
import { timesQuantity } from '#shared/kernel/money';
import { parseQuantity } from '#shared/kernel/number-input';
import type { CardView } from '#shared/repair-card/schema';
import { formatMoney, parseMoney } from '../kernel/money';
import type { Currency } from '../kernel/session';

/** One line as it is typed: amounts stay text until they are sent. */
const TypedLine = z.object({ kind: z.enum(QUOTE_KINDS), text: z.string(), qty: z.string(), price: z.string() });
export type TypedLine = z.infer<typeof TypedLine>;
export const QuoteDraft = z.object({ lines: z.array(TypedLine), validUntil: z.string() });
export type QuoteDraft = z.infer<typeof QuoteDraft>;

export const BLANK_LINE: TypedLine = { kind: 'labour', text: '', qty: '1', price: '' };

const isQuoted = (kind: ChargeLine['kind']): kind is TypedLine['kind'] => QUOTE_KINDS.some((k) => k === kind);
const typed = (line: ChargeLine, currency: Currency): TypedLine => ({
  kind: isQuoted(line.kind) ? line.kind : 'labour',
  text: line.text,
  qty: String(line.qty),
  price: formatMoney(line.unitPriceMinor, currency),
});

/** A new version starts from the last one; a first quote from the parts on the card and an empty line of labour. */
export function firstDraft(card: CardView, last: readonly ChargeLine[] | null, labour: string, currency: Currency): QuoteDraft {
  if (last) return { lines: last.map((l) => typed(l, currency)), validUntil: '' };
  const parts = card.parts
    .filter((p) => !p.isReversed)
    .map((p): TypedLine => ({ kind: 'part', text: p.text, qty: String(p.qty), price: formatMoney(p.priceMinor, currency) }));
  return { lines: [{ ...BLANK_LINE, text: labour }, ...parts], validUntil: '' };
}

type ListCharge = Readonly<{ kind: TypedLine['kind']; name: string; priceMinor: number }>;
/** Where a work of the price list goes: into the line of its kind that has no price yet, else at the end. */
export function placeCharge(
  lines: readonly TypedLine[],
  charge: ListCharge,
  currency: Currency,
): Readonly<{ at: number; line: TypedLine }> {
  const open = lines.findIndex((l) => l.kind === charge.kind && l.price.trim() === '');
  const line: TypedLine = { kind: charge.kind, text: charge.name, qty: '1', price: formatMoney(charge.priceMinor, currency) };
  return { at: open < 0 ? lines.length : open, line };
}

/** What the command takes; an unreadable number is NaN, so that the schema refuses it. */
export const lineInputs = (lines: readonly TypedLine[], currency: Currency) =>
  lines.map((l) => ({
    kind: l.kind,
    text: l.text,
    qty: parseQuantity(l.qty),
    unitPriceMinor: parseMoney(l.price, currency) ?? Number.NaN,
  }));

/** Amount of a line, null while it cannot be reckoned; a discount counts against the sum (B8). */
export function amountOf(line: TypedLine, currency: Currency): number | null {
  const price = parseMoney(line.price, currency);
  const qty = parseQuantity(line.qty);
  if (price === null || Number.isNaN(qty)) return null;
  const amount = timesQuantity(price, qty);
  return line.kind === 'discount' ? -amount : amount;
}

export const totalOf = (lines: readonly TypedLine[], currency: Currency): number =>
  lines.reduce((sum, l) => sum + (amountOf(l, currency) ?? 0), 0);
