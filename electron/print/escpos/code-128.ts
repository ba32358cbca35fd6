/** Figures in set C go two to a symbol; changing to it and back costs two, so a run has to be longer than four, or stand at an end. */
const LEAST_INSIDE = 6;
const LEAST_AT_END = 4;
const START_AND_STOP_MODULES = 11 + 11 + 13; // start, check sum, stop
const SYMBOL_MODULES = 11;

export type Code128 = Readonly<{ data: Uint8Array; modules: number }>;
const setB = (text: string): number[] => Array.from(text).flatMap((c) => (c === '{' ? [0x7b, 0x7b] : [c.charCodeAt(0)]));
const setC = (figures: string): number[] => (figures.match(/../g) ?? []).map(Number);

/** A number in sets B and C, as GS k 73 takes it: `{B`, `{C`, pairs of figures as one byte. Null: it has a letter that bars cannot say. */
export function code128(value: string): Code128 | null {
  if (!/^[ -~]+$/.test(value)) return null;
  const data: number[] = [];
  let symbols = 0;
  const add = (set: 'B' | 'C', own: readonly number[], count: number): void => {
    symbols += (data.length === 0 ? 0 : 1) + count; // the first set is the start symbol itself
    data.push(0x7b, set.charCodeAt(0), ...own);
  };
  let rest = '';
  const flush = (): void => {
    if (rest !== '') add('B', setB(rest), rest.length);
    rest = '';
  };
  for (const { 0: piece, index } of value.matchAll(/\d+|\D+/g)) {
    const isAtEnd = index === 0 || index + piece.length === value.length;
    const even = piece.length - (piece.length % 2);
    if (!/^\d/.test(piece) || even < (isAtEnd ? LEAST_AT_END : LEAST_INSIDE)) {
      rest += piece;
      continue;
    }
    rest += piece.slice(0, piece.length - even); // an odd figure stays with what is before it
    flush();
    add('C', setC(piece.slice(-even)), even / 2);
  }
  flush();
  return { data: Uint8Array.from(data), modules: START_AND_STOP_MODULES + symbols * SYMBOL_MODULES };
}
