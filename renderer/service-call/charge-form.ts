import { contractCharge, freeOf, type ContractTerms } from '#shared/maintenance-contract/rules';
import { formatMinor, timesQuantity } from '#shared/kernel/money';
import type { ServiceType } from '#shared/kernel/region';
import { parseQuantity } from '#shared/kernel/number-input';
import type { VisitPart } from '#shared/stock-issue/schema';
import type { Currency } from '../kernel/session';
import { minorOf } from '../kernel/money-field';

/** A line of the visit's parts as it is typed. */
/** `oldSerial`: of the part that came out. `issueLineId`: the line of a slip it comes from. A draft of before has none of them. */
export type PartForm = Readonly<{
  key: number;
  text: string;
  sku: string;
  qty: string;
  price: string;
  oldSerial?: string;
  issueLineId?: string | null;
  serials?: readonly string[];
}>;
export type ChargeForm = Readonly<{ labour: string; travel: string; cash: string; parts: readonly PartForm[] }>;

export const emptyPart = (key: number): PartForm => ({ key, text: '', sku: '', qty: '1', price: '', oldSerial: '' });
/** A line from the slip: all of what was handed out for the call, one of what lies in the van; the price is the list's. */
export const partFrom = (key: number, line: VisitPart, currency: Currency): PartForm => ({
  ...emptyPart(key),
  text: line.name,
  sku: line.sku,
  qty: String(line.isVan || line.isSerialised ? Math.min(1, line.qty) : line.qty),
  price: line.priceMinor === null ? '' : formatMinor(line.priceMinor, currency, { group: false }),
  issueLineId: line.lineId,
  serials: line.serials.length === 1 ? line.serials : [],
});
export const NO_CHARGE: ChargeForm = { labour: '', travel: '', cash: '', parts: [] };

const isBlank = (p: PartForm): boolean => (p.issueLineId ?? null) === null && p.text.trim() === '' && p.price.trim() === '';
/** Empty lines are left out, so the route counts without them. */
export const writtenParts = (parts: readonly PartForm[]): readonly PartForm[] => parts.filter((p) => !isBlank(p));

/** Fields that ask for more than is in hand, or do not name each piece that is kept by serial. */
export const wrongParts = (parts: readonly PartForm[], held: readonly VisitPart[]): readonly string[] =>
  writtenParts(parts).flatMap((p, i) => {
    const line = held.find((l) => l.lineId === p.issueLineId);
    if (line === undefined) return [];
    const qty = parseQuantity(p.qty);
    if (qty > line.qty) return [`parts.${i}.qty`];
    return line.isSerialised && p.serials?.length !== qty ? [`parts.${i}.serials`] : [];
  });

/** What the customer does not pay: all in warranty, or what his contract says. */
export type Free = ReturnType<typeof freeOf>;
export function freeFor(type: ServiceType, contract: ContractTerms | null): Free {
  if (type === 'B' && contract !== null) return freeOf(contract);
  const isFree = type !== 'A';
  return { labour: isFree, travel: isFree, parts: isFree };
}

/** Labour, travel and parts as the route takes them; empty part lines are left out. What is free is 0. */
export function chargeOf(form: ChargeForm, free: Free, currency: Currency) {
  const parts = writtenParts(form.parts).map((p) => ({
    text: p.text,
    sku: p.sku,
    qty: parseQuantity(p.qty),
    priceMinor: free.parts ? 0 : minorOf(p.price, currency),
    oldSerial: p.oldSerial ?? '',
    issueLineId: p.issueLineId ?? null,
    serials: [...(p.serials ?? [])],
  }));
  const amountMinor = free.labour && free.travel && free.parts ? 0 : minorOf(form.cash, currency);
  return {
    labourMinor: free.labour ? 0 : minorOf(form.labour, currency),
    travelMinor: free.travel ? 0 : minorOf(form.travel, currency),
    parts,
    payments: amountMinor === 0 ? [] : [{ method: 'cash' as const, amountMinor }],
  };
}

/** What the customer owes and what his contract takes off; null while something cannot be read. */
export function totalOf(
  charge: ReturnType<typeof chargeOf>,
  contract: ContractTerms | null,
): Readonly<{ totalMinor: number; discountMinor: number }> | null {
  const known = [charge.labourMinor, charge.travelMinor, ...charge.parts.flatMap((p) => [p.priceMinor, p.qty])];
  if (!known.every((n) => Number.isFinite(n))) return null;
  if (contract !== null) return contractCharge(contract, charge);
  const partsMinor = charge.parts.reduce((sum, p) => sum + timesQuantity(p.priceMinor, p.qty), 0);
  return { totalMinor: charge.labourMinor + charge.travelMinor + partsMinor, discountMinor: 0 };
}
