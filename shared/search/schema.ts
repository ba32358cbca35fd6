import { z } from 'zod';

/** The place of a kind in this list is kept in files (db/search/row-key.ts): a new one goes to the end. */
export const FOUND_KINDS = [
  'job',
  'call',
  'customer',
  'product',
  'receipt',
  'voucher',
  'quote',
  'bill',
  'intake',
  'oldPart',
  'claim',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
/** Found by their number alone, and not kept in the index (db/search/by-number.ts). */
export const NUMBERED_KINDS = [
  'stockIssue',
  'stockReturn',
  'purchaseRequisition',
  'purchaseOrder',
  'goodsReceipt',
  'supplierReturn',
  'scrapSlip',
  'stockMove',
  'stocktake',
  'loan',
  'oldPartPack',
  'turnIn',
  'unclaimedNotice',
  'statement',
] as const;
export const FoundThing = z.enum([...FOUND_KINDS, ...NUMBERED_KINDS]);
export const Found = z.object({
  kind: FoundThing,
  id: z.uuid(),
  /** The number or name people read aloud. */
  title: z.string(),
  detail: z.string(),
  status: z.string().nullable(),
  /** The field that matched and its text, for the mark on screen. */
  why: z.object({ field: z.string(), text: z.string() }).nullable(),
  at: z.string(),
});
export type Found = z.infer<typeof Found>;
