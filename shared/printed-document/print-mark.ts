import { z } from 'zod';
import { Part } from './paper';

/**
 * What one printing adds to the stored document, in the document's language: whose part it is, 補印 or 副本 COPY n in the
 * top right frame, the line that says who printed it again and why (E13, design §6.11), and 作廢 across the body.
 */
export const PrintMark = z.object({
  part: Part,
  stamp: z.string().nullable(),
  stampLine: z.string().nullable(),
  voidWord: z.string().nullable(),
  /** The first cell of a part-used sheet of labels, counted from 1. */
  cell: z.int().min(1).optional(),
});
export type PrintMark = z.infer<typeof PrintMark>;

/** The first printing of a part: nothing is added. */
export const firstPrint = (part: Part): PrintMark => ({ part, stamp: null, stampLine: null, voidWord: null });
