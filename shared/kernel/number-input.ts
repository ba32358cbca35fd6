/** A whole number as people type it; NaN for `1e3`, `0x10`, `1_000`, signs and words, so that the schema refuses it (quality 4.4, row 77). */
export const parseWhole = (typed: string): number => {
  const text = typed.slice(0, 40).normalize('NFKC').trim();
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
};

/** A quantity with at most three decimals, else NaN. A scanned barcode stays a number; the schema says what it looks like (row 91). */
export const parseQuantity = (typed: string): number => {
  const text = typed.slice(0, 40).normalize('NFKC').trim();
  return /^\d{1,15}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
};
