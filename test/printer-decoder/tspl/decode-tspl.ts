import { ByteReader } from '../byte-reader';
import { labelOf, type Label } from '../label';
import type { Item } from '../page';
import { argumentsOf, type Arguments } from './arguments';
import { barcode, bar, bitmap, box, qrcode, text } from './things';

export type TsplPrinter = Readonly<{ dpi: number; dotsAcross: number }>;
/** What the printer remembers between commands. */
export type LabelState = {
  readonly reader: ByteReader;
  readonly printer: TsplPrinter;
  size: Readonly<{ width: number; height: number }> | null;
  reference: Readonly<{ x: number; y: number }>;
  isUtf8: boolean;
  isCleared: boolean;
  items: Item[];
  readonly labels: Label[];
};
type Command = (state: LabelState, args: Arguments) => void;

const SETTINGS: readonly (readonly [name: string, first: number, last: number])[] = [
  ['SPEED', 1, 18],
  ['DENSITY', 0, 15],
];

const COMMANDS: Readonly<Record<string, Command>> = {
  SIZE: (state, args) => {
    const [width, height] = [args.length('m', state.printer.dpi), args.length('n', state.printer.dpi)];
    if (width > state.printer.dotsAcross) state.reader.fail(`SIZE: ${width} dots, the head has ${state.printer.dotsAcross}`);
    state.size = { width, height };
  },
  GAP: (state, args) => void [args.length('m', state.printer.dpi), args.length('n', state.printer.dpi)],
  OFFSET: (state, args) => void args.length('m', state.printer.dpi),
  DIRECTION: (_, args) => {
    args.within('n', 0, 1);
    if (args.left > 0) args.within('m', 0, 1);
  },
  REFERENCE: (state, args) => void (state.reference = { x: args.whole('x'), y: args.whole('y') }),
  CODEPAGE: (state, args) => {
    const name = args.word('n');
    if (!['UTF-8', '437', '850', '1252'].includes(name)) state.reader.fail(`CODEPAGE ${name} is not read here`);
    state.isUtf8 = name === 'UTF-8';
  },
  CLS: (state) => {
    if (state.size === null) state.reader.fail('CLS before SIZE: the image buffer has no size');
    [state.items, state.isCleared] = [[], true];
  },
  TEXT: text,
  BARCODE: barcode,
  QRCODE: qrcode,
  BAR: bar,
  BOX: box,
  PRINT: (state, args) => {
    const [sets, copies] = [args.within('m', 1, 999_999_999), args.left > 0 ? args.within('n', 1, 999_999_999) : 1];
    if (state.size === null || !state.isCleared) return state.reader.fail('PRINT before SIZE and CLS');
    state.labels.push(labelOf(state.reader.start, state.size.width, state.size.height, state.items, sets * copies));
  },
  ...Object.fromEntries(
    SETTINGS.map(([name, first, last]) => [name, (_: LabelState, args: Arguments) => void args.number(name, first, last)]),
  ),
};
const DRAWS = new Set(['TEXT', 'BARCODE', 'QRCODE', 'BAR', 'BOX', 'BITMAP']);

/** TSPL as TSC's programming manual describes it; strict as the other decoders: what it does not know is an error. */
export function decodeTspl(bytes: Uint8Array, printer: TsplPrinter): readonly Label[] {
  const reader = new ByteReader(bytes);
  const state: LabelState = {
    reader,
    printer,
    size: null,
    reference: { x: 0, y: 0 },
    isUtf8: false,
    isCleared: false,
    items: [],
    labels: [],
  };
  while (!reader.isAtEnd) {
    reader.begin();
    const name = commandName(reader);
    if (name === '') continue;
    if (DRAWS.has(name) && !state.isCleared) reader.fail(`${name} before CLS: it would be drawn over the last label`);
    if (name === 'BITMAP') {
      bitmap(state);
      if (argumentsOf(reader).left > 0) reader.fail('BITMAP: bytes after the picture');
      continue;
    }
    const args = argumentsOf(reader);
    if (name === 'SET') {
      setting(reader, args);
      continue;
    }
    const command = COMMANDS[name] ?? reader.fail(`unknown command ${name}`);
    command(state, args);
    args.end(name);
  }
  reader.begin();
  if (state.items.length > 0 && state.labels.at(-1)?.items !== state.items) reader.fail('what was drawn last is never printed: no PRINT');
  return state.labels;
}

/** Letters up to a blank or the end of the line; an empty line is no command. */
function commandName(reader: ByteReader): string {
  let name = '';
  for (;;) {
    const next = reader.peek();
    if (next === null || next === 0x0d || next === 0x0a) {
      if (name === '') {
        reader.byte();
        return '';
      }
      return name;
    }
    if (next === 0x20) {
      reader.byte();
      return name;
    }
    if (next < 0x41 || next > 0x5a) reader.fail(`a command begins with capital letters, not with ${next}`);
    name += String.fromCharCode(reader.byte());
  }
}

/** SET TEAR ON and its like: where the paper stops, not what stands on it. */
function setting(reader: ByteReader, args: Arguments): void {
  const words = args.word('setting').split(' ');
  if (!['TEAR', 'PEEL', 'CUTTER', 'PARTIAL_CUTTER', 'RIBBON'].includes(words[0] ?? '')) reader.fail(`unknown command SET ${words[0]}`);
  if (words.length !== 2 || !/^(?:ON|OFF|BATCH|\d+)$/.test(words[1] ?? '')) reader.fail(`SET ${words.join(' ')}: ON, OFF, BATCH or pieces`);
  args.end('SET');
}
