import { z } from 'zod';
import { cleanLine, cleanNote, isWellFormed, lengthOf } from './text';

/** Messages of the schemas are keys of shared/messages/<language>/fields.ts, with a number behind where the words have one (`tooLong 40`). */
const short = (max: number, clean: (s: string) => string) =>
  z
    .string()
    .max(20_000, `tooLong ${max}`)
    .refine(isWellFormed, 'unreadable')
    .transform(clean)
    .refine((s) => lengthOf(s) <= max, `tooLong ${max}`)
    .meta({ kind: 'text', max });

/** One line of at most `max` characters, never blank. */
export const line = (max: number) => short(max, cleanLine).refine((s) => s.length > 0, 'needed');
/** One line that may be empty; empty is null. For changes, where leaving it out means "as it was". */
export const lineOrNull = (max: number) =>
  short(max, cleanLine)
    .transform((s) => (s === '' ? null : s))
    .nullable();
/** One line that may be left out or empty; both are null. */
export const optionalLine = (max: number) => lineOrNull(max).default(null);
/** Several lines that may be empty; empty stays empty. */
export const noteOrEmpty = (max: number) => short(max, cleanNote);
/** Several lines that may be left out or empty; both are null. */
export const optionalNote = (max: number) => noteOrNull(max).default(null);
export const noteOrNull = (max: number) =>
  short(max, cleanNote)
    .transform((s) => (s === '' ? null : s))
    .nullable();

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
/** A moment with its offset; stored as UTC. The scenario runner also knows `HH:MM` here, by this mark. */
export const Instant = z
  .string()
  .regex(INSTANT, 'notATime')
  .refine((s) => !Number.isNaN(Date.parse(s)), 'notATime')
  .transform((s) => isoFromMs(Date.parse(s)))
  .meta({ kind: 'instant' });
/** Nothing a shop writes down is older; what is, was misread (quality 4.5, row 97). */
export const EARLIEST_DAY = '1900-01-01';
/** A calendar day of the centre, YYYY-MM-DD. */
export const Day = z.iso
  .date({ error: 'notADay', abort: true })
  .refine((on) => on >= EARLIEST_DAY, 'notADay')
  .meta({ kind: 'day' });
/** A month of the centre's calendar: `2026-11`. */
export const Month = z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/, { error: 'notADay', abort: true });
/** Money in minor units (TWD 0 decimals, CNY 2), zero or more. */
export const Minor = z.int('notMoney').min(0, 'notMoney').max(9_999_999_999, 'notMoney');
/** Nobody fits more pieces to one device; a larger number is a barcode that went into the wrong field (quality 4.4, row 91). */
const MOST_PIECES = 99_999;
/** Quantity with at most three decimals, more than zero. */
export const Qty = z
  .number('notAQuantity')
  .gt(0, 'notAQuantity')
  .max(MOST_PIECES, 'looksLikeBarcode')
  .refine((n) => Number.isInteger(Math.round(n * 1e6) / 1e3), 'notAQuantity');
/** The row as the screen saw it; left out by a caller that has not read it (scenario, import). */
export const Rev = z.int().optional();
/** How many rows a list may bring at once (quality P14: at most 200 a message). */
export const Limit = z.int().min(1).max(200).default(100);

/** ISO 8601 UTC with milliseconds, the one stored form of a moment. Arithmetic only: it asks no clock. */
export function isoFromMs(ms: number): string {
  return new Date(ms).toISOString();
}
