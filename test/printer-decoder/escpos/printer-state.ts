import type { PrinterDevice } from '#shared/printer/device';
import { ByteReader } from '../byte-reader';
import type { QrLevel } from '../qr-code';
import { ReceiptPaper } from './receipt';

export type EscposPrinter = Pick<PrinterDevice, 'dotsAcross' | 'codePage' | 'dpi'> & Readonly<{ headToCutterDots?: number }>;
/** A pulse to the cash drawer: the pin of its connector, and how long in milliseconds. */
export type Kick = Readonly<{ pin: 2 | 5; onMs: number; offMs: number; offset: number }>;
type Style = { across: number; down: number; isUnderlined: boolean };

const HEAD_TO_CUTTER_MM = 10;

/** What a receipt printer remembers between two commands; `reset` is ESC @. */
export class PrinterState {
  readonly reader: ByteReader;
  readonly paper: ReceiptPaper;
  readonly printer: EscposPrinter;
  readonly kicks: Kick[] = [];
  /** Latin letters (Epson calls them ANK) and Chinese ones (Kanji) have sizes and underlines of their own. */
  latin: Style = { across: 1, down: 1, isUnderlined: false };
  chinese: Style & { left: number; right: number } = { across: 1, down: 1, isUnderlined: false, left: 0, right: 0 };
  isFontB = false;
  isBold = false;
  isReversed = false;
  latinGap = 0;
  isChineseMode = false;
  unitAcross = 1;
  unitDown = 1;
  tabs: readonly number[] = [];
  bar: { height: number; module: number; captions: number; isCaptionFontB: boolean } = {
    height: 162,
    module: 3,
    captions: 0,
    isCaptionFontB: false,
  };
  qr: { module: number; level: QrLevel; data: Uint8Array | null } = { module: 3, level: 'L', data: null };

  constructor(bytes: Uint8Array, printer: EscposPrinter) {
    this.reader = new ByteReader(bytes);
    this.printer = printer;
    this.paper = new ReceiptPaper(
      this.reader,
      printer.dotsAcross,
      printer.headToCutterDots ?? Math.round((HEAD_TO_CUTTER_MM * printer.dpi) / 25.4),
    );
    this.reset();
  }

  reset(): void {
    this.paper.mustBeAtLineStart('ESC @ (it would throw the line away)');
    this.latin = { across: 1, down: 1, isUnderlined: false };
    this.chinese = { across: 1, down: 1, isUnderlined: false, left: 0, right: 0 };
    [this.isFontB, this.isBold, this.isReversed, this.isChineseMode] = [false, false, false, false];
    this.latinGap = 0;
    [this.unitAcross, this.unitDown] = [1, this.printer.dpi === 180 ? 0.5 : 1];
    this.tabs = Array.from({ length: 32 }, (_, i) => (i + 1) * 8 * 12);
    this.bar = { height: 162, module: 3, captions: 0, isCaptionFontB: false };
    this.qr = { module: 3, level: 'L', data: null };
    Object.assign(this.paper, { align: 'left', leftMargin: 0, areaWidth: this.printer.dotsAcross, lineSpacing: 30 });
  }

  across(units: number): number {
    return Math.floor(units * this.unitAcross);
  }

  down(units: number): number {
    return Math.floor(units * this.unitDown);
  }
}
