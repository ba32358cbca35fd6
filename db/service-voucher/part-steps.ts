import { linesNow } from '#shared/service-voucher/rules';
import type { ReadDb } from '../kernel/connection';
import { usesOfCall } from '../stock/queries';
import type { VoucherVisitRow } from './table';

type Lines = ReturnType<typeof linesNow<VoucherVisitRow['parts'][number]>>;
/** What a visit has in its part lines, each with whether it was taken back since; the visit itself is never changed. */
export function visitParts(db: ReadDb, { callId, parts }: Pick<VoucherVisitRow, 'callId' | 'parts'>): Lines {
  const used = callId === null || parts.length === 0 ? [] : usesOfCall(db, callId);
  return linesNow(
    parts,
    used.filter((u) => u.isTakenBack),
  );
}
