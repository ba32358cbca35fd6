import type { Raster } from '#shared/printer/raster';
import type { ByteReader } from '../byte-reader';
import { bitsToRaster } from '../dots';
import type { Item, Page, TextItem } from '../page';

/** Dots of a 24-pin head in an inch, across and down. */
export const DPI = 180;
const PINS = 24;
type Look = Pick<TextItem, 'isBold' | 'isUnderlined'>;

/** Continuous paper under a dot matrix head: what is printed stands where the head is, also over what stands there already. */
export class FormPaper {
  readonly #reader: ByteReader;
  readonly #widthDots: number;
  readonly #pages: Page[] = [];
  #items: Item[] = [];
  #y = 0;
  x = 0;
  leftMargin = 0;
  rightMargin: number;
  /** In dots, of 1/180 inch; the usual is 1/6 inch. */
  lineSpacing = DPI / 6;
  pageLength = DPI * 11;

  constructor(reader: ByteReader, widthDots: number) {
    this.#reader = reader;
    this.#widthDots = widthDots;
    this.rightMargin = widthDots;
  }

  get isAtTop(): boolean {
    return this.#y === 0 && this.#items.length === 0;
  }

  moveTo(x: number): void {
    if (x < 0 || x > this.rightMargin) this.#reader.fail(`position ${Math.round(x)} is outside the ${this.rightMargin} dots of a line`);
    this.x = x;
  }

  carriageReturn(): void {
    this.x = this.leftMargin;
  }

  feed(dots: number): void {
    this.#y += dots;
    if (this.#y > this.pageLength)
      this.#reader.fail(`fed ${Math.round(this.#y - this.pageLength)} dots beyond the form: the next one would begin in its middle`);
  }

  moveDownTo(y: number): void {
    if (y < this.#y) this.#reader.fail('the paper does not go back');
    this.feed(y - this.#y);
  }

  letter(text: string, cell: number, height: number, look: Look): void {
    if (this.x + cell > this.rightMargin) this.#reader.fail(`${text} runs over the right edge: the printer would go on in the next line`);
    this.#mustFit(height);
    const last = this.#items.at(-1);
    const isSame =
      last?.kind === 'text' &&
      last.y === this.#y &&
      Math.abs(last.x + last.width - this.x) < 0.01 &&
      last.cell === cell &&
      last.height === height &&
      last.isBold === look.isBold &&
      last.isUnderlined === look.isUnderlined;
    if (isSame) this.#items[this.#items.length - 1] = { ...last, text: last.text + text, width: last.width + cell };
    else this.#items.push({ kind: 'text', x: this.x, y: this.#y, width: cell, height, text, cell, ...look, isReversed: false, turns: 0 });
    this.x += cell;
  }

  /** Columns of pins, the highest bit on top; `across` dots of the paper for each column, which may be a part of one. */
  columns(data: Uint8Array, bytesInColumn: 1 | 3, across: number): void {
    const count = data.length / bytesInColumn;
    const down = bytesInColumn === 3 ? 1 : 3; // eight-dot graphics are 60 dots an inch high
    const width = Math.ceil(count * across);
    if (this.x + width > this.#widthDots) this.#reader.fail(`a picture of ${width} dots at ${Math.round(this.x)} is over the edge`);
    this.#mustFit(PINS);
    const isSet = (column: number, pin: number): boolean => ((data[column * bytesInColumn + (pin >> 3)] ?? 0) & (0x80 >> (pin & 7))) !== 0;
    const raster = bitsToRaster(width, PINS, (x, y) => isSet(Math.floor(x / across), Math.floor(y / down)));
    this.#addRaster(raster);
    this.x += count * across;
  }

  #addRaster(raster: Raster): void {
    const at = { x: Math.round(this.x), y: Math.round(this.#y) };
    this.#items.push({ kind: 'raster', ...at, width: raster.widthDots, height: raster.heightDots, raster });
  }

  #mustFit(height: number): void {
    if (this.#y + height > this.pageLength)
      this.#reader.fail(`the line at ${Math.round(this.#y)} reaches over the form of ${this.pageLength} dots`);
  }

  /** FF: the next form. */
  eject(): void {
    this.#pages.push({ widthDots: this.#widthDots, heightDots: Math.round(this.pageLength), items: this.#items, wraps: 0 });
    [this.#items, this.#y, this.x] = [[], 0, this.leftMargin];
  }

  finish(): readonly Page[] {
    if (!this.isAtTop) this.#reader.fail('the last form is never fed out: no FF');
    return this.#pages;
  }
}
