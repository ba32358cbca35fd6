export type Part = string | number | readonly number[] | Uint8Array;

/** A stream by hand: texts as ASCII, numbers as bytes. */
export const bytes = (...parts: readonly Part[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : typeof part === 'number' ? [part] : [...part])),
  );
