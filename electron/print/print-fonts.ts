import emoji400 from '@fontsource/noto-emoji/400.css?raw';
import emoji700 from '@fontsource/noto-emoji/700.css?raw';
import jp400 from '@fontsource/noto-sans-jp/400.css?raw';
import jp700 from '@fontsource/noto-sans-jp/700.css?raw';
import sc400 from '@fontsource/noto-sans-sc/400.css?raw';
import sc700 from '@fontsource/noto-sans-sc/700.css?raw';
import tc400 from '@fontsource/noto-sans-tc/400.css?raw';
import tc700 from '@fontsource/noto-sans-tc/700.css?raw';
import { rareFaces } from './rare-faces';

/** The @font-face rules that a text needs. */
export type FontCss = (text: string) => string;
/** The bundled fonts: their rules for a text, and whether any of them has a letter. */
export type BundledFonts = FontCss & Readonly<{ has(point: number): boolean }>;
type Face = Readonly<{ css: string; ranges: readonly (readonly [first: number, last: number])[] }>;

const FACE = /@font-face\s*\{[^}]*\}/g;
const RANGE = /U\+([\da-f]+)(?:-([\da-f]+))?/gi;

function facesIn(css: string): Face[] {
  return (css.match(FACE) ?? []).map((face) => ({
    css: face,
    ranges: [...face.matchAll(RANGE)].map(([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const),
  }));
}

/**
 * @font-face of the bundled fonts for a print window: static 400 and 700, woff2 only, each piece under `base`. A system OTF or a
 * variable font would reach the PDF as Type 3, whose text cannot be read back (stack.md 29). Of the 430 pieces only those with a
 * character of the text are named: all of them take longer to read than a receipt takes to lay out (quality P8).
 * Noto Sans JP lends its letters beyond the basic plane, Noto Emoji its outlines (decision 049).
 */
export const fontFaces = (base: string): BundledFonts =>
  facesOf([tc400, tc700, sc400, sc700, rareFaces(jp400), rareFaces(jp700), emoji400, emoji700].join('\n'), base);

/** The same for the style sheets of a package of fonts. */
export function facesOf(css: string, base: string): BundledFonts {
  const faces = facesIn(
    css
      .replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/g, '')
      .replaceAll(/url\(\.\/files\/([^)]+\.woff2)\)/g, `url(${base}$1)`)
      .replaceAll('font-display: swap', 'font-display: block'),
  );
  const known = new Map<number, readonly number[]>(); // code point → places of the faces that have it
  const facesWith = (point: number): readonly number[] => {
    const kept = known.get(point);
    if (kept !== undefined) return kept;
    const own = faces.flatMap(({ ranges }, i) => (ranges.some(([first, last]) => first <= point && point <= last) ? [i] : []));
    known.set(point, own);
    return own;
  };
  const rules: FontCss = (text) => {
    const needed = new Set([...new Set(text)].flatMap((character) => facesWith(character.codePointAt(0) ?? 0)));
    return faces
      .filter((_, i) => needed.has(i))
      .map((face) => face.css)
      .join('\n');
  };
  return Object.assign(rules, { has: (point: number) => facesWith(point).length > 0 });
}
