import type { WordsOf } from '../languages';
import type { fields as source } from '../zh-TW/fields';

export const fields = {
  needed: 'This is missing.',
  tooLong: 'This is too long. Use at most {max} characters.',
  full: 'At most {max} characters fit here. What does not fit was not taken.',
  unreadable: 'Some characters cannot be read. Retype it.',
  notATime: 'The time is not readable, for example 2026-11-23 13:10.',
  notADay: 'The date is not readable, for example 2026-11-23.',
  notBoth: 'Only one of the two.',
  notRate: 'A rate is a number from 0 to 30 with at most two decimals.',
  notMoney: 'The amount must be a number, 0 or more.',
  notAQuantity: 'The quantity must be above 0, with at most three decimals.',
  looksLikeBarcode: 'This looks like a barcode, not a quantity. Type the quantity.',
  tooManyLines: 'At most {max} lines.',
  gridTooWide: 'The labels run over the right edge of the sheet.',
  gridTooHigh: 'The labels run over the foot of the sheet.',
  gridOverlaps: 'The labels overlap: the steps must be larger than a label.',
  gridTooSmall: 'The labels are too small to be read or scanned; they need about 27 × 20 mm.',
  sixDigits: 'This needs six digits.',
  notRight: 'This is not right. Please look again.',
  notAnAddress: 'Not an address: IP or IP:9100 for a network printer, the name for a queue.',
} satisfies WordsOf<typeof source>;
