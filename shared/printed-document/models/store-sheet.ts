import { z } from 'zod';
import { Field, Head, SignBox, Total } from './blocks';

export const STORE_SHEETS = ['stock-issue', 'stock-return', 'pick-list', 'count-sheet', 'difference-report'] as const;

/** A column of a warehouse paper: its heading and its share of the width in millimetres. */
export const StoreColumn = z.object({ label: z.string(), mm: z.number(), isFigure: z.boolean() });

/** 領料單、退料單、揀料單、盤點表、盤點差異表: papers of the warehouse, all of one shape: facts, lines, the sum, signatures. */
export const StoreSheetPaper = z.object({
  kind: z.enum(STORE_SHEETS),
  template: z.literal('store-sheet@1'),
  head: Head,
  fields: z.array(Field),
  columns: z.array(StoreColumn).min(2),
  rows: z.array(z.array(z.string())),
  total: Total.nullable(),
  notes: z.array(z.string()),
  signs: z.array(SignBox),
});
export type StoreSheetPaper = z.infer<typeof StoreSheetPaper>;
