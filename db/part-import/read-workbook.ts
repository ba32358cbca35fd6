import { DomainError } from '#shared/kernel/app-error';
import { MOST_CELL, MOST_COLUMNS, MOST_ROWS } from '#shared/part-import/schema';
import type { TableRow } from '#shared/part-import/csv-reader';
import { attribute, XmlTags, xmlText, type XmlTag } from './xml-tags';
import { unpacked, zipEntries } from './zip-entries';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const MOST_TEXTS = 2_000_000;
/** Lower no sheet goes. */
const SHEET_ROWS = 1_048_576;

export const isOldWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, OLE.length).equals(OLE);
export const isZip = (bytes: Buffer): boolean => bytes.length > 3 && bytes.readUInt32LE(0) === 0x04034b50;
/** An .xls, or an .xlsx with a password: both are refused, each with its own words (row 123). */
export const refuseOldWorkbook = (bytes: Buffer): never => {
  throw new DomainError(bytes.includes(LOCKED) ? 'IMPORT_FILE_PASSWORD' : 'IMPORT_FILE_XLS');
};

const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
};

/** What Excel keeps has fifteen digits; of a longer number the last ones are gone, and it is shown as what it is: spoilt (quality row 56). */
const MOST_EXACT = 1e15;
/** A number as Excel shows it: what it keeps as 19.989999999999998 is 19.99; `digits`: a format of noughts, 00042. Whole numbers keep their digits. */
function numberText(raw: string, digits: number): string {
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return raw;
  if (Math.abs(value) >= MOST_EXACT) return value.toExponential();
  return /^-?\d+$/.test(raw) ? raw.padStart(digits, '0') : String(Number(value.toPrecision(15)));
}

/** For each style of a cell how many digits it shows at least: a number of a part may be 42 under the format 00000. */
function digitCollector(done: (digits: number) => void): (tag: XmlTag) => void {
  const formats = new Map<string, number>();
  let isOfCells = false;
  return ({ name, attributes, isEnd }) => {
    if (name === 'cellXfs') isOfCells = !isEnd;
    if (name === 'numFmt' && /^0+$/.test(attribute(attributes, 'formatCode') ?? ''))
      formats.set(attribute(attributes, 'numFmtId') ?? '', (attribute(attributes, 'formatCode') ?? '').length);
    if (name === 'xf' && isOfCells && attributes !== '') done(formats.get(attribute(attributes, 'numFmtId') ?? '') ?? 0);
  };
}

/** The text of each `<si>`, without the reading aid that stands over Chinese characters. */
function textCollector(done: (text: string) => void): (tag: XmlTag) => void {
  let text = '';
  let isAid = false;
  return ({ name, isEnd, isEmpty, before }) => {
    if (name === 'rPh') isAid = !isEnd && !isEmpty;
    else if (name === 't' && isEnd && !isAid) text += xmlText(before);
    else if (name === 'si' && (isEnd || isEmpty)) {
      done(text);
      text = '';
    }
  };
}

type Cells = Readonly<{ texts: readonly string[]; digits: readonly number[]; onRow: (row: TableRow) => void; onFormula: () => void }>;
function cellCollector({ texts, digits, onRow, onFormula }: Cells): (tag: XmlTag) => void {
  let [line, column, kind, value, style] = [0, -1, 'n', '', 0];
  let cells: string[] = [];
  let isAid = false;
  const settle = (): void => {
    const text =
      kind === 's'
        ? (texts[Number(value)] ?? '')
        : kind === 'b'
          ? value === '1'
            ? 'TRUE'
            : 'FALSE'
          : kind === 'n'
            ? numberText(value, digits[style] ?? 0)
            : value;
    if (text.length > MOST_CELL) throw new DomainError('IMPORT_CELL_TOO_LARGE', { line });
    if (column < 0 || column > MOST_COLUMNS) return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };
  return ({ name, attributes, isEnd, isEmpty, before }) => {
    switch (name) {
      case 'row':
        if (!isEnd) {
          line = Number(attribute(attributes, 'r') ?? line + 1);
          if (line > SHEET_ROWS) throw new DomainError('IMPORT_FILE_TOO_LARGE', { max: MOST_ROWS });
          cells = [];
          column = -1;
        }
        if (isEnd && cells.some((cell) => cell !== '')) onRow({ line, cells });
        return;
      case 'c':
        if (isEnd) return settle();
        column = attribute(attributes, 'r') === null ? column + 1 : columnOf(attribute(attributes, 'r') ?? '');
        kind = attribute(attributes, 't') ?? 'n';
        style = Number(attribute(attributes, 's') ?? 0);
        value = '';
        return;
      case 'f':
        if (!isEnd) onFormula();
        return;
      case 'rPh':
        isAid = !isEnd && !isEmpty;
        return;
      case 'v':
        if (isEnd) value = xmlText(before);
        return;
      case 't':
        if (isEnd && !isAid) value += xmlText(before);
    }
  };
}

/** Reads one entry of the workbook through `onTag`, yielding after each piece so that rows can be taken. */
async function* tagsOf(bytes: Buffer, entry: Parameters<typeof unpacked>[1], onTag: (tag: XmlTag) => void, onRead?: (n: number) => void) {
  const tags = new XmlTags(onTag);
  const decoder = new TextDecoder();
  for await (const piece of unpacked(bytes, entry, onRead)) {
    try {
      tags.push(decoder.decode(piece, { stream: true }));
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw new DomainError('IMPORT_FILE_DAMAGED');
    }
    yield;
  }
}
const readAll = async (pieces: AsyncGenerator<undefined>): Promise<void> => {
  for await (const _piece of pieces);
};

export type Workbook = Readonly<{
  sheet: string;
  rows: (onRead: (bytes: number) => void) => AsyncGenerator<TableRow[]>;
  formulas: () => number;
}>;

/** The first visible sheet of an .xlsx, row by row. What it would do (macros, formulas, links) is not done; what it was worth is read. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const entries = zipEntries(bytes);
  if ([...entries.keys()].some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) throw new DomainError('IMPORT_FILE_MACRO');
  const entry = (name: string) => {
    const found = entries.get(name);
    if (found === undefined) throw new DomainError('IMPORT_FILE_UNKNOWN');
    return found;
  };
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  await readAll(
    tagsOf(bytes, entry('xl/workbook.xml'), ({ name, attributes }) => {
      if (name !== 'sheet' || attributes === '') return;
      const state = attribute(attributes, 'state');
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        id: attribute(attributes, 'id') ?? '',
        isHidden: state !== null && state !== 'visible',
      });
    }),
  );
  const chosen = sheets.find((sheet) => !sheet.isHidden);
  const targets = new Map<string, string>();
  await readAll(
    tagsOf(bytes, entry('xl/_rels/workbook.xml.rels'), ({ name, attributes }) => {
      if (name === 'Relationship') targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
    }),
  );
  const target = targets.get(chosen?.id ?? '') ?? '';
  const sheetEntry = entry(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  const texts: string[] = [];
  const shared = entries.get('xl/sharedStrings.xml');
  if (shared)
    await readAll(
      tagsOf(
        bytes,
        shared,
        textCollector((text) => {
          if (texts.push(text) > MOST_TEXTS) throw new DomainError('IMPORT_FILE_TOO_LARGE', { max: MOST_ROWS });
        }),
      ),
    );
  const digits: number[] = [];
  const styles = entries.get('xl/styles.xml');
  if (styles)
    await readAll(
      tagsOf(
        bytes,
        styles,
        digitCollector((n) => digits.push(n)),
      ),
    );
  let formulas = 0;
  return {
    sheet: chosen?.name ?? '',
    formulas: () => formulas,
    async *rows(onRead) {
      let waiting: TableRow[] = [];
      formulas = 0;
      const onTag = cellCollector({ texts, digits, onRow: (row) => waiting.push(row), onFormula: () => (formulas += 1) });
      for await (const _piece of tagsOf(bytes, sheetEntry, onTag, onRead)) {
        yield waiting;
        waiting = [];
      }
    },
  };
}
