import { z } from 'zod';
import type { AppError, ErrorParams } from './app-error';

/** What may be right but seldom is: it is saved once the clerk has looked again (quality 4, outcome W). Words: messages `doubt`. */
export const DOUBT_CODES = [
  'textDirectionRemoved', // a right-to-left override was taken out
  'textManyMarks', // so many marks on one letter that no paper shows it
  'customerExists', // same name and same phone; name, no
  'phoneShared', // other customers have this number; value, names
  'phoneShort', // one digit short?
  'phoneLong', // one digit too many?
  'phonePrefix', // no operator has this beginning
  'phonePlaceholder', // all digits alike; not used to find doubles
  'phoneTwo', // two numbers in one field; first, second
  'phoneNote', // words beside the number; note
  'phoneZeroLost', // a spreadsheet dropped the zero
  'phoneAreaMissing', // 7 or 8 digits without an area code
  'phoneUnusual',
  'imeiDigitAdded', // 14 digits: the check digit was worked out; digit
  'imeiLetterRead', // a letter was read as a digit: O as 0; typed
  'imeiPlaceholder', // 111111111111119 and the like
  'imeiTwo', // two IMEIs in one scan; first, second
  'serialPlaceholder', // "N/A", 無, 000000: stored as "no serial"
  'serialLookAlike', // Cyrillic or Greek letters that look Latin; letters
  'codeMismatch', // label and system IMEI differ (E17)
  'rework', // repaired here and still in guarantee, and not marked as rework; cardNo, until
  'dateLongAgo', // a day more than thirty years back; on
  'cashCarried', // cash taken on site is not with the accountant yet (E22); amount
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];
/** `field`: where it stands in the input, as near as the rule knows: `name`, `phones.0`, `imei1`. */
export type Doubt = Readonly<{ field: string; code: DoubtCode; params: ErrorParams }>;

const KEY_LENGTH = 300;
/** What a confirmation names: the field, the doubt and the value, so that another value is asked about again. */
export const doubtKey = ({ field, code, params }: Doubt): string =>
  `${field} ${code} ${Object.values(params).join(' ')}`.slice(0, KEY_LENGTH);

/** Keys the clerk has confirmed; a screen sends [] first. Left out by a caller that asks nobody (scenario, import): nothing is held back. */
export const Confirmed = z.array(z.string().max(KEY_LENGTH)).max(100).optional();

const Doubts = z.array(
  z.object({ field: z.string(), code: z.enum(DOUBT_CODES), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
);
/** The doubts of a refusal, null for another refusal. */
export function doubtsOf(error: AppError): readonly Doubt[] | null {
  return error.code === 'DOUBTS_OPEN' ? Doubts.parse(JSON.parse(String(error.params.doubts))) : null;
}
