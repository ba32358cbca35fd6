import type { RawInput } from '#shared/contract/contract';
import type { REQUISITION_REASONS } from '#shared/purchase/states';
import type { ShortPart } from '#shared/purchase/views';

export type JobOfLine = Readonly<{ cardId: string | null; callId: string | null; no: string }>;
/** A line as it is typed; an empty price is the supplier's. */
export type TypedLine = Readonly<{
  partId: string;
  label: string;
  qty: number;
  price: string;
  supplierId: string | null;
  job: JobOfLine | null;
}>;
type Asked = RawInput<'purchase.request'>['lines'][number];

export const skuIn = (label: string): string => label.split(' ')[0] ?? label;

/** Another line of a part; a part that stands here without a job is one more of it. */
export function withPart(lines: readonly TypedLine[], part: Readonly<{ partId: string; label: string }>): readonly TypedLine[] {
  const at = lines.findIndex((l) => l.partId === part.partId && l.job === null);
  if (at >= 0) return lines.map((l, i) => (i === at ? { ...l, qty: l.qty + 1 } : l));
  return [...lines, { ...part, qty: 1, price: '', supplierId: null, job: null }];
}

/** Lines of a proposal, to be changed before they are asked for. */
export const typedOf = (lines: readonly Asked[], { sku, name, jobs }: Pick<ShortPart, 'sku' | 'name' | 'jobs'>): readonly TypedLine[] =>
  lines.map(({ partId, qty, cardId = null, callId = null }) => {
    const job = jobs.find((j) => (cardId === null ? j.callId === callId : j.cardId === cardId));
    const isForJob = cardId !== null || callId !== null;
    return {
      partId,
      label: `${sku} ${name}`,
      qty,
      price: '',
      supplierId: null,
      job: isForJob ? { cardId, callId, no: job?.jobNo ?? '' } : null,
    };
  });

/** What is asked for, line by line. */
export const askedFor = (lines: readonly TypedLine[], minor: (typed: string) => number): Asked[] =>
  lines.map(({ partId, qty, price, supplierId, job }) => ({
    partId,
    qty,
    ...(supplierId === null ? {} : { supplierId }),
    ...(price.trim() === '' ? {} : { priceMinor: minor(price) }),
    ...(job === null ? {} : { cardId: job.cardId, callId: job.callId }),
  }));

/** Lines that need their job before the sheet can be written (B12). */
export const lackingJobs = (lines: readonly TypedLine[], reason: (typeof REQUISITION_REASONS)[number]): string[] =>
  reason === 'job' ? lines.flatMap((l, i) => (l.job === null ? [`lines.${i}.cardId`] : [])) : [];
