const MAX_DEPTH = 40;
const MAX_PARTS = 200_000;
/** The longest form with thirty devices and its notes is a tenth of this; a route that brings a photo says so (`maxSize`). */
const MAX_SIZE = 500_000;

/** What JSON can carry: a class, a big integer or a program was never typed into a form. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value);
}

/**
 * False for a message that is too large or too deep, goes round in circles, throws when it is read or holds what JSON cannot carry:
 * refused before anybody reads it (quality S7, 4.10).
 */
export function isReasonable(message: unknown, maxSize = MAX_SIZE): boolean {
  let size = 0;
  let parts = 0;
  const fits = (value: unknown, depth: number): boolean => {
    parts += 1;
    if (typeof value === 'string') size += value.length;
    else if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') return false;
    else if (typeof value === 'object' && value !== null) {
      if (depth === MAX_DEPTH || !isPlain(value) || (Array.isArray(value) && value.length > MAX_PARTS)) return false;
      for (const [key, item] of Object.entries(value)) {
        size += key.length;
        if (!fits(item, depth + 1)) return false;
      }
    }
    return size <= maxSize && parts <= MAX_PARTS;
  };
  try {
    return fits(message, 0);
  } catch {
    return false; // a getter or proxy that throws
  }
}

/** The id of one intention to save: letters, digits and a few signs, so that it may stand in the log. */
export const isRequestId = (id: unknown): id is string => typeof id === 'string' && /^[\w.:-]{1,64}$/.test(id);
