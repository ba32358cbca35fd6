import type { Raster } from '#shared/printer/raster';
import type { ByteReader } from '../byte-reader';
import type { Item, Page, TextItem } from '../page';

type Align = 'left' | 'center' | 'right';
/** How the next letter looks; letters of the Latin and of the Chinese font have sizes and underlines of their own (GS !, ESC !, FS !). */
type Look = Readonly<{ isBold: boolean; isUnderlined: boolean; isReversed: boolean; across: number; down: number; gap: number }>;
export type Cut = 'full' | 'partial';
export type Receipt = Page & Readonly<{ cut: Cut | null }>;
type Pending = Readonly<{ item: Omit<TextItem, 'y'> }>;

/**
 * The paper of a receipt printer in standard mode (Epson, "Print position", "Line spacing"): letters wait in the line buffer until a
 * feed prints them, the tallest says how high the line is, and all stand on one baseline.
 */
export class ReceiptPaper {
  readonly #reader: ByteReader;
  readonly #widthDots: number;
  readonly #headToCutterDots: number;
  readonly #done: Receipt[] = [];
  #items: Item[] = [];
  #line: Pending[] = [];
  #x = 0;
  #y = 0;
  #wraps = 0;
  align: Align = 'left';
  leftMargin = 0;
  areaWidth: number;
  lineSpacing = 30;

  constructor(reader: ByteReader, widthDots: number, headToCutterDots: number) {
    this.#reader = reader;
    this.#widthDots = widthDots;
    this.#headToCutterDots = headToCutterDots;
    this.areaWidth = widthDots;
  }

  get isAtLineStart(): boolean {
    return this.#line.length === 0 && this.#x === 0;
  }

  get x(): number {
    return this.#x;
  }

  /** Commands that the manual takes only at the beginning of a line; in the middle of one they would be ignored or printed as data. */
  mustBeAtLineStart(command: string): void {
    if (!this.isAtLineStart) this.#reader.fail(`${command} in the middle of a line`);
  }

  moveTo(x: number): void {
    if (x < 0 || x > this.areaWidth) this.#reader.fail(`position ${x} is outside the printing area of ${this.areaWidth} dots`);
    this.#x = x;
  }

  letter(text: string, cellWidth: number, cellHeight: number, look: Look): void {
    const cell = (cellWidth + look.gap) * look.across;
    const height = cellHeight * look.down;
    if (cell > this.areaWidth) this.#reader.fail(`a letter of ${cell} dots in an area of ${this.areaWidth}`);
    if (this.#x + cell > this.areaWidth) {
      this.#wraps++;
      this.feedLine();
    }
    const { isBold, isUnderlined, isReversed } = look;
    const last = this.#line.at(-1)?.item;
    const isSame =
      last !== undefined &&
      last.x + last.width === this.#x &&
      last.cell === cell &&
      last.height === height &&
      last.isBold === isBold &&
      last.isUnderlined === isUnderlined &&
      last.isReversed === isReversed;
    if (isSame) this.#line[this.#line.length - 1] = { item: { ...last, text: last.text + text, width: last.width + cell } };
    else
      this.#line.push({ item: { kind: 'text', x: this.#x, width: cell, height, text, cell, isBold, isUnderlined, isReversed, turns: 0 } });
    this.#x += cell;
  }

  /** LF: prints the line and feeds it, by the line spacing or by the height of what stands in it. */
  feedLine(): void {
    this.feed(this.lineSpacing);
  }

  /** Prints what waits and feeds `dots`, at least the height of the line. */
  feed(dots: number): void {
    const height = Math.max(0, ...this.#line.map(({ item }) => item.height));
    const width = Math.max(0, ...this.#line.map(({ item }) => item.x + item.width));
    const shift = this.#shift(width);
    for (const { item } of this.#line) this.#items.push({ ...item, x: item.x + shift, y: this.#y + height - item.height });
    this.#line = [];
    this.#x = 0;
    this.#y += Math.max(dots, height);
  }

  #shift(width: number): number {
    const free = this.areaWidth - width;
    return this.leftMargin + (this.align === 'left' ? 0 : this.align === 'center' ? Math.floor(free / 2) : free);
  }

  /** A picture or a code takes a line of its own. */
  place(kind: 'raster', raster: Raster): void;
  place(kind: 'code128' | 'qr', raster: Raster, value: string): void;
  place(kind: 'raster' | 'code128' | 'qr', raster: Raster, value = ''): void {
    const { widthDots: width, heightDots: height } = raster;
    if (width > this.areaWidth)
      this.#reader.fail(`${kind} of ${width} dots in an area of ${this.areaWidth}: it would be cut or not printed`);
    const place = { x: this.#shift(width), y: this.#y, width, height, raster };
    this.#items.push(kind === 'raster' ? { kind, ...place } : { kind, ...place, value });
    this.#y += height;
  }

  /** A line of letters that belongs to a code (HRI), in the middle below or above it. */
  caption(text: string, codeWidth: number, cellWidth: number, cellHeight: number): void {
    const width = text.length * cellWidth;
    const x = this.#shift(codeWidth) + Math.floor((codeWidth - width) / 2);
    const plain = { isBold: false, isUnderlined: false, isReversed: false, turns: 0 } as const;
    this.#items.push({ kind: 'text', x, y: this.#y, width, height: cellHeight, text, cell: cellWidth, ...plain });
    this.#y += cellHeight;
  }

  /** The knife is above the head: what was printed in between must be fed past it first, by the encoder or by the printer itself. */
  cut(cut: Cut, feedDots: number | null): void {
    if (feedDots !== null) this.#y += feedDots + this.#headToCutterDots;
    const printed = Math.max(0, ...this.#items.map(({ y, height }) => y + height));
    if (this.#items.length > 0 && this.#y - printed < this.#headToCutterDots)
      this.#reader.fail(`the cut goes through the last ${this.#headToCutterDots - (this.#y - printed)} dots that were printed`);
    this.#close(cut);
  }

  #close(cut: Cut | null): void {
    this.#done.push({ widthDots: this.#widthDots, heightDots: this.#y, items: this.#items, wraps: this.#wraps, cut });
    [this.#items, this.#y, this.#wraps] = [[], 0, 0];
  }

  /** All pieces of paper; what was not cut off stays in the printer as the last one. */
  finish(): readonly Receipt[] {
    if (!this.isAtLineStart) this.#reader.fail('the last line is never printed: no LF after it');
    if (this.#items.length > 0) this.#close(null);
    return this.#done;
  }
}
