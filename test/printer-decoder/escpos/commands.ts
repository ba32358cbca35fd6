import { enlarged } from '../dots';
import { barcode, symbol } from './code-commands';
import type { PrinterState } from './printer-state';

type Command = (state: PrinterState) => void;
export type Commands = Readonly<Record<number, Command>>;

const ALIGN = ['left', 'center', 'right'] as const;
const bit = (value: number, place: number): boolean => (value & (1 << place)) !== 0;
/** Parameters that the manual takes as a number or as its digit. */
const orDigit = (...values: readonly number[]): readonly number[] => [...values, ...values.map((v) => v + 48)];
const digit = (value: number): number => (value >= 48 ? value - 48 : value);
/** Switches of one bit: only the lowest bit of n counts. */
const isOn = (state: PrinterState): boolean => bit(state.reader.byte('n'), 0);

/** ESC …: by their second byte. */
export const ESC: Commands = {
  0x40: (state) => state.reset(), // ESC @
  0x20: (state) => void (state.latinGap = state.reader.byte('n')), // ESC SP
  0x21: (state) => {
    const n = state.reader.byte('n'); // ESC !
    if ((n & 0b01000110) !== 0) state.reader.fail(`ESC ! ${n}: bits 1, 2 and 6 have no meaning`);
    [state.isFontB, state.isBold] = [bit(n, 0), bit(n, 3)];
    state.latin = { across: bit(n, 5) ? 2 : 1, down: bit(n, 4) ? 2 : 1, isUnderlined: bit(n, 7) };
  },
  0x24: (state) => state.paper.moveTo(state.across(state.reader.word('nL nH'))), // ESC $
  0x5c: (state) => {
    const units = state.reader.word('nL nH'); // ESC \
    state.paper.moveTo(state.paper.x + state.across(units >= 32768 ? units - 65536 : units));
  },
  0x2d: (state) => void (state.latin.isUnderlined = state.reader.oneOf('n', orDigit(0, 1, 2)) % 48 !== 0), // ESC -
  0x32: (state) => void (state.paper.lineSpacing = 30), // ESC 2: 30 dots on every model of 180 and 203 dpi
  0x33: (state) => void (state.paper.lineSpacing = state.down(state.reader.byte('n'))), // ESC 3
  0x44: (state) => {
    const columns = [...state.reader.until(0, 'ESC D')];
    if (columns.length > 32 || columns.some((n, i) => n <= (columns[i - 1] ?? 0)))
      state.reader.fail('ESC D: columns must rise, 32 at most');
    state.tabs = columns.map((n) => n * (state.isFontB ? 9 : 12));
  },
  0x45: (state) => void (state.isBold = isOn(state)), // ESC E
  0x47: (state) => void (state.isBold = isOn(state)), // ESC G: double-strike looks the same on thermal paper
  0x4a: (state) => state.paper.feed(state.down(state.reader.byte('n'))), // ESC J
  0x4d: (state) => void (state.isFontB = digit(state.reader.oneOf('n', orDigit(0, 1))) === 1), // ESC M
  0x52: (state) => void state.reader.oneOf('n (international letters)', [0]), // ESC R: U.S.A., as ASCII
  0x61: (state) => {
    state.paper.mustBeAtLineStart('ESC a');
    state.paper.align = ALIGN[digit(state.reader.oneOf('n', orDigit(0, 1, 2)))] ?? 'left';
  },
  0x64: (state) => {
    const lines = state.reader.byte('n'); // ESC d
    state.paper.feed(lines * state.paper.lineSpacing);
  },
  0x70: (state) => {
    const pin = digit(state.reader.oneOf('m', orDigit(0, 1))) === 0 ? 2 : 5; // ESC p
    const [on, off] = [state.reader.byte('t1') * 2, state.reader.byte('t2') * 2];
    state.kicks.push({ pin, onMs: on, offMs: off, offset: state.reader.start });
  },
  0x74: (state) => void state.reader.within('n (code page)', 0, 255), // ESC t: letters of 80–FF are refused anyway outside Chinese mode
};

/** GS …: by their second byte. */
export const GS: Commands = {
  0x21: (state) => {
    const n = state.reader.byte('n'); // GS !
    if ((n & 0b10001000) !== 0) state.reader.fail(`GS ! ${n}: bits 3 and 7 have no meaning`);
    const [across, down] = [(n >> 4) + 1, (n & 7) + 1];
    Object.assign(state.latin, { across, down });
    Object.assign(state.chinese, { across, down });
  },
  0x28: (state) => {
    state.reader.oneOf('after GS (', [0x6b]);
    symbol(state);
  },
  0x42: (state) => void (state.isReversed = isOn(state)), // GS B
  0x48: (state) => void (state.bar.captions = digit(state.reader.oneOf('n', orDigit(0, 1, 2, 3)))), // GS H
  0x4c: (state) => {
    state.paper.mustBeAtLineStart('GS L');
    state.paper.leftMargin = state.across(state.reader.word('nL nH'));
    if (state.paper.leftMargin >= state.printer.dotsAcross)
      state.reader.fail(`GS L: a margin of ${state.paper.leftMargin} dots leaves nothing`);
    state.paper.areaWidth = Math.min(state.paper.areaWidth, state.printer.dotsAcross - state.paper.leftMargin);
  },
  0x50: (state) => {
    const [x, y] = [state.reader.byte('x'), state.reader.byte('y')]; // GS P
    state.unitAcross = x === 0 ? 1 : state.printer.dpi / x;
    state.unitDown = y === 0 ? (state.printer.dpi === 180 ? 0.5 : 1) : state.printer.dpi / y;
  },
  0x56: (state) => {
    state.paper.mustBeAtLineStart('GS V');
    const m = state.reader.oneOf('m', [0, 1, 48, 49, 65, 66]);
    state.paper.cut([0, 48, 65].includes(m) ? 'full' : 'partial', m >= 65 ? state.down(state.reader.byte('n')) : null);
  },
  0x57: (state) => {
    state.paper.mustBeAtLineStart('GS W');
    const width = state.across(state.reader.word('nL nH'));
    if (width === 0 || width + state.paper.leftMargin > state.printer.dotsAcross)
      state.reader.fail(`GS W: an area of ${width} dots does not fit`);
    state.paper.areaWidth = width;
  },
  0x66: (state) => void (state.bar.isCaptionFontB = digit(state.reader.oneOf('n', orDigit(0, 1))) === 1), // GS f
  0x68: (state) => void (state.bar.height = state.reader.within('n', 1, 255)), // GS h
  0x6b: barcode,
  0x76: (state) => {
    state.reader.oneOf('after GS v', [0x30]); // GS v 0
    state.paper.mustBeAtLineStart('GS v 0');
    const m = digit(state.reader.oneOf('m', orDigit(0, 1, 2, 3)));
    const [widthBytes, heightDots] = [state.reader.word('xL xH'), state.reader.word('yL yH')];
    if (widthBytes === 0 || heightDots === 0 || heightDots > 2303)
      state.reader.fail(`GS v 0: ${widthBytes} bytes × ${heightDots} dots (1 to 2303)`);
    const rows = state.reader.take(widthBytes * heightDots, 'the picture').slice();
    state.paper.place('raster', enlarged({ widthDots: widthBytes * 8, heightDots, rows }, bit(m, 0) ? 2 : 1, bit(m, 1) ? 2 : 1));
  },
  0x77: (state) => void (state.bar.module = state.reader.within('n', 2, 6)), // GS w
};

/** FS …: Chinese letters (the manual says Kanji). */
export const FS: Commands = {
  0x21: (state) => {
    const n = state.reader.byte('n'); // FS !
    if ((n & 0b01110011) !== 0) state.reader.fail(`FS ! ${n}: only bits 2, 3 and 7 have a meaning`);
    Object.assign(state.chinese, { across: bit(n, 2) ? 2 : 1, down: bit(n, 3) ? 2 : 1, isUnderlined: bit(n, 7) });
  },
  0x26: (state) => {
    if (state.printer.codePage === 'none') state.reader.fail('FS &: this printer has no Chinese letters');
    state.isChineseMode = true;
  },
  0x2d: (state) => void (state.chinese.isUnderlined = state.reader.oneOf('n', orDigit(0, 1, 2)) % 48 !== 0), // FS -
  0x2e: (state) => void (state.isChineseMode = false), // FS .
  0x43: (state) => void state.reader.oneOf('n (code system)', orDigit(0, 1, 2)), // FS C: of Japanese models only
  0x53: (state) => Object.assign(state.chinese, { left: state.reader.byte('n1'), right: state.reader.byte('n2') }), // FS S
  0x57: (state) => {
    const side = isOn(state) ? 2 : 1; // FS W
    Object.assign(state.chinese, { across: side, down: side });
  },
};
