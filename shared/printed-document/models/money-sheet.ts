import { z } from 'zod';
import { Field, Head, SignBox } from './blocks';

/** A table with its own heading; `figures` says which columns are figures. */
export const SheetTable = z.object({
  title: z.string(),
  columns: z.array(z.string()).min(2),
  figures: z.array(z.int()),
  rows: z.array(z.array(z.string())),
});
export type SheetTable = z.infer<typeof SheetTable>;

/** 日結表、繳款單、貨款徵詢函、訂金收據、退款單、備用機借用單、逾期未取通知: papers of the cash desk, all of one shape: facts, tables, the sums, signatures. */
export const MoneySheetPaper = z.object({
  kind: z.enum([
    'day-close',
    'turn-in',
    'statement',
    'deposit-receipt',
    'refund-slip',
    'credit-slip',
    'loan-agreement',
    'loan-settlement',
    'loan-reminder',
    'unclaimed-notice',
    'disposal-record',
  ]),
  template: z.literal('money-sheet@1'),
  head: Head,
  fields: z.array(Field),
  tables: z.array(SheetTable).min(1),
  sums: z.array(Field),
  notes: z.array(z.string()),
  signs: z.array(SignBox).min(2),
});
export type MoneySheetPaper = z.infer<typeof MoneySheetPaper>;
