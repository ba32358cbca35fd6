import type { ErrorCode, ErrorParams } from '../kernel/app-error';
import { cleanLine, isWellFormed, lengthOf, textDoubts, type TextDoubt } from '../kernel/text';

export type NameCheck = Readonly<
  { ok: true; value: string; warnings: readonly TextDoubt[] } | { ok: false; code: ErrorCode; params: ErrorParams }
>;

/** 姓名 as it is stored: NFC, one line, nothing invisible; any script, one character is enough (quality 4.1). */
export function normalisePersonName(text: string, max = 60): NameCheck {
  if (!isWellFormed(text)) return { ok: false, code: 'INPUT_INVALID', params: { field: 'name', reason: 'unreadable' } };
  const value = cleanLine(text);
  if (value === '') return { ok: false, code: 'NAME_NEEDED', params: {} };
  const length = lengthOf(value);
  if (length > max) return { ok: false, code: 'INPUT_INVALID', params: { field: 'name', reason: `tooLong ${max}`, max, length } };
  return { ok: true, value, warnings: textDoubts(text) };
}
