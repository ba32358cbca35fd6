import { DomainError } from '../kernel/app-error';
import { mulRatio, timesQuantity } from '../kernel/money';

/** What a contract says about parts (B19): in the price, charged, or charged less a discount. */
export const PARTS_POLICIES = ['included', 'charged', 'discount'] as const;
export type PartsPolicy = (typeof PARTS_POLICIES)[number];

/** What a contract pays at one visit. */
export type ContractTerms = Readonly<{
  partsPolicy: PartsPolicy;
  partsDiscountPercent: number;
  isLabourFree: boolean;
  isTravelFree: boolean;
  visitsIncluded: number;
  /** Visits used before this one. */
  visitsUsed: number;
}>;
type Period = Readonly<{ startsOn: string; endsOn: string }>;
/** 終止: from that day on it covers nothing. */
type Life = Period & Readonly<{ endedOn: string | null }>;

/**
 * 未生效、有效、已到期、已終止 (C9): derived from the day, so that no nightly work can be late with it. Both days count;
 * calls open at expiry or at its end keep the terms of the day they were made (E21).
 */
export const CONTRACT_STATES = ['planned', 'inForce', 'expired', 'ended'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];
export function contractState(c: Life, on: string): ContractState {
  if (c.endedOn !== null && c.endedOn <= on) return 'ended';
  return on < c.startsOn ? 'planned' : on > c.endsOn ? 'expired' : 'inForce';
}

/** Only what still covers something, now or later, is ended (C9). */
export function assertMayEnd(c: Life, on: string): void {
  const state = contractState(c, on);
  if (state === 'expired' || state === 'ended')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'MaintenanceContract', from: state, event: 'end' });
}

/** A contract ends after it begins, and names a discount only where it gives one (B19). */
export function assertTerms(
  c: Period & Pick<ContractTerms, 'partsPolicy' | 'partsDiscountPercent' | 'visitsIncluded' | 'visitsUsed'>,
): void {
  if (c.endsOn <= c.startsOn) throw new DomainError('DATE_ORDER', { field: 'endsOn', other: 'startsOn' });
  if ((c.partsPolicy === 'discount') !== c.partsDiscountPercent > 0)
    throw new DomainError('INPUT_INVALID', { field: 'partsDiscountPercent' });
  if (c.visitsUsed > c.visitsIncluded) throw new DomainError('INPUT_INVALID', { field: 'visitsUsed' });
}

/** Whether labour and travel of the next visit are in the contract: only while it has visits left (B19). */
export const freeOf = (t: ContractTerms): Readonly<{ labour: boolean; travel: boolean; parts: boolean }> => {
  const hasVisits = t.visitsUsed < t.visitsIncluded;
  return { labour: t.isLabourFree && hasVisits, travel: t.isTravelFree && hasVisits, parts: t.partsPolicy === 'included' };
};

type Charge = Readonly<{ labourMinor: number; travelMinor: number; parts: readonly Readonly<{ qty: number; priceMinor: number }>[] }>;
export type ContractCharge = Readonly<{
  labourMinor: number;
  travelMinor: number;
  /** Amounts of the parts, in their order, before the discount. */
  partsMinor: readonly number[];
  discountMinor: number;
  totalMinor: number;
}>;

/**
 * 合同計價 (F3): what is free is 0 whatever was typed, and each part is reduced by the contract's percentage, rounded by itself, so that the
 * discount of a slip is the sum of what stands on it.
 */
export function contractCharge(terms: ContractTerms, typed: Charge): ContractCharge {
  const free = freeOf(terms);
  const labourMinor = free.labour ? 0 : typed.labourMinor;
  const travelMinor = free.travel ? 0 : typed.travelMinor;
  const partsMinor = typed.parts.map((p) => (free.parts ? 0 : timesQuantity(p.priceMinor, p.qty)));
  const percent = { num: terms.partsPolicy === 'discount' ? terms.partsDiscountPercent : 0, den: 100 };
  const discountMinor = partsMinor.reduce((sum, amount) => sum + mulRatio(amount, percent), 0);
  const partsTotal = partsMinor.reduce((sum, amount) => sum + amount, 0);
  return { labourMinor, travelMinor, partsMinor, discountMinor, totalMinor: labourMinor + travelMinor + partsTotal - discountMinor };
}

/** A part of the warehouse costs what the price list of the region says on that day, or less; never more (line 10, E11). */
export function assertListPrice(sku: string, priceMinor: number, listMinor: number | null): void {
  if (listMinor !== null && priceMinor > listMinor) throw new DomainError('PRICE_ABOVE_LIST', { sku, listMinor });
}
