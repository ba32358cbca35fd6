import { z } from 'zod';
import { Field, Head, SignBox } from './blocks';

/** A column of the table, as wide as `mm`; `figure` stands at the right, `code` is bold and never broken. */
export const SheetColumn = z.object({ title: z.string(), mm: z.number(), as: z.enum(['text', 'code', 'middle', 'figure']) });
export type SheetColumn = z.infer<typeof SheetColumn>;

/** 零件請購單、訂購單、驗收入庫單、退供應商單、舊件裝箱單、保固索賠單: papers of the warehouse on continuous carbon paper of 241 × 140 mm (design papers). */
export const CarbonSheetPaper = z.object({
  kind: z.enum(['requisition', 'purchase-order', 'goods-receipt', 'supplier-return', 'pack-list', 'warranty-claim']),
  template: z.literal('carbon-sheet@1'),
  head: Head,
  /** Short lines below the centre's name. */
  about: z.array(z.array(Field)),
  columns: z.array(SheetColumn).min(3),
  rows: z.array(z.array(z.string())).min(1),
  sum: z.object({ label: z.string(), words: z.string().nullable(), amount: z.string(), column: z.int() }),
  notes: z.array(z.string()),
  signs: z.array(SignBox).min(3),
  copies: z.string(),
});
export type CarbonSheetPaper = z.infer<typeof CarbonSheetPaper>;
