import type { ErrorCode, ErrorParams } from '../kernel/app-error';
import { cleanLine, isWellFormed, lengthOf } from '../kernel/text';

export type NameWarning =
  | 'nameDirectionRemoved' // a right-to-left override was taken out
  | 'nameManyMarks'; // so many marks on one letter that no paper shows it
export type NameCheck = Readonly<
  { ok: true; value: string; warnings: readonly NameWarning[] } | { ok: false; code: ErrorCode; params: ErrorParams }
>;

const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const MANY_MARKS = /\p{M}{8,}/u;

/** 姓名 as it is stored: NFC, one line, nothing invisible; any script, one character is enough (quality 4.1). */
export function normalisePersonName(text: string, max = 60): NameCheck {
  if (!isWellFormed(text)) return { ok: false, code: 'INPUT_INVALID', params: { field: 'name', reason: 'unreadable' } };
  const value = cleanLine(text);
  if (value === '') return { ok: false, code: 'NAME_NEEDED', params: {} };
  const length = lengthOf(value);
  if (length > max) return { ok: false, code: 'INPUT_INVALID', params: { field: 'name', reason: 'tooLong', max, length } };
  const warnings: NameWarning[] = [];
  if (DIRECTION.test(text)) warnings.push('nameDirectionRemoved');
  if (MANY_MARKS.test(value)) warnings.push('nameManyMarks');
  return { ok: true, value, warnings };
}
