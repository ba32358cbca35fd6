/** What is known of a part, in thousandths. */
export type Need = Readonly<{
  onHandMilli: number;
  reservedMilli: number;
  /** Asked for by benches and not reserved. */
  demandMilli: number;
  /** On an order and not here. */
  onOrderMilli: number;
  /** On a requisition that is not ordered yet. */
  requestedMilli: number;
  orderAtMilli: number;
  fillToMilli: number;
  /** Fitted in the last `PAST_DAYS` days. */
  usedMilli: number;
  leadDays: number;
  packMilli: number;
}>;
export type Proposal = Readonly<{ positionMilli: number; leadUseMilli: number; qtyMilli: number }>;

export const PAST_DAYS = 90;
const WHOLE = 1000;

/**
 * 建議補貨 (users-ask 52: the sum is shown): what there will be once all promises are kept and all orders are here, against "order at"
 * or what is used until a delivery comes, whichever is more; bought up to "fill to" in whole packages. Null: nothing is short.
 */
export function proposalOf(n: Need): Proposal | null {
  const positionMilli = n.onHandMilli - n.reservedMilli - n.demandMilli + n.onOrderMilli + n.requestedMilli;
  const isKept = n.orderAtMilli > 0 || n.fillToMilli > 0;
  const leadUseMilli = isKept ? Math.ceil((n.usedMilli * n.leadDays) / PAST_DAYS / WHOLE) * WHOLE : 0;
  const level = Math.max(n.orderAtMilli, leadUseMilli);
  const isLow = positionMilli < 0 || (level > 0 && positionMilli <= level);
  if (!isLow) return null;
  const target = Math.max(n.fillToMilli, level, 0);
  const missing = target - positionMilli;
  if (missing <= 0) return null;
  const pack = Math.max(n.packMilli, 1);
  return { positionMilli, leadUseMilli, qtyMilli: Math.ceil(missing / pack) * pack };
}
