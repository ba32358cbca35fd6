import type { RawInput } from '#shared/contract/contract';
import type { ShortPart } from '#shared/purchase/views';

type Line = RawInput<'purchase.request'>['lines'][number];
const MILLI = 1000;
/** Lines of a requisition: for each waiting job its own, the rest to fill the shelf. */
export function linesToBuy(parts: readonly Pick<ShortPart, 'partId' | 'qty' | 'jobs'>[]): Line[] {
  return parts.flatMap(({ partId, qty, jobs }) => {
    let left = Math.round(qty * MILLI);
    const own = jobs.flatMap((job): Line[] => {
      const milli = Math.min(left, Math.round(job.qty * MILLI));
      left -= milli;
      return milli > 0 ? [{ partId, qty: milli / MILLI, cardId: job.cardId, callId: job.callId }] : [];
    });
    return left > 0 ? [...own, { partId, qty: left / MILLI }] : own;
  });
}
