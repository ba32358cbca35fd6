import type { PrinterDevice } from '#shared/printer/device';
import { ByteReader, hex } from '../byte-reader';
import { chineseLetter } from '../chinese-letters';
import type { Page } from '../page';
import { DPI, FormPaper } from './form';

export type EscpPrinter = Pick<PrinterDevice, 'dotsAcross' | 'codePage'>;
type State = {
  readonly reader: ByteReader;
  readonly paper: FormPaper;
  readonly printer: EscpPrinter;
  /** Letters in an inch: 10, 12 or 15; `isCondensed` (SI) makes 10 to 17.1 and 12 to 20. */
  pitch: 10 | 12 | 15;
  isCondensed: boolean;
  isWide: boolean;
  isBold: boolean;
  isDoubleStrike: boolean;
  isUnderlined: boolean;
  gap: number;
  isChineseMode: boolean;
  chinese: { left: number; right: number; across: number; down: number; isUnderlined: boolean };
  /** Dots of one unit of ESC ( commands; null until ESC ( U says so. */
  unit: number | null;
};
type Command = (state: State) => void;

const HEIGHT = 24;
const CONDENSED = { 10: 17.14, 12: 20 } as const;
const isOn = ({ reader }: State): boolean => reader.oneOf('n', [0, 1, 48, 49]) % 48 === 1;
/** Bit images of ESC *: columns in an inch, and bytes in each. */
const DENSITIES: Readonly<Record<number, readonly [perInch: number, bytes: 1 | 3]>> = {
  0: [60, 1],
  1: [120, 1],
  4: [80, 1],
  6: [90, 1],
  32: [60, 3],
  33: [120, 3],
  38: [90, 3],
  39: [180, 3],
};

function length(state: State): number {
  return state.unit ?? state.reader.fail('ESC ( without ESC ( U: its unit would be that of the last program');
}

/** ESC ( X: a length of its own, then its values. */
function long(state: State): void {
  const { reader, paper } = state;
  const code = reader.byte('the letter of ESC (');
  const expect = (bytes: number): void => {
    const count = reader.word('nL nH');
    if (count !== bytes) reader.fail(`ESC ( ${hex(code)}: ${count} bytes, the manual says ${bytes}`);
  };
  if (code === 0x55) {
    expect(1);
    state.unit = (reader.oneOf('m (1/3600 inch)', [5, 10, 20, 30, 40, 50, 60]) * DPI) / 3600;
  } else if (code === 0x43) {
    expect(2);
    if (!paper.isAtTop) reader.fail('ESC ( C within a form');
    paper.pageLength = reader.word('mL mH') * length(state);
  } else if (code === 0x56) {
    expect(2);
    paper.moveDownTo(reader.word('mL mH') * length(state));
  } else reader.fail(`unknown command ESC ( ${hex(code)}`);
}

const ESC: Readonly<Record<number, Command>> = {
  0x40: (state) => reset(state), // ESC @
  0x20: (state) => void (state.gap = (state.reader.within('n', 0, 127) * DPI) / 180), // ESC SP, at the quality of letters
  0x24: (state) => state.paper.moveTo(state.paper.leftMargin + (state.reader.word('nL nH') * DPI) / 60), // ESC $
  0x5c: (state) => {
    const units = state.reader.word('nL nH'); // ESC \, in 1/180 inch
    state.paper.moveTo(state.paper.x + (units >= 32768 ? units - 65536 : units));
  },
  0x28: long,
  0x2a: (state) => {
    const m = state.reader.byte('m'); // ESC *
    const [perInch, bytes] = DENSITIES[m] ?? state.reader.fail(`ESC * ${m}: a density that is not read here`);
    const count = state.reader.word('nL nH');
    if (count === 0) state.reader.fail('ESC * without columns');
    state.paper.columns(state.reader.take(count * bytes, 'the columns'), bytes, DPI / perInch);
  },
  0x2d: (state) => void (state.isUnderlined = isOn(state)), // ESC -
  0x30: (state) => void (state.paper.lineSpacing = DPI / 8), // ESC 0
  0x32: (state) => void (state.paper.lineSpacing = DPI / 6), // ESC 2
  0x33: (state) => void (state.paper.lineSpacing = state.reader.byte('n')), // ESC 3, in 1/180 inch
  0x41: (state) => void (state.paper.lineSpacing = (state.reader.within('n', 0, 127) * DPI) / 60), // ESC A
  0x43: (state) => {
    if (!state.paper.isAtTop) state.reader.fail('ESC C within a form');
    const lines = state.reader.within('n', 0, 127); // ESC C: lines, or after a NUL inches
    state.paper.pageLength = lines === 0 ? state.reader.within('inches', 1, 22) * DPI : lines * state.paper.lineSpacing;
  },
  0x45: (state) => void (state.isBold = true), // ESC E
  0x46: (state) => void (state.isBold = false), // ESC F
  0x47: (state) => void (state.isDoubleStrike = true), // ESC G
  0x48: (state) => void (state.isDoubleStrike = false), // ESC H
  0x4a: (state) => state.paper.feed(state.reader.byte('n')), // ESC J, in 1/180 inch
  0x4d: (state) => void (state.pitch = 12), // ESC M
  0x4f: () => undefined, // ESC O: no jump over the perforation
  0x50: (state) => void (state.pitch = 10), // ESC P
  0x51: (state) => {
    state.paper.rightMargin = (state.reader.within('n', 1, 255) * DPI) / state.pitch; // ESC Q
    if (state.paper.rightMargin > state.printer.dotsAcross) state.reader.fail('ESC Q beyond the head');
  },
  0x55: (state) => void isOn(state), // ESC U: one way only, for straight lines
  0x57: (state) => void (state.isWide = isOn(state)), // ESC W
  0x67: (state) => void (state.pitch = 15), // ESC g
  0x6b: (state) => void state.reader.within('n (typeface)', 0, 11), // ESC k
  0x6c: (state) => void (state.paper.leftMargin = (state.reader.byte('n') * DPI) / state.pitch), // ESC l
  0x74: (state) => void state.reader.oneOf('n (letter table)', [0, 1, 2, 3, 48, 49, 50, 51]), // ESC t
  0x78: (state) => void isOn(state), // ESC x: draft or letter quality
};

const FS: Readonly<Record<number, Command>> = {
  0x26: (state) => {
    if (state.printer.codePage === 'none') state.reader.fail('FS &: this printer has no Chinese letters');
    state.isChineseMode = true;
  },
  0x2e: (state) => void (state.isChineseMode = false), // FS .
  0x2d: (state) => void (state.chinese.isUnderlined = state.reader.oneOf('n', [0, 1, 2, 48, 49, 50]) % 48 !== 0), // FS -
  0x53: (state) => Object.assign(state.chinese, { left: state.reader.within('n1', 0, 127), right: state.reader.within('n2', 0, 127) }), // FS S
  0x57: (state) => {
    const side = isOn(state) ? 2 : 1; // FS W
    Object.assign(state.chinese, { across: side, down: side });
  },
};

const CONTROLS: Readonly<Record<number, Command>> = {
  0x0a: ({ paper }) => {
    paper.feed(paper.lineSpacing);
    paper.carriageReturn();
  },
  0x0c: ({ paper }) => paper.eject(),
  0x0d: ({ paper }) => paper.carriageReturn(),
  0x0f: (state) => void (state.isCondensed = true), // SI
  0x12: (state) => void (state.isCondensed = false), // DC2
  0x1b: (state) => second(state, 'ESC', ESC),
  0x1c: (state) => second(state, 'FS', FS),
};

function second(state: State, name: string, commands: Readonly<Record<number, Command>>): void {
  const code = state.reader.byte(`the second byte of a command of ${name}`);
  (commands[code] ?? state.reader.fail(`unknown command ${name} ${hex(code)}`))(state);
}

function reset(state: State): void {
  if (!state.paper.isAtTop) state.reader.fail('ESC @ within a form');
  Object.assign(state, usual());
  Object.assign(state.paper, { lineSpacing: DPI / 6, pageLength: DPI * 11, leftMargin: 0, x: 0, rightMargin: state.printer.dotsAcross });
}

const usual = (): Omit<State, 'reader' | 'paper' | 'printer'> => ({
  pitch: 10,
  isCondensed: false,
  isWide: false,
  isBold: false,
  isDoubleStrike: false,
  isUnderlined: false,
  gap: 0,
  isChineseMode: false,
  chinese: { left: 0, right: 3, across: 1, down: 1, isUnderlined: false }, // 6.7 letters in an inch
  unit: null,
});

/** ESC/P of 24-pin printers as Epson's reference manual describes it, with its Chinese letters (FS); strict as the other decoders. */
export function decodeEscp(bytes: Uint8Array, printer: EscpPrinter): readonly Page[] {
  const reader = new ByteReader(bytes);
  const state: State = { reader, printer, paper: new FormPaper(reader, printer.dotsAcross), ...usual() };
  while (!reader.isAtEnd) {
    reader.begin();
    const byte = reader.byte();
    const control = CONTROLS[byte];
    if (control !== undefined) control(state);
    else if (byte >= 0x20 && byte <= 0x7e) latin(state, byte);
    else if (byte >= 0x81 && byte <= 0xfe && state.isChineseMode) chinese(state, byte);
    else reader.fail(byte < 0x20 ? `unknown control ${hex(byte)}` : `${hex(byte)} outside Chinese mode is a letter of some table`);
  }
  reader.begin();
  return state.paper.finish();
}

function latin(state: State, byte: number): void {
  const { paper, pitch, isCondensed, isWide, gap, isUnderlined } = state;
  if (isCondensed && pitch === 15) state.reader.fail('SI with 15 letters in an inch does nothing');
  const perInch = isCondensed && pitch !== 15 ? CONDENSED[pitch] : pitch;
  const cell = (DPI / perInch + gap) * (isWide ? 2 : 1);
  paper.letter(String.fromCharCode(byte), cell, HEIGHT, { isBold: state.isBold || state.isDoubleStrike, isUnderlined });
}

function chinese(state: State, first: number): void {
  const { reader, printer, paper, chinese: style } = state;
  if (printer.codePage === 'none') return reader.fail('this printer has no Chinese letters');
  const letter = chineseLetter(reader, first, printer.codePage);
  const cell = (style.left + HEIGHT + style.right) * style.across;
  paper.letter(letter, cell, HEIGHT * style.down, { isBold: state.isBold || state.isDoubleStrike, isUnderlined: style.isUnderlined });
}
