import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { DomainError } from '#shared/kernel/app-error';
import type { Language } from '#shared/kernel/region';
import { CsvError, CsvReader, guessSeparator, type TableRow } from '#shared/part-import/csv-reader';
import { MOST_MB, type Encoding, type Separator } from '#shared/part-import/schema';
import { isOldWorkbook, isZip, openWorkbook, refuseOldWorkbook } from './read-workbook';
import { guessEncoding, markLength } from './text-encoding';

const PIECE = 256 * 1024;
type Reading = Readonly<{ encoding: Encoding | null; separator: Separator | null }>;
/** Rows that were read together, and how far the file is read with them. */
export type Piece = Readonly<{ rows: readonly TableRow[]; bytes: number }>;
export type OpenTable = Readonly<{
  bytes: number;
  sha: string;
  encoding: Encoding | null;
  separator: Separator | null;
  sheet: string | null;
  /** All rows, the head among them, from the beginning each time. */
  rows: (onRead: (bytes: number) => void) => AsyncGenerator<readonly TableRow[]>;
  /** The same without a turn for anybody between them, as a transaction needs them. A workbook is read into memory for it. */
  rowsAtOnce: () => Promise<Iterable<Piece>>;
  formulas: () => number;
}>;

/** The whole file at once, and only when it is of a size we take: what is previewed and what is hashed are the same bytes. */
function readBytes(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size > MOST_MB * 1024 * 1024) throw new DomainError('IMPORT_FILE_TOO_LARGE', { max: MOST_MB });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('IMPORT_FILE_UNREACHABLE'); // open in Excel, on a stick that is gone, a folder (row 125)
  }
}

/** A part list as a table, whatever kind of file it is; refuses what is none, with the words for it (quality 4.6). */
export async function openTable(path: string, reading: Reading, language: Language): Promise<OpenTable> {
  const bytes = readBytes(path);
  const facts = { bytes: bytes.length, sha: createHash('sha256').update(bytes).digest('hex') };
  if (isOldWorkbook(bytes)) refuseOldWorkbook(bytes);
  if (isZip(bytes)) {
    const { sheet, rows, formulas } = await openWorkbook(bytes);
    const rowsAtOnce = async (): Promise<Iterable<Piece>> => {
      const pieces: Piece[] = [];
      let read = 0;
      for await (const some of rows((packed) => (read = packed))) pieces.push({ rows: some, bytes: read });
      return pieces;
    };
    return { ...facts, encoding: null, separator: null, sheet, rows, rowsAtOnce, formulas };
  }
  const encoding = reading.encoding ?? guessEncoding(bytes, language);
  const text = bytes.subarray(markLength(bytes, encoding));
  if (text.length === 0) throw new DomainError('IMPORT_FILE_EMPTY');
  const said = guessSeparator(new TextDecoder(encoding).decode(text.subarray(0, PIECE), { stream: true }));
  const separator = reading.separator ?? said.separator;
  return {
    ...facts,
    encoding,
    separator,
    sheet: null,
    formulas: () => 0,
    rows: (onRead) => inTurns(csvPieces(text, encoding, separator, said.isSaid), onRead),
    rowsAtOnce: () => Promise.resolve(csvPieces(text, encoding, separator, said.isSaid)),
  };
}

/** Whoever wants to stop it gets a turn after each piece. */
async function* inTurns(pieces: Iterable<Piece>, onRead: (bytes: number) => void) {
  for (const { rows, bytes } of pieces) {
    onRead(bytes);
    yield rows;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function* csvPieces(text: Buffer, encoding: Encoding, separator: Separator, hasSepLine: boolean): Generator<Piece> {
  const decoder = new TextDecoder(encoding);
  const reader = new CsvReader(separator);
  let isFirst = hasSepLine;
  const taken = (read: () => TableRow[]): readonly TableRow[] => {
    try {
      const rows = read();
      if (!isFirst || rows.length === 0) return rows;
      isFirst = false;
      return rows.slice(1);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw new DomainError(error.fault.code === 'quoteOpen' ? 'IMPORT_QUOTE_OPEN' : 'IMPORT_CELL_TOO_LARGE', { line: error.fault.line });
    }
  };
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = decoder.decode(text.subarray(at, at + PIECE), { stream: true });
    yield { rows: taken(() => reader.push(piece)), bytes: Math.min(at + PIECE, text.length) };
  }
  const last = decoder.decode();
  yield { rows: taken(() => [...reader.push(last), ...reader.end()]), bytes: text.length };
}
