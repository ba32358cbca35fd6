import { timesQuantity } from '#shared/kernel/money';
import { parseQuantity } from '#shared/kernel/number-input';
import type { Currency } from '../kernel/session';
import { minorOf } from '../kernel/money-field';

/** A line of the visit's parts as it is typed. */
export type PartForm = Readonly<{ key: number; text: string; sku: string; qty: string; price: string }>;
export type ChargeForm = Readonly<{ labour: string; travel: string; cash: string; parts: readonly PartForm[] }>;

export const emptyPart = (key: number): PartForm => ({ key, text: '', sku: '', qty: '1', price: '' });
export const NO_CHARGE: ChargeForm = { labour: '', travel: '', cash: '', parts: [] };

const isBlank = (p: PartForm): boolean => p.text.trim() === '' && p.price.trim() === '';

/** Labour, travel and parts as the route takes them; empty part lines are left out. Free service charges nothing. */
export function chargeOf(form: ChargeForm, isFree: boolean, currency: Currency) {
  const parts = form.parts
    .filter((p) => !isBlank(p))
    .map((p) => ({ text: p.text, sku: p.sku, qty: parseQuantity(p.qty), priceMinor: isFree ? 0 : minorOf(p.price, currency) }));
  if (isFree) return { labourMinor: 0, travelMinor: 0, parts, payments: [] };
  const amountMinor = minorOf(form.cash, currency);
  return {
    labourMinor: minorOf(form.labour, currency),
    travelMinor: minorOf(form.travel, currency),
    parts,
    payments: amountMinor === 0 ? [] : [{ method: 'cash' as const, amountMinor }],
  };
}

/** What the customer owes; null while something cannot be read. */
export function totalOf(charge: ReturnType<typeof chargeOf>): number | null {
  const known = [charge.labourMinor, charge.travelMinor, ...charge.parts.flatMap((p) => [p.priceMinor, p.qty])];
  if (!known.every((n) => Number.isFinite(n))) return null;
  return charge.parts.reduce((sum, p) => sum + timesQuantity(p.priceMinor, p.qty), charge.labourMinor + charge.travelMinor);
}
