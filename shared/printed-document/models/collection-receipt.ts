import { z } from 'zod';
import { receiptBody } from './receipt';

/** 客戶商品領取收據 (CR, B5, S0§11): given to the customer when a technician carries the goods back. */
export const CollectionReceiptPaper = z.object({
  kind: z.literal('collection-receipt'),
  template: z.literal('collection-receipt@1'),
  ...receiptBody,
});
export type CollectionReceiptPaper = z.infer<typeof CollectionReceiptPaper>;
