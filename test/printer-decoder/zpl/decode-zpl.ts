import { StreamError } from '../byte-reader';
import { labelOf, type Label } from '../label';
import type { Item } from '../page';
import { graphic } from './graphic-field';
import { Parameters } from './parameters';
import { placeField } from './fields';

export type ZplPrinter = Readonly<{ dotsAcross: number }>;
type Origin = Readonly<{ x: number; y: number; isBaseline: boolean }>;
export type Turn = 0 | 1 | 2 | 3;
/** What the next field is. */
export type Field =
  | Readonly<{ kind: 'text' }>
  | Readonly<{ kind: 'code128'; turns: Turn; height: number; hasCaption: boolean; mode: string }>
  | Readonly<{ kind: 'qr'; magnification: number }>;
export type Format = {
  width: number;
  length: number;
  home: Readonly<{ x: number; y: number }>;
  isUtf8: boolean;
  copies: number;
  /** ^CF, and ^A of the field alone. */
  font: Readonly<{ height: number; width: number; turns: Turn }>;
  bar: Readonly<{ module: number; height: number }>;
  items: Item[];
  origin: Origin | null;
  own: Readonly<{ height: number; width: number; turns: Turn }> | null;
  field: Field;
  block: Readonly<{ width: number; lines: number; space: number; justify: string }> | null;
  hexMark: string | null;
  data: string | null;
  fail(what: string): never;
};
type Command = (format: Format, parameters: Parameters) => void;

const TURNS: Readonly<Record<string, Turn>> = { N: 0, R: 1, I: 2, B: 3 };
const turnOf = (parameters: Parameters, usual = 'N'): Turn => TURNS[parameters.letter('orientation', 'NRIB', usual)] ?? 0;

function origin(isBaseline: boolean): Command {
  return (format, parameters) => {
    if (format.data !== null || format.origin !== null) format.fail('a field begins before ^FS has closed the last one');
    format.origin = { x: parameters.whole('x', 0, 32_000, 0), y: parameters.whole('y', 0, 32_000, 0), isBaseline };
  };
}

const COMMANDS: Readonly<Record<string, Command>> = {
  PW: (format, p) => void (format.width = p.whole('width', 2, 32_000)),
  LL: (format, p) => void (format.length = p.whole('length', 1, 32_000)),
  LH: (format, p) => void (format.home = { x: p.whole('x', 0, 32_000, 0), y: p.whole('y', 0, 32_000, 0) }),
  LS: (_, p) => void p.whole('shift', 0, 0),
  LT: (_, p) => void p.whole('top', 0, 0),
  PO: (_, p) => void p.letter('orientation', 'N', 'N'),
  FW: (_, p) => void p.letter('orientation', 'N', 'N'),
  MM: (_, p) => void p.letter('mode', 'TPRACDFLUK', 'T'),
  MN: (_, p) => void p.letter('media', 'NYWMAV', 'Y'),
  MT: (_, p) => void p.letter('media', 'TD', 'D'),
  PR: (_, p) => void p.whole('speed', 1, 14),
  MD: (_, p) => void p.whole('darkness', -30, 30, 0),
  CI: (format, p) => void (format.isUtf8 = p.whole('encoding', 28, 28) === 28),
  PQ: (format, p) => {
    format.copies = p.whole('quantity', 1, 99_999_999);
    p.whole('pause', 0, 99_999_999, 0);
    p.whole('replicates', 0, 99_999_999, 0);
    p.letter('override', 'YN', 'N');
  },
  FO: origin(false),
  FT: origin(true),
  A0: (format, p) => {
    const turns = turnOf(p);
    const height = p.whole('height', 10, 32_000, format.font.height);
    format.own = { height, width: p.whole('width', 10, 32_000, height), turns };
  },
  CF: (format, p) => {
    p.letter('font', '0', '0');
    const height = p.whole('height', 10, 32_000);
    format.font = { height, width: p.whole('width', 10, 32_000, height), turns: 0 };
  },
  FB: (format, p) => {
    const [width, lines, space] = [p.whole('width', 1, 32_000), p.whole('lines', 1, 9_999, 1), p.whole('space', -9_999, 9_999, 0)];
    format.block = { width, lines, space, justify: p.letter('justification', 'LCRJ', 'L') };
    p.whole('indent', 0, 0, 0);
  },
  FH: (format, p) => void (format.hexMark = p.sign('mark', '_')),
  FD: (format, p) => {
    if (format.origin === null) format.fail('^FD without ^FO or ^FT');
    format.data = p.rest();
  },
  FS: (format) => {
    if (format.data !== null) placeField(format, format.data);
    Object.assign(format, { origin: null, own: null, field: { kind: 'text' }, block: null, hexMark: null, data: null });
  },
  FX: (_, p) => void p.rest(),
  BY: (format, p) => {
    const module = p.whole('module', 1, 10, format.bar.module);
    p.ratio();
    format.bar = { module, height: p.whole('height', 1, 32_000, format.bar.height) };
  },
  BC: (format, p) => {
    const turns = turnOf(p);
    const height = p.whole('height', 1, 32_000, format.bar.height);
    const hasCaption = p.letter('interpretation', 'YN', 'Y') === 'Y';
    if (p.letter('above', 'YN', 'N') === 'Y') format.fail('^BC: letters above the code are not read here');
    p.letter('check digit', 'N', 'N');
    format.field = { kind: 'code128', turns, height, hasCaption, mode: p.letter('mode', 'NA', 'N') };
  },
  BQ: (format, p) => {
    p.letter('orientation', 'N', 'N');
    p.whole('model', 2, 2, 2);
    const magnification = p.whole('magnification', 1, 10, 3);
    p.letter('correction', 'HQML', 'Q');
    p.whole('mask', 0, 7, 7);
    format.field = { kind: 'qr', magnification };
  },
  GB: (format, p) => {
    const at = begin(format, '^GB');
    const border = p.late('thickness', 2, 1, 32_000, 1);
    const [width, height] = [p.whole('width', 0, 32_000, border), p.whole('height', 0, 32_000, border)].map((side) =>
      Math.max(side, border),
    );
    p.skip('thickness');
    const isWhite = p.letter('colour', 'BW', 'B') === 'W';
    p.whole('rounding', 0, 0, 0);
    format.items.push({ kind: 'box', ...at, width: width ?? border, height: height ?? border, border, isWhite });
  },
  GF: (format, p) => {
    const at = begin(format, '^GF');
    const raster = graphic(p);
    format.items.push({ kind: 'raster', ...at, width: raster.widthDots, height: raster.heightDots, raster });
  },
};

function begin(format: Format, command: string): Readonly<{ x: number; y: number }> {
  if (format.origin === null || format.origin.isBaseline) return format.fail(`${command} stands after ^FO`);
  return { x: format.home.x + format.origin.x, y: format.home.y + format.origin.y };
}

/** ZPL II as Zebra's programming guide describes it; strict as the other decoders: what it does not know is an error. */
export function decodeZpl(bytes: Uint8Array, printer: ZplPrinter): readonly Label[] {
  const text = Buffer.from(bytes).toString('latin1');
  const labels: Label[] = [];
  let format: Format | null = null;
  let offset = 0;
  const fail = (what: string): never => {
    throw new StreamError(offset, what);
  };
  const before = /^[\r\n]*/.exec(text)?.[0].length ?? 0;
  for (let at = before; at < text.length;) {
    offset = at;
    if (text[at] !== '^') fail(`a command begins with ^, not with ${JSON.stringify(text[at])}`);
    const end = nextCommand(text, at + 1);
    const name = text.slice(at + 1, at + 3);
    const parameters = new Parameters(text.slice(at + 3, end), `^${name}`, fail);
    at = end;
    if (name === 'XA') {
      if (format !== null) fail('^XA within a label');
      format = newFormat(printer, fail);
    } else if (format === null) fail(`^${name} outside ^XA … ^XZ`);
    else if (name === 'XZ') {
      if (format.data !== null || format.origin !== null) fail('^XZ before ^FS has closed the last field');
      if (format.length === 0) fail('a label without ^LL');
      if (format.width > printer.dotsAcross) fail(`^PW ${format.width}: the head has ${printer.dotsAcross} dots`);
      labels.push(labelOf(offset, format.width, format.length, format.items, format.copies));
      format = null;
    } else (COMMANDS[name] ?? fail(`unknown command ^${name}`))(format, parameters);
    parameters.end();
  }
  if (format !== null) fail('cut: no ^XZ');
  return labels;
}

/** The next ^; a picture in letters has none of its own. */
function nextCommand(text: string, from: number): number {
  const at = text.indexOf('^', from);
  return at < 0 ? text.length : at;
}

const newFormat = (printer: ZplPrinter, fail: (what: string) => never): Format => ({
  width: printer.dotsAcross,
  length: 0,
  home: { x: 0, y: 0 },
  isUtf8: false,
  copies: 1,
  font: { height: 9, width: 5, turns: 0 },
  bar: { module: 2, height: 10 },
  items: [],
  origin: null,
  own: null,
  field: { kind: 'text' },
  block: null,
  hexMark: null,
  data: null,
  fail,
});
