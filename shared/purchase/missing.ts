import { z } from 'zod';
import { PartId } from '../kernel/ids';
import { milliOf, qtyOf } from '../kernel/quantity';
import { REQUISITION_STATUSES } from './states';

/** What was asked for from suppliers for one job and is not here yet. */
export const ComingForJob = z.object({
  partId: PartId,
  prNo: z.string(),
  status: z.enum(REQUISITION_STATUSES),
  qty: z.number(),
  /** The day the supplier is to deliver; null before an order was sent. */
  dueOn: z.string().nullable(),
});
export type ComingForJob = z.infer<typeof ComingForJob>;

type Short = Readonly<{ partId: PartId; short: number }>;
/** 請購缺料 (B12, F20): what the slips of a job lack in the warehouse, less what is asked for already, so that nothing is bought twice. */
export function toBuyFor(lines: readonly Short[], coming: readonly Pick<ComingForJob, 'partId' | 'qty'>[]) {
  const sumOf = (partId: PartId, of: readonly Readonly<{ partId: PartId; milli: number }>[]): number =>
    of.reduce((sum, x) => (x.partId === partId ? sum + x.milli : sum), 0);
  const lacking = lines.map(({ partId, short }) => ({ partId, milli: milliOf(short) }));
  const asked = coming.map(({ partId, qty }) => ({ partId, milli: milliOf(qty) }));
  return [...new Set(lines.map((l) => l.partId))]
    .map((partId) => ({ partId, qty: qtyOf(Math.max(0, sumOf(partId, lacking) - sumOf(partId, asked))) }))
    .filter((l) => l.qty > 0);
}
