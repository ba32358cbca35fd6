import type { Raster } from '#shared/printer/raster';
import { bitsToRaster } from './dots';

/** Widths of bars and spaces of each symbol of ISO/IEC 15417, 0 to 102, then start A, B, C; the stop symbol has one bar more. */
const SYMBOLS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232';
const PATTERNS = SYMBOLS.split(' ');
const STOP = '2331112';
const TO_C = 99;
const TO_B = 100;
const TO_A = 101;
const START = { A: 103, B: 104, C: 105 } as const;
export type CodeSet = keyof typeof START;

/** The symbols of a Code 128 and what a scanner reads from them. */
export type Code128 = Readonly<{ symbols: readonly number[]; value: string }>;

/** The value of one symbol within its set; null where the set has none (functions, change of set). */
const letterOf = (symbol: number, set: CodeSet): string | null => {
  if (set === 'C') return symbol < 100 ? String(symbol).padStart(2, '0') : null;
  if (symbol >= 96) return null;
  return String.fromCharCode(set === 'A' && symbol >= 64 ? symbol - 64 : symbol + 32);
};

/** Puts symbols together from pieces that each name their set; the change of set costs a symbol. */
export function code128Of(pieces: readonly Readonly<{ set: CodeSet; symbols: readonly number[] }>[]): Code128 {
  const symbols: number[] = [];
  let value = '';
  let before: CodeSet | null = null;
  for (const { set, symbols: own } of pieces) {
    if (before === null) symbols.push(START[set]);
    else if (before !== set) symbols.push({ A: TO_A, B: TO_B, C: TO_C }[set]);
    before = set;
    for (const symbol of own) {
      symbols.push(symbol);
      value += letterOf(symbol, set) ?? '';
    }
  }
  return { symbols, value };
}

/** The bars, each `moduleDots` a module, with the check symbol and the stop; no quiet zone. */
export function code128Raster({ symbols }: Code128, moduleDots: number, heightDots: number): Raster {
  const check = symbols.reduce((sum, symbol, i) => sum + symbol * Math.max(1, i), 0) % 103;
  const widths = [...symbols, check].map((symbol) => PATTERNS[symbol] ?? '').join('') + STOP;
  const row: boolean[] = [];
  Array.from(widths).forEach((width, i) => {
    for (let dot = 0; dot < Number(width) * moduleDots; dot++) row.push(i % 2 === 0);
  });
  return bitsToRaster(row.length, heightDots, (x) => row[x] === true);
}

/** As most printers do it by themselves: digits by twos in set C where that is shorter, else set B. */
export function automaticCode128(text: string): Code128 {
  const pieces = [...text.matchAll(/(?:\d\d){2,}|[^]/g)].map(([piece]) =>
    piece.length >= 4
      ? { set: 'C' as const, symbols: [...piece.matchAll(/\d\d/g)].map(([pair]) => Number(pair)) }
      : { set: 'B' as const, symbols: [piece.charCodeAt(0) - 32] },
  );
  return code128Of(pieces);
}
