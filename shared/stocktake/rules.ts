import { DomainError } from '../kernel/app-error';
import type { StaffId } from '../kernel/ids';
import type { StockBalance } from '../stock/value';

type Approval = Readonly<{ counterIds: readonly StaffId[]; actorId: StaffId; isSinglePersonSite: boolean }>;
/** Whoever counted does not agree to what he counted, unless the centre has one person (B15: approver ≠ counter). */
export function assertOtherThanCounter(a: Approval): void {
  if (a.counterIds.includes(a.actorId) && !a.isSinglePersonSite) throw new DomainError('OWN_COUNT');
}

type Hands = Readonly<{ holderId: StaffId | null; actorId: StaffId; isSinglePersonSite: boolean }>;
/** Nobody counts what he himself is to have, unless the centre has one person. */
export function assertNotOwnHands(h: Hands): void {
  if (h.holderId === h.actorId && !h.isSinglePersonSite) throw new DomainError('OWN_HANDS');
}

type Reasoned = Readonly<{ group: string; reason: string | null; resolution: string | null }>;
/** Every difference has its reason, and what the books do not know is either taken in or left out (B15). */
export function assertExplained(differences: readonly Reasoned[]): void {
  const open = differences.filter((d) => d.reason === null || d.resolution === null).length;
  if (open > 0) throw new DomainError('COUNT_REASONS_MISSING', { count: open });
}

/** What a surplus is worth: the store's average; on an empty card the last issue cost, for each piece (B15). */
export function surplusValue(store: StockBalance, last: StockBalance | null, qtyMilli: number): number {
  const base = store.qtyMilli > 0 ? store : last;
  if (base === null || base.qtyMilli <= 0) return 0;
  const whole = BigInt(base.qtyMilli);
  return Number((BigInt(base.valueMinor) * BigInt(qtyMilli) * 2n + whole) / (whole * 2n));
}
