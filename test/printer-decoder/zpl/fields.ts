import { createCanvas } from '@napi-rs/canvas';
import { automaticCode128, code128Of, code128Raster, type Code128, type CodeSet } from '../code128';
import { turnedAbout } from '../label';
import { familyOf } from '../letters';
import { qrRaster, type QrLevel } from '../qr-code';
import type { Field, Format, Turn } from './decode-zpl';

/** What Zebra's font 0 has; Chinese letters are sent as a picture. */
const FONT_0 = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2026]*$/;
const START: Readonly<Record<string, CodeSet>> = { '9': 'A', ':': 'B', ';': 'C' };
const CHANGE: Readonly<Record<string, CodeSet>> = { '7': 'A', '6': 'B', '5': 'C' };
const measure = createCanvas(1, 1).getContext('2d');

/** The data as they are meant: ^FH turns _E4 into a byte, ^CI28 reads bytes as UTF-8. */
function wordsOf(format: Format, data: string): string {
  const { hexMark } = format;
  let bytes = data;
  if (hexMark !== null) {
    const pieces = data.split(hexMark);
    bytes = pieces
      .map((piece, i) =>
        i === 0
          ? piece
          : /^[\da-fA-F]{2}/.test(piece)
            ? String.fromCharCode(parseInt(piece.slice(0, 2), 16)) + piece.slice(2)
            : format.fail(`^FH: ${hexMark}${piece.slice(0, 2)} is no byte`),
      )
      .join('');
  }
  if (!format.isUtf8) return /^[\u0000-\u007f]*$/.test(bytes) ? bytes : format.fail('letters beyond ASCII without ^CI28');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return format.fail('^FD is no UTF-8');
  }
}

/** Font 0 is narrow and bold; its widths are near those of the program's own letters, squeezed. */
function widthOf(text: string, height: number, width: number): number {
  measure.font = `${height}px ${familyOf('A', false) ?? 'none'}`;
  return Math.max(1, Math.round(measure.measureText(text).width * 0.85 * (width / height)));
}

/** A field whose data are known: a text, a block of lines, a code. */
export function placeField(format: Format, data: string): void {
  const { origin, field, home } = format;
  if (origin === null) return format.fail('a field without a place');
  const at = { x: home.x + origin.x, y: home.y + origin.y };
  const words = wordsOf(format, data);
  if (field.kind === 'text') text(format, words, at, origin.isBaseline);
  else if (field.kind === 'code128') bars(format, field, words, at, origin.isBaseline);
  else qr(format, field, words, at, origin.isBaseline);
}

type At = Readonly<{ x: number; y: number }>;

function text(format: Format, words: string, at: At, isBaseline: boolean): void {
  const { height, width, turns } = format.own ?? format.font;
  if (!FONT_0.test(words)) format.fail(`font 0 has not all letters of ${JSON.stringify(words)}`);
  if (format.block === null) return line(format, words, at, { height, width, turns, isBaseline });
  if (turns !== 0) format.fail('^FB: only upright blocks are read here');
  const { width: room, lines, space, justify } = format.block;
  const broken = breakLines(words, room, height, width);
  if (broken.length > lines) format.fail(`^FB: ${broken.length} lines, ${lines} are printed and the last is written over`);
  broken.forEach((own, i) => {
    const free = room - widthOf(own, height, width);
    const x = at.x + (justify === 'C' ? Math.floor(free / 2) : justify === 'R' ? free : 0);
    const y = isBaseline ? at.y - (broken.length - 1 - i) * (height + space) : at.y + i * (height + space);
    line(format, own, { x, y }, { height, width, turns, isBaseline });
  });
}

function breakLines(words: string, room: number, height: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of words.split('\\&')) {
    let own = '';
    for (const word of paragraph.split(' ')) {
      const longer = own === '' ? word : `${own} ${word}`;
      if (own !== '' && widthOf(longer, height, width) > room) {
        lines.push(own);
        own = word;
      } else own = longer;
    }
    lines.push(own);
  }
  return lines;
}

type Look = Readonly<{ height: number; width: number; turns: Turn; isBaseline: boolean }>;

/** ^FO names the left upper corner of what is printed, ^FT the start of the base line of an upright text. */
function line(format: Format, words: string, at: At, { height, width, turns, isBaseline }: Look): void {
  if (words === '') return;
  if (isBaseline && turns !== 0) format.fail('^FT: only upright texts are read here');
  const size = { width: widthOf(words, height, width), height };
  const place = isBaseline ? { x: at.x, y: at.y - Math.round(height * 0.75), ...size } : upperLeft(at, size, turns);
  format.items.push({ kind: 'text', ...place, text: words, cell: null, isBold: false, isUnderlined: false, isReversed: false, turns });
}

const upperLeft = (at: At, size: Readonly<{ width: number; height: number }>, turns: Turn) => ({
  ...turnedAbout({ ...at, ...size }, turns),
  ...at,
});

/** Mode N: >: and its like start and change sets, in set C the data are pairs of digits; mode A: the printer finds the sets. */
function codeOf(format: Format, mode: string, data: string): Code128 {
  if (mode === 'A') return automaticCode128(data);
  const pieces: { set: CodeSet; symbols: number[] }[] = [];
  for (let i = 0; i < data.length;) {
    if (data[i] === '>') {
      const sign = data[i + 1] ?? '';
      const set = (pieces.length === 0 ? START[sign] : CHANGE[sign]) ?? format.fail(`^BC: >${sign} is not read here`);
      pieces.push({ set, symbols: [] });
      i += 2;
      continue;
    }
    if (pieces.length === 0) pieces.push({ set: 'B', symbols: [] });
    const piece = pieces.at(-1);
    if (piece?.set === 'C') {
      const pair = data.slice(i, i + 2);
      piece.symbols.push(/^\d\d$/.test(pair) ? Number(pair) : format.fail(`^BC: ${pair} is no pair of digits`));
      i += 2;
    } else {
      const code = data.charCodeAt(i++);
      if (code < 32 || code > (piece?.set === 'A' ? 95 : 126)) format.fail(`^BC: letter ${code} is not in the set`);
      piece?.symbols.push(code - 32);
    }
  }
  return pieces.every(({ symbols }) => symbols.length === 0) ? format.fail('^BC without data') : code128Of(pieces);
}

const CAPTION = 18;

function bars(format: Format, field: Extract<Field, { kind: 'code128' }>, data: string, at: At, isBaseline: boolean): void {
  if (field.turns !== 0) format.fail('^BC: only upright codes are read here');
  const code = codeOf(format, field.mode, data);
  const raster = code128Raster(code, format.bar.module, field.height);
  const y = isBaseline ? at.y - field.height : at.y;
  format.items.push({ kind: 'code128', x: at.x, y, width: raster.widthDots, height: field.height, value: code.value, raster });
  if (!field.hasCaption) return;
  const width = widthOf(code.value, CAPTION, CAPTION);
  const x = at.x + Math.max(0, Math.floor((raster.widthDots - width) / 2));
  line(format, code.value, { x, y: y + field.height + 4 }, { height: CAPTION, width: CAPTION, turns: 0, isBaseline: false });
}

/** The data of ^BQ begin with the correction and the way of input: QA,… */
function qr(format: Format, { magnification }: Extract<Field, { kind: 'qr' }>, data: string, at: At, isBaseline: boolean): void {
  const [, level, value = ''] = /^([HQML])A,([^]+)$/.exec(data) ?? format.fail('^BQ: the data begin with HA, QA, MA or LA and a comma');
  const raster = qrRaster(new TextEncoder().encode(value), level as QrLevel, magnification);
  const y = isBaseline ? at.y - raster.heightDots : at.y;
  format.items.push({ kind: 'qr', x: at.x, y, width: raster.widthDots, height: raster.heightDots, value, raster });
}
