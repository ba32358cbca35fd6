import { z } from 'zod';
import { Field, Head, SignBox } from './blocks';
import { SheetColumn } from './store-sheet';

export const FORM_SHEETS = [
  'repair-card',
  'technician-day',
  'chief-day',
  'exchange-order',
  'price-list',
  'call-register',
  'goods-ledger',
  'part-card',
  'receivable-ledger',
  'customer-pocket',
  'inspection-certificate',
  'maintenance-contract',
  'expiry-notice',
  'survey-list',
  'opinion-card',
  'complaint-form',
  'complaint-statistics',
] as const;

const Choice = z.object({ text: z.string(), chosen: z.boolean() });
/**
 * What a form is made of. `table`: `blanks` more lines to write on, as many of them as the page has room for. `choices`: boxes to tick.
 * `writing`: a box at least so high. `text`: sentences.
 */
export const FormBlock = z.discriminatedUnion('as', [
  z.object({ as: z.literal('fields'), title: z.string(), fields: z.array(Field) }),
  z.object({
    as: z.literal('table'),
    title: z.string(),
    columns: z.array(SheetColumn).min(2),
    rows: z.array(z.array(z.string())),
    blanks: z.int().min(0),
  }),
  z.object({
    as: z.literal('choices'),
    title: z.string(),
    rows: z.array(z.object({ label: z.string(), choices: z.array(Choice).min(2) })).min(1),
  }),
  z.object({ as: z.literal('writing'), label: z.string(), text: z.string(), mm: z.number() }),
  z.object({ as: z.literal('text'), title: z.string(), lines: z.array(z.string()) }),
]);
export type FormBlock = z.infer<typeof FormBlock>;

/** Forms of the bench, the chief and the office (B7, B17–B27): blocks one below the other, then terms and signatures. */
export const FormSheetPaper = z.object({
  kind: z.enum(FORM_SHEETS),
  template: z.literal('form-sheet@1'),
  head: Head,
  blocks: z.array(FormBlock).min(1),
  terms: z.array(z.string()),
  signs: z.array(SignBox),
});
export type FormSheetPaper = z.infer<typeof FormSheetPaper>;
