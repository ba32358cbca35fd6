import { hex } from '../byte-reader';
import { code128Of, code128Raster, type CodeSet } from '../code128';
import { qrRaster, type QrLevel } from '../qr-code';
import type { PrinterState } from './printer-state';

const BRACE = 0x7b;
const CODE128 = 73;
const QR = 49;
const CODE_SETS: Readonly<Record<number, CodeSet>> = { 0x41: 'A', 0x42: 'B', 0x43: 'C' };
const QR_LEVELS: Readonly<Record<number, QrLevel>> = { 48: 'L', 49: 'M', 50: 'Q', 51: 'H' };
/** Latin font of the line of letters under a bar code, by cell. */
const CAPTION = { A: [12, 24], B: [9, 17] } as const;

type Piece = { set: CodeSet; symbols: number[] };

/** A data byte of GS k 73 as the symbol of its set; 0 to 99 in set C are the two digits. */
function symbolOf(state: PrinterState, byte: number, set: CodeSet): number {
  const { reader } = state;
  if (set === 'C') return byte <= 99 ? byte : reader.fail(`Code 128: byte ${byte} in set C, which has 0 to 99`);
  if (set === 'A')
    return byte <= 95 ? (byte >= 32 ? byte - 32 : byte + 64) : reader.fail(`Code 128: byte ${byte} in set A, which has 0 to 95`);
  return byte >= 32 && byte <= 127 ? byte - 32 : reader.fail(`Code 128: byte ${byte} in set B, which has 32 to 127`);
}

function piecesOf(state: PrinterState, data: Uint8Array): readonly Piece[] {
  const { reader } = state;
  const pieces: Piece[] = [];
  for (let i = 0; i < data.length; i++) {
    const byte = data[i] ?? 0;
    const piece = pieces.at(-1);
    if (byte === BRACE) {
      const next = data[++i] ?? reader.fail('Code 128: { at the end of the data');
      const set = CODE_SETS[next];
      if (set !== undefined) {
        pieces.push({ set, symbols: [] });
        continue;
      }
      if (next !== BRACE || piece?.set !== 'B')
        return reader.fail(`Code 128: { ${hex(next)} is not read here (sets A, B, C, and {{ in set B)`);
      piece.symbols.push(BRACE - 32);
      continue;
    }
    if (piece === undefined) return reader.fail('Code 128: the data must begin with {A, {B or {C');
    piece.symbols.push(symbolOf(state, byte, piece.set));
  }
  if (pieces.every(({ symbols }) => symbols.length === 0)) reader.fail('Code 128 without data');
  return pieces;
}

/** GS k m n d1…dn (function B); of its kinds only Code 128 (m = 73) is used on our papers. */
export function barcode(state: PrinterState): void {
  const { reader, paper, bar } = state;
  paper.mustBeAtLineStart('GS k');
  reader.oneOf('m', [CODE128]);
  const data = reader.take(reader.within('n', 2, 255), 'the data of the bar code');
  const code = code128Of(piecesOf(state, data));
  const raster = code128Raster(code, bar.module, bar.height);
  const [width, height] = CAPTION[bar.isCaptionFontB ? 'B' : 'A'];
  const caption = (): void => paper.caption(code.value, raster.widthDots, width, height);
  if (bar.captions % 2 === 1) caption();
  paper.place('code128', raster, code.value);
  if (bar.captions >= 2) caption();
}

/** GS ( k pL pH 49 fn …: model, size, correction, store, print of a QR code. */
export function symbol(state: PrinterState): void {
  const { reader, qr } = state;
  const length = reader.word('pL pH');
  const end = reader.at + length;
  reader.oneOf('cn', [QR]);
  const fn = reader.oneOf('fn', [65, 67, 69, 80, 81]);
  if (fn === 65) {
    reader.oneOf('n1 (model)', [49, 50]);
    reader.oneOf('n2', [0]);
  } else if (fn === 67) qr.module = reader.within('n (module)', 1, 16);
  else if (fn === 69) qr.level = QR_LEVELS[reader.within('n (correction)', 48, 51)] ?? 'L';
  else {
    reader.oneOf('m', [48]);
    if (fn === 80) {
      if (length < 4 || length > 7092) reader.fail(`GS ( k store: pL + pH × 256 = ${length}, the manual allows 4 to 7092`);
      qr.data = reader.take(length - 3, 'the data of the QR code').slice();
    } else printQr(state);
  }
  if (reader.at !== end) reader.fail(`GS ( k ${fn}: pL pH says ${length} bytes, the function has ${length - (end - reader.at)}`);
}

function printQr({ reader, paper, qr }: PrinterState): void {
  paper.mustBeAtLineStart('GS ( k 81');
  if (qr.data === null) return reader.fail('GS ( k 81 without stored data');
  paper.place('qr', qrRaster(qr.data, qr.level, qr.module), new TextDecoder('utf-8', { fatal: true }).decode(qr.data));
}
