const MAX_DEPTH = 40;
/** A photo as bytes is the largest thing a screen may send; the loopback transport has the same limit. */
const MAX_BYTES = 8_000_000;
const MAX_PARTS = 200_000;

/** False for a message that is too large, too deep or goes round in circles: refused before anybody reads it (quality S7). */
export function isReasonable(message: unknown): boolean {
  let bytes = 0;
  let parts = 0;
  const fits = (value: unknown, depth: number): boolean => {
    parts += 1;
    if (typeof value === 'string') bytes += value.length;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) bytes += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      if (depth === MAX_DEPTH || (Array.isArray(value) && value.length > MAX_PARTS)) return false;
      for (const [key, item] of Object.entries(value)) {
        bytes += key.length;
        if (!fits(item, depth + 1)) return false;
      }
    }
    return bytes <= MAX_BYTES && parts <= MAX_PARTS;
  };
  return fits(message, 0);
}
