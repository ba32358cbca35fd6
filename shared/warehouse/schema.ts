import { z } from 'zod';
import { PartId, StockIssueLineId } from '../kernel/ids';
import { UNITS } from '../part/schema';

const part = { partId: PartId, sku: z.string(), name: z.string(), unit: z.enum(UNITS) };

/** A line of an agreed 領料單 that lies in its bin still. */
export const ToPick = z.object({
  lineId: StockIssueLineId,
  siNo: z.string(),
  ...part,
  qty: z.number(),
  bin: z.string().nullable(),
  jobNo: z.string().nullable(),
  requester: z.string(),
  promisedAt: z.string().nullable(),
});
export type ToPick = z.infer<typeof ToPick>;

/** 到料待配: what came in after a job asked for it, and is not yet kept for that job. */
export const Arrived = z.object({
  lineId: StockIssueLineId,
  siNo: z.string(),
  ...part,
  qtyMissing: z.number(),
  /** What nobody has been promised. */
  available: z.number(),
  jobNo: z.string().nullable(),
  requester: z.string(),
  promisedAt: z.string().nullable(),
});
export type Arrived = z.infer<typeof Arrived>;

/** Why a part is short: jobs ask for more than there is, or it fell to its level (users-ask 52). */
export const SHORT_BY = ['asked', 'level'] as const;
export const Short = z.object({
  ...part,
  by: z.enum(SHORT_BY),
  /** What jobs ask for and have not been kept. */
  asked: z.number(),
  available: z.number(),
  /** Ordered and asked for from suppliers. */
  coming: z.number(),
  orderAt: z.number(),
  fillTo: z.number(),
});
export type Short = z.infer<typeof Short>;

export const OVERDUE_KINDS = ['order', 'out', 'requisition', 'count'] as const;
/** Something that should have happened by now. */
export const Overdue = z.object({
  kind: z.enum(OVERDUE_KINDS),
  /** Of the order, the line of the slip, the requisition, the count. */
  id: z.string(),
  no: z.string(),
  /** The supplier, the technician, the requester, who opened the count. */
  who: z.string(),
  /** The part that is out. */
  what: z.string().nullable(),
  /** A day or an instant. */
  since: z.string(),
  days: z.int(),
});
export type Overdue = z.infer<typeof Overdue>;

/** Where a scan leads: a page, its view, and the row that the next key is for. */
export const ScanDeed = z.object({
  page: z.enum(['parts', 'purchase']),
  view: z.enum([
    'pick',
    'approve',
    'out',
    'returns',
    'scrap',
    'stock',
    'count',
    'move',
    'moves',
    'bins',
    'requisitions',
    'orders',
    'receive',
    'waiting',
    'returned',
  ]),
  id: z.string(),
});
export type ScanDeed = z.infer<typeof ScanDeed>;
