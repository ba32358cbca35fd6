import { z } from 'zod';
import { Field, Head, SignBox } from './blocks';

/** One device on a receipt: what the customer reads, and what only the shop's part shows (shelf, inner numbers). */
export const ReceiptDevice = z.object({
  heading: z.string(),
  fields: z.array(Field),
  shopFields: z.array(Field),
  stubFields: z.array(Field),
});
export type ReceiptDevice = z.infer<typeof ReceiptDevice>;

/** The body both receipts share: goods left with us, and what must come back for them (B4, B5). */
export const receiptBody = {
  head: Head,
  numbers: z.array(Field),
  customer: z.array(Field),
  devices: z.array(ReceiptDevice).min(1),
  agreed: z.array(Field),
  shopOnly: z.array(Field),
  terms: z.array(z.string()),
  notAnInvoice: z.string(),
  signs: z.array(SignBox).length(4),
  stub: z.object({ title: z.string(), foot: z.string() }),
};
