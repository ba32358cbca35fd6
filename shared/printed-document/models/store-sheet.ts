import { z } from 'zod';
import { Field, Head, SignBox } from './blocks';

export const STORE_SHEETS = [
  'requisition',
  'purchase-order',
  'goods-receipt',
  'supplier-return',
  'stock-issue',
  'stock-return',
  'pick-list',
  'count-sheet',
  'difference-report',
  'pack-list',
  'warranty-claim',
  'delivery-order',
] as const;
export type StoreSheetKind = (typeof STORE_SHEETS)[number];

/** A column of the table; `mm` is its share of the width; `figure` stands at the right, `code` is bold and never broken. */
export const SheetColumn = z.object({ title: z.string(), mm: z.number(), as: z.enum(['text', 'code', 'middle', 'figure']) });
export type SheetColumn = z.infer<typeof SheetColumn>;

/**
 * Papers of the warehouse, all of one shape: facts, lines, the sum, signatures. On carbon paper one sheet makes all its copies and
 * `copies` names them; on A4 and A5 each part is a sheet of its own.
 */
export const StoreSheetPaper = z.object({
  kind: z.enum(STORE_SHEETS),
  template: z.literal('store-sheet@2'),
  head: Head,
  /** Short lines below the centre's name. */
  about: z.array(z.array(Field)),
  columns: z.array(SheetColumn).min(2),
  /** A row of one cell takes the whole width and belongs to the row before it. */
  rows: z.array(z.array(z.string())),
  /** `column`: where the amount stands. */
  sum: z.object({ label: z.string(), words: z.string().nullable(), amount: z.string(), column: z.int() }).nullable(),
  notes: z.array(z.string()),
  signs: z.array(SignBox),
  /** Empty where the paper has no copies. */
  copies: z.string(),
});
export type StoreSheetPaper = z.infer<typeof StoreSheetPaper>;
