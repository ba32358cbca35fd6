import type { Raster } from '#shared/printer/raster';
import { isBlackAt } from './dots';

/** What a printer puts on paper, in dots from the left upper corner of what it can print on. */
type Place = Readonly<{ x: number; y: number; width: number; height: number }>;

export type TextItem = Place &
  Readonly<{
    kind: 'text';
    text: string;
    /** Each letter stands in a cell of this width; null: letters have their own widths and fill `width` together. */
    cell: number | null;
    isBold: boolean;
    isUnderlined: boolean;
    isReversed: boolean;
    /** Quarters of a turn clockwise; place and size are those of the turned text. */
    turns: 0 | 1 | 2 | 3;
  }>;
export type RasterItem = Place & Readonly<{ kind: 'raster'; raster: Raster }>;
/** A code that the printer draws itself: bars as wide as the paper's dots, or squares. */
export type CodeItem = Place & Readonly<{ kind: 'code128' | 'qr'; value: string; raster: Raster }>;
/** A filled or a framed rectangle; a filled one of one dot's height is a line. */
export type BoxItem = Place & Readonly<{ kind: 'box'; border: number; isWhite: boolean }>;
export type Item = TextItem | RasterItem | CodeItem | BoxItem;

export type Page = Readonly<{
  widthDots: number;
  heightDots: number;
  items: readonly Item[];
  /** How often the printer broke a line because its text did not fit: an encoder should do that itself. */
  wraps: number;
}>;

const middle = ({ y, height }: Place): number => y + height / 2;

/** The words of a page as a person reads them: line by line from the top, pieces of a line from the left, codes in brackets. */
export function linesOf({ items }: Page): readonly string[] {
  const words = items.filter((item) => item.kind !== 'raster' && item.kind !== 'box');
  const lines: Exclude<Item, RasterItem | BoxItem>[][] = [];
  for (const item of words.toSorted((a, b) => middle(a) - middle(b) || a.x - b.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && Math.abs(middle(item) - middle(first)) <= Math.min(item.height, first.height) / 2)
      line.push(item);
    else lines.push([item]);
  }
  return lines.map((line) => {
    let text = '';
    let end: number | null = null;
    for (const item of line.toSorted((a, b) => a.x - b.x)) {
      if (end !== null && item.x > end + 1) text += ' ';
      text += item.kind === 'text' ? item.text : `[${item.kind} ${item.value}]`;
      end = item.x + item.width;
    }
    return text.trimEnd();
  });
}

/** A picture is sent in whole bytes: up to seven white dots at the right are no part of it. */
function inkedWidth(item: Item): number {
  if (item.kind !== 'raster') return item.width;
  const { raster, width } = item;
  for (let blank = 0; blank < 8; blank++)
    for (let y = 0; y < raster.heightDots; y++) if (isBlackAt(raster, width - 1 - blank, y)) return width - blank;
  return width - 7;
}

/** Items that reach over the edge of the page, which a printer would cut. */
export const overTheEdge = ({ items, widthDots, heightDots }: Page): readonly Item[] =>
  items.filter((item) => item.x < 0 || item.y < 0 || item.x + inkedWidth(item) > widthDots || item.y + item.height > heightDots);
