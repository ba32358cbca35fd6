import { hex } from '../byte-reader';
import { chineseLetter } from '../chinese-letters';
import { ESC, FS, GS, type Commands } from './commands';
import { PrinterState, type EscposPrinter, type Kick } from './printer-state';
import type { Receipt } from './receipt';

const LF = 0x0a;
const CELL = { A: [12, 24], B: [9, 17] } as const;
const CHINESE = 24;
const PREFIXES: Readonly<Record<number, readonly [name: string, commands: Commands]>> = {
  0x1b: ['ESC', ESC],
  0x1c: ['FS', FS],
  0x1d: ['GS', GS],
};

/** The pieces of paper that come out of a receipt printer, and the pulses to its drawer. */
export type Printed = Readonly<{ receipts: readonly Receipt[]; kicks: readonly Kick[] }>;

/**
 * ESC/POS as the Epson command manual describes it (standard mode, fonts A 12×24 and B 9×17, Chinese 24×24). Strict: a command or a value
 * that the manual does not have, a cut command, a letter that the printer cannot print and a line that is never fed are errors.
 */
export function decodeEscpos(bytes: Uint8Array, printer: EscposPrinter): Printed {
  const state = new PrinterState(bytes, printer);
  const { reader } = state;
  while (!reader.isAtEnd) {
    reader.begin();
    const byte = reader.byte();
    const prefix = PREFIXES[byte];
    if (prefix !== undefined) {
      const code = reader.byte(`the second byte of a command of ${prefix[0]}`);
      const command = prefix[1][code] ?? reader.fail(`unknown command ${prefix[0]} ${hex(code)}`);
      command(state);
    } else if (byte === LF) state.paper.feedLine();
    else if (byte === 0x09) tab(state);
    else if (byte === 0x10) pulseNow(state);
    else if (byte >= 0x20 && byte <= 0x7e) latin(state, byte);
    else if (byte >= 0x81 && byte <= 0xfe && state.isChineseMode) chinese(state, byte);
    else reader.fail(byte < 0x20 ? `unknown control ${hex(byte)}` : `${hex(byte)} outside Chinese mode is a letter of some code page`);
  }
  reader.begin();
  return { receipts: state.paper.finish(), kicks: state.kicks };
}

function latin({ paper, isFontB, isBold, isReversed, latin, latinGap }: PrinterState, byte: number): void {
  const [width, height] = CELL[isFontB ? 'B' : 'A'];
  paper.letter(String.fromCharCode(byte), width, height, { ...latin, isBold, isReversed, gap: latinGap });
}

function chinese(state: PrinterState, first: number): void {
  const { paper, reader, isBold, isReversed, chinese: style, printer } = state;
  if (printer.codePage === 'none') return reader.fail('this printer has no Chinese letters');
  const letter = chineseLetter(reader, first, printer.codePage);
  paper.letter(letter, CHINESE, CHINESE, { ...style, isBold, isReversed, gap: style.left + style.right });
}

/** HT: to the next tab of ESC D; the manual ignores it where there is none, so that it is a mistake. */
function tab({ tabs, paper, reader }: PrinterState): void {
  paper.moveTo(tabs.find((x) => x > paper.x) ?? reader.fail('HT without a tab to the right'));
}

/** DLE DC4 1 m t: the drawer at once, t × 100 ms. */
function pulseNow({ reader, kicks }: PrinterState): void {
  reader.oneOf('after DLE', [0x14]);
  reader.oneOf('fn', [1]);
  const pin = reader.oneOf('m', [0, 1]) === 0 ? 2 : 5;
  const ms = reader.within('t', 1, 8) * 100;
  kicks.push({ pin, onMs: ms, offMs: ms, offset: reader.start });
}
