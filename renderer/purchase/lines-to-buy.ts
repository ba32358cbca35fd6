import type { RawInput } from '#shared/contract/contract';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import type { ShortPart } from '#shared/purchase/views';

type Line = RawInput<'purchase.request'>['lines'][number];
/** Lines of a requisition: for each waiting job its own, the rest to fill the shelf. */
export function linesToBuy(parts: readonly Pick<ShortPart, 'partId' | 'qty' | 'jobs'>[]): Line[] {
  return parts.flatMap(({ partId, qty, jobs }) => {
    let left = milliOf(qty);
    const own = jobs.flatMap((job): Line[] => {
      const milli = Math.min(left, milliOf(job.qty));
      left -= milli;
      return milli > 0 ? [{ partId, qty: qtyOf(milli), cardId: job.cardId, callId: job.callId }] : [];
    });
    return left > 0 ? [...own, { partId, qty: qtyOf(left) }] : own;
  });
}
