import { z } from 'zod';

/** No I, L, O and U: a reference is read aloud on the telephone. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const REF_BYTES = 6;

/** 參考號 of an unexpected error, `7F3-K2Q`: shown to the person, and written on one line of the log. */
export const ErrorRef = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);

/** Six random bytes as a reference; a thousand million of them, so two lines of a log do not meet. */
export function errorRef(random: Uint8Array): string {
  const signs = Array.from(random.subarray(0, REF_BYTES), (byte) => SIGNS[byte % SIGNS.length]);
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`;
}
