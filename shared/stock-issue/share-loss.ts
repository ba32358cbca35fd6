import type { StockIssueLineId } from '../kernel/ids';
import { milliOf } from '../kernel/quantity';

/** A line with pieces in somebody's hands, the oldest slip first; thousandths. */
export type HeldLine = Readonly<{ lineId: StockIssueLineId; isForJob: boolean; heldMilli: number; serials: readonly string[] }>;
export type Loss = Readonly<{ lineId: StockIssueLineId | null; qtyMilli: number; serials: string[] }>;

/**
 * Which lines the pieces that were missed in somebody's hands are booked to (B15, C8): a serial to the line that carried it; pieces
 * without one first to his van stock, then to jobs, the oldest slip first. `lineId` null: no slip of his has so many.
 */
export function shareLoss(lines: readonly HeldLine[], qtyMilli: number, serials: readonly string[]): Loss[] {
  if (serials.length > 0) {
    const carrier = (serial: string) => lines.find((l) => l.serials.includes(serial))?.lineId ?? null;
    return [...Map.groupBy(serials, carrier)].map(([lineId, own]) => ({ lineId, qtyMilli: milliOf(own.length), serials: [...own] }));
  }
  let open = qtyMilli;
  const shares: Loss[] = [];
  for (const { lineId, heldMilli } of lines.toSorted((a, b) => Number(a.isForJob) - Number(b.isForJob))) {
    const share = Math.min(open, heldMilli);
    if (share <= 0) continue;
    shares.push({ lineId, qtyMilli: share, serials: [] });
    open -= share;
  }
  return open > 0 ? [...shares, { lineId: null, qtyMilli: open, serials: [] }] : shares;
}
