import { z } from 'zod';
import { IMPORT_FIELDS } from './fields';

/** Larger files are not a part list of a service centre: refused before they are read whole (quality 4.6, rows 118 and 119). */
export const MOST_MB = 200;
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
/** What a spreadsheet itself can hold in a cell. */
export const MOST_CELL = 32_767;
export const SAMPLE_ROWS = 20;

export const ENCODINGS = ['utf-8', 'utf-16le', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Why a row cannot be taken; words in messages/part-import. */
export const ROW_REASONS = [
  'needed',
  'nameNeeded',
  'tooLong',
  'unreadable',
  'notRight',
  'notAQuantity',
  'looksLikeBarcode',
  'spoilt', // 1.38001E+10
  'yesOrNo',
  'unitUnknown',
  'notMoney',
  'moneyDecimals',
  'moneyNegative',
  'moneyTooLarge',
  'moneyOtherCurrency',
  'supplierUnknown',
  'binUnknown',
  'skuTwice', // other: the line with the same
  'barcodeTwice',
  'barcodeTaken', // other part: in value
  'hasMoved', // pieces cannot become serialised, nor the other way round, when they have moved
  'rowShort',
  'rowLong',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/** `field` null: the row as a whole. `limit`: a number the words have, or the other line. */
export const RowProblem = z.object({
  line: z.int(),
  field: z.enum(IMPORT_FIELDS).nullable(),
  code: z.enum(ROW_REASONS),
  value: z.string(),
  limit: z.number().optional(),
});
export type RowProblem = z.infer<typeof RowProblem>;

const Field = z.enum(IMPORT_FIELDS).nullable();
export const MappingInput = z
  .array(Field)
  .max(MOST_COLUMNS)
  .refine((fields) => new Set(fields.filter((f) => f !== null)).size === fields.filter((f) => f !== null).length, 'notRight');
/** How the file is read; null: as it seems to be. */
export const ReadingInput = z.object({
  encoding: z.enum(ENCODINGS).nullable().default(null),
  separator: z.enum(SEPARATORS).nullable().default(null),
  mapping: MappingInput.nullable().default(null),
});
/** Parts that are there already: left as they are, or renewed in the columns of the file. */
export const EXISTING = ['leave', 'renew'] as const;
export type Existing = (typeof EXISTING)[number];

export const ImportCounts = z.object({ rows: z.int(), fresh: z.int(), changed: z.int(), same: z.int(), bad: z.int() });
export type ImportCounts = z.infer<typeof ImportCounts>;

/** 試匯: what the file holds and what the import would do. Nothing is written. */
export const ImportPreview = z.object({
  name: z.string(),
  bytes: z.int(),
  sha: z.string(),
  /** Null: a workbook, which says itself. */
  encoding: z.enum(ENCODINGS).nullable(),
  separator: z.enum(SEPARATORS).nullable(),
  sheet: z.string().nullable(),
  headers: z.array(z.string()),
  mapping: z.array(Field),
  missing: z.array(z.enum(['sku', 'name'])),
  sample: z.array(z.array(z.string())),
  counts: ImportCounts,
  problemCount: z.int(),
  /** The first line with a character that cannot be read in this encoding: nothing is imported so. */
  damagedLine: z.int().nullable(),
  /** Cells with a formula: their last value was taken (row 124). */
  formulas: z.int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** `isWriting`: the list is gone through once more and written. */
export const ImportProgress = z.object({ bytes: z.int(), ofBytes: z.int(), rows: z.int(), isWriting: z.boolean() });
export type ImportProgress = z.infer<typeof ImportProgress>;
