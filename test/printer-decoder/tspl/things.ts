import { ByteReader } from '../byte-reader';
import { chineseLetter, type ChineseFont } from '../chinese-letters';
import { automaticCode128, code128Raster } from '../code128';
import { bitsToRaster, isBlackAt } from '../dots';
import { turnedAbout } from '../label';
import type { TextItem } from '../page';
import { qrRaster } from '../qr-code';
import type { Arguments } from './arguments';
import type { LabelState } from './decode-tspl';

type Turns = TextItem['turns'];
/** Letters of the fonts that are built in, in dots. */
const FONTS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  '1': [8, 12],
  '2': [12, 20],
  '3': [16, 24],
  '4': [24, 32],
  '5': [32, 48],
  '6': [14, 19],
  '7': [21, 27],
  '8': [14, 25],
};
/** Chinese letters of 24 × 24 dots beside Latin ones of 12 × 24. */
const CHINESE: Readonly<Record<string, ChineseFont>> = { 'TST24.BF2': 'cp950', 'TSS24.BF2': 'gb18030' };
const CHINESE_SIDE = 24;
const CAPTION = 24;
const ASCII = /^[\u0020-\u007e]*$/;

const turnsOf = (args: Arguments): Turns => ((Number(args.oneOf('rotation', ['0', '90', '180', '270'])) / 90) % 4) as Turns;
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function place(state: LabelState, args: Arguments): Readonly<{ x: number; y: number }> {
  return { x: args.whole('x') + state.reference.x, y: args.whole('y') + state.reference.y };
}

/** Pieces of one width: Chinese letters and Latin ones in turn. */
function pieces(state: LabelState, bytes: Uint8Array, font: ChineseFont): readonly Readonly<{ text: string; cell: number }>[] {
  const reader = new ByteReader(bytes);
  const found: { text: string; cell: number }[] = [];
  while (!reader.isAtEnd) {
    const byte = reader.byte();
    if (byte < 0x20 || byte === 0x7f) state.reader.fail(`TEXT: ${byte} is no letter`);
    const [letter, cell] = byte < 0x80 ? [String.fromCharCode(byte), CHINESE_SIDE / 2] : [chineseLetter(reader, byte, font), CHINESE_SIDE];
    const last = found.at(-1);
    if (last?.cell === cell) last.text += letter;
    else found.push({ text: letter, cell });
  }
  return found;
}

/** TEXT x,y,"font",rotation,x-multiplication,y-multiplication,"content" */
export function text(state: LabelState, args: Arguments): void {
  const at = place(state, args);
  const font = latin(args.quoted('font'));
  const turns = turnsOf(args);
  const [across, down] = [args.within('x-multiplication', 1, 10), args.within('y-multiplication', 1, 10)];
  const content = args.quoted('content');
  const chinese = CHINESE[font];
  const size: readonly [number, number] | undefined = chinese === undefined ? FONTS[font] : [CHINESE_SIDE / 2, CHINESE_SIDE];
  const [cell, height] = size ?? state.reader.fail(`no font "${font}"`);
  if (chinese === undefined && !ASCII.test(latin(content))) state.reader.fail(`TEXT: font ${font} has no letters beyond ASCII`);
  const own = chinese === undefined ? [{ text: latin(content), cell }] : pieces(state, content, chinese);
  let along = 0;
  for (const piece of own) {
    const width = piece.cell * across * Array.from(piece.text).length;
    const start = { x: at.x + ([along, 0, -along, 0][turns] ?? 0), y: at.y + ([0, along, 0, -along][turns] ?? 0) };
    state.items.push({
      kind: 'text',
      ...turnedAbout({ ...start, width, height: height * down }, turns),
      text: piece.text,
      cell: piece.cell * across,
      isBold: false,
      isUnderlined: false,
      isReversed: false,
      turns,
    });
    along += width;
  }
}

/** BARCODE x,y,"128",height,human readable,rotation,narrow,wide,"content" */
export function barcode(state: LabelState, args: Arguments): void {
  const at = place(state, args);
  const type = latin(args.quoted('code type'));
  if (type !== '128') state.reader.fail(`BARCODE: type ${type} is not read here`);
  const height = args.within('height', 1, 9_999);
  const caption = args.within('human readable', 0, 3);
  if (turnsOf(args) !== 0) state.reader.fail('BARCODE: only rotation 0 is read here');
  const narrow = args.within('narrow', 1, 10);
  args.within('wide', 1, 30);
  const content = latin(args.quoted('content'));
  if (content === '' || !ASCII.test(content)) state.reader.fail('BARCODE: Code 128 takes ASCII, one letter at least');
  const raster = code128Raster(automaticCode128(content), narrow, height);
  state.items.push({ kind: 'code128', ...at, width: raster.widthDots, height, value: content, raster });
  if (caption === 0) return;
  const width = content.length * 16;
  const x = at.x + ([0, 0, Math.floor((raster.widthDots - width) / 2), raster.widthDots - width][caption] ?? 0);
  const plain = { isBold: false, isUnderlined: false, isReversed: false, turns: 0 } as const;
  state.items.push({ kind: 'text', x, y: at.y + height, width, height: CAPTION, text: content, cell: 16, ...plain });
}

/** QRCODE x,y,ECC level,cell width,mode,rotation[,model][,mask],"content" */
export function qrcode(state: LabelState, args: Arguments): void {
  const at = place(state, args);
  const level = args.oneOf('ECC level', ['L', 'M', 'Q', 'H']);
  const cell = args.within('cell width', 1, 10);
  args.oneOf('mode', ['A']);
  if (turnsOf(args) !== 0) state.reader.fail('QRCODE: only rotation 0 is read here');
  if (args.left > 1) args.oneOf('model', ['M2']);
  if (args.left > 1 && !/^S[0-8]$/.test(args.word('mask'))) state.reader.fail('QRCODE: the mask is S0 to S8');
  const content = args.quoted('content');
  const raster = qrRaster(content, level, cell);
  const value = new TextDecoder('utf-8', { fatal: true }).decode(content);
  state.items.push({ kind: 'qr', ...at, width: raster.widthDots, height: raster.heightDots, value, raster });
}

/** BAR x,y,width,height */
export function bar(state: LabelState, args: Arguments): void {
  const at = place(state, args);
  const [width, height] = [args.within('width', 1, 10_000), args.within('height', 1, 10_000)];
  state.items.push({ kind: 'box', ...at, width, height, border: Math.max(width, height), isWhite: false });
}

/** BOX x,y,x end,y end,line thickness */
export function box(state: LabelState, args: Arguments): void {
  const at = place(state, args);
  const [right, bottom] = [args.whole('x end') + state.reference.x, args.whole('y end') + state.reference.y];
  const border = args.within('line thickness', 1, 1_000);
  if (right <= at.x || bottom <= at.y) state.reader.fail('BOX: it ends before it begins');
  state.items.push({ kind: 'box', ...at, width: right - at.x, height: bottom - at.y, border, isWhite: false });
}

/** BITMAP x,y,width in bytes,height,mode,data: a bit that is 0 is black. */
export function bitmap(state: LabelState): void {
  const { reader } = state;
  const value = (name: string): number => {
    const word = latin(reader.until(0x2c, name));
    return /^\d+$/.test(word) ? Number(word) : reader.fail(`BITMAP: ${name} is no whole number: ${word}`);
  };
  const [x, y] = [value('x') + state.reference.x, value('y') + state.reference.y];
  const [widthBytes, heightDots, mode] = [value('width'), value('height'), value('mode')];
  if (mode > 2) reader.fail(`BITMAP: mode ${mode}, the manual allows 0 to 2`);
  if (mode === 2) reader.fail('BITMAP: mode 2 (XOR) is not read here');
  if (widthBytes === 0 || heightDots === 0) reader.fail('BITMAP: a picture without dots');
  const rows = reader.take(widthBytes * heightDots, 'the picture');
  const white = { widthDots: widthBytes * 8, heightDots, rows };
  const raster = bitsToRaster(widthBytes * 8, heightDots, (dot, row) => !isBlackAt(white, dot, row));
  state.items.push({ kind: 'raster', x, y, width: raster.widthDots, height: heightDots, raster });
}
