import type { FontSize } from '../models/look';
import type { Label } from './element';

/** The smallest letters of a label (design §6.2). */
const LEAST_PT = 7.5;
/** How much larger letters are asked for than the usual ones, the largest first. */
const SIZES: Readonly<Record<FontSize, readonly number[]>> = { small: [0.88], normal: [], large: [1.2, 1.15, 1.1, 1.05] };

const scaledPt = (pt: number, by: number): number => (by === 1 ? pt : Math.max(LEAST_PT, Math.round(pt * by * 2) / 2));
/** Sizes of letters in points, those whose name ends in `Pt`, so much larger. */
export function inSize<T extends object>(layout: T, by: number): T {
  return Object.fromEntries(
    Object.entries(layout).map(([name, value]) => [name, name.endsWith('Pt') && typeof value === 'number' ? scaledPt(value, by) : value]),
  ) as T;
}

const lettersOn = (label: Label): number =>
  label.elements.reduce((sum, e) => sum + (e.as === 'text' ? e.text.replaceAll('…', '').length : 0), 0);
/**
 * A label in letters of the centre's size (issue line 5): as large as it may be without one letter less than in the usual size, for what
 * is on a tag has to stay on it (design §6.8).
 */
export function inLettersOf(font: FontSize, layOut: (by: number) => Label): Label {
  const usual = layOut(1);
  const most = lettersOn(usual);
  for (const by of SIZES[font]) {
    const label = layOut(by);
    if (lettersOn(label) >= most) return label;
  }
  return usual;
}
