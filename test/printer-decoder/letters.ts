import { GlobalFonts } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FONTS = ['noto-sans-tc', 'noto-sans-sc', 'noto-sans-jp', 'noto-emoji'] as const;
type Piece = Readonly<{ file: string; family: string; ranges: readonly (readonly [first: number, last: number])[] }>;

const piecesOf = (font: string, weight: number): readonly Piece[] => {
  const folder = path.join('node_modules', '@fontsource', font);
  const ranges = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(ranges).map(([name, list]) => {
    const piece = `${font}-${name.replaceAll(/[[\]]/g, '')}-${weight}-normal`;
    return {
      file: path.join(folder, 'files', `${piece}.woff2`),
      family: piece,
      ranges: [...list.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(
        ([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
      ),
    };
  });
};

const pieces = new Map<number, readonly Piece[]>();
const families = new Map<string, string | null>();

/**
 * The families that may have a letter, as a list of a style, from the bundled fonts alone: a piece names ranges, and not every letter of
 * them is in it. Null: none has it, whatever this machine may have installed.
 */
export function familyOf(letter: string, isBold: boolean): string | null {
  const weight = isBold ? 700 : 400;
  const key = `${weight}${letter}`;
  const kept = families.get(key);
  if (kept !== undefined) return kept;
  const all = pieces.get(weight) ?? FONTS.flatMap((font) => piecesOf(font, weight));
  pieces.set(weight, all);
  const point = letter.codePointAt(0) ?? 0;
  const having = all.filter(({ ranges }) => ranges.some(([first, last]) => first <= point && point <= last));
  for (const { file, family } of having)
    if (!GlobalFonts.has(family) && !GlobalFonts.registerFromPath(file, family)) throw new Error(`${file} is no font`);
  const named = having.length === 0 ? null : having.map(({ family }) => `"${family}"`).join(', ');
  families.set(key, named);
  return named;
}
