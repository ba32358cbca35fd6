import { DomainError } from '#shared/kernel/app-error';
import type { TableRow } from '#shared/part-import/csv-reader';
import { guessMapping, missingFields, type Mapping } from '#shared/part-import/fields';
import { readRow, shownCell, type RowDraft } from '#shared/part-import/row-draft';
import { MOST_COLUMNS, MOST_ROWS, SAMPLE_ROWS } from '#shared/part-import/schema';
import type { Books } from './books';
import type { ImportSite, Reading, RenewedPart } from './import-order';
import type { OpenTable } from './open-table';
import { renewedPart, type Found } from './part-of-row';
import { RowBook } from './row-book';

export type Head = Readonly<{ headers: string[]; mapping: Mapping }>;
type Check = Readonly<{
  table: OpenTable;
  reading: Reading;
  site: ImportSite;
  books: Books;
  onProgress: (bytes: number, rows: number) => void;
}>;
/** `damagedLine`: where a character first could not be read in this encoding (row 108). */
export type Checked = Head & Readonly<{ book: RowBook; sample: string[][]; damagedLine: number | null }>;

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The head of a list: every column has a name of its own (row 114). A name that could reach a prototype is nobody's field. */
export function headOf(cells: readonly string[], reading: Reading, site: ImportSite): Head {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const headers = cells.slice(0, last + 1).map((cell) => shownCell(cell.trim()));
  if (headers.length > MOST_COLUMNS) throw new DomainError('IMPORT_FILE_WIDE');
  headers.forEach((head, at) => {
    if (head === '') throw new DomainError('IMPORT_HEADER_MISSING', { column: at + 1 });
    if (headers.indexOf(head) !== at) throw new DomainError('IMPORT_HEADER_TWICE', { header: head });
  });
  const guessed = guessMapping(headers, site.language);
  return { headers, mapping: headers.map((_head, at) => (reading.mapping ? (reading.mapping[at] ?? null) : (guessed[at] ?? null))) };
}

/** Reads a list from the beginning to the end against the books: every reason of every row, and each row that may be taken. */
export async function checkList(check: Check): Promise<Checked> {
  const { table, reading, site } = check;
  const book = new RowBook();
  const sample: string[][] = [];
  let head: Head | null = null;
  let isWhole = true;
  let damagedLine: number | null = null;
  for await (const rows of table.rows((bytes) => check.onProgress(bytes, book.rows))) {
    for (const row of rows) {
      if (isBlank(row.cells)) continue;
      if (damagedLine === null && row.cells.some((cell) => cell.includes('\uFFFD'))) damagedLine = row.line;
      if (head === null) {
        head = headOf(row.cells, reading, site);
        isWhole = missingFields(head.mapping).length === 0;
        continue;
      }
      book.rows += 1;
      if (book.rows > MOST_ROWS) throw new DomainError('IMPORT_FILE_TOO_LARGE', { max: MOST_ROWS });
      if (sample.length < SAMPLE_ROWS) sample.push(row.cells.slice(0, head.headers.length).map(shownCell));
      if (isWhole) checkRow(check, book, head, row);
    }
  }
  if (head === null) throw new DomainError('IMPORT_FILE_EMPTY');
  book.close();
  return { ...head, book, sample, damagedLine };
}

function checkRow(check: Check, book: RowBook, { headers, mapping }: Head, { line, cells }: TableRow): void {
  const isShort = check.table.encoding !== null && cells.length < headers.length; // a workbook leaves out empty cells
  const isLong = cells.length > headers.length && !isBlank(cells.slice(headers.length));
  if (isShort) book.refuse(line, null, 'rowShort', shownCell(cells.join(' ')), headers.length);
  if (isLong) book.refuse(line, null, 'rowLong', shownCell(cells.join(' ')), headers.length);
  const { draft, problems } = readRow(line, cells, mapping, check.site.currency);
  book.problems.push(...problems);
  const settle = book.enter(line, draft?.sku ?? null, draft?.facts.barcodes ?? []);
  if (draft === null || isShort || isLong) return;
  settle(takeRow(check.books, book, line, draft).kind);
}

type Taken = Readonly<{ kind: 'fresh'; found: Found } | { kind: 'changed'; part: RenewedPart } | { kind: 'same' | 'bad' }>;
/** A row that can be read against the books: what it makes of the part, or every reason why not. */
export function takeRow(books: Books, book: RowBook, line: number, draft: RowDraft): Taken {
  const before = book.problems.length;
  const known = books.idWith(draft.sku);
  const was = known === undefined ? undefined : books.partOf(known);
  const { nameTw, nameCn, nameEn, barcodes = [], isSerialised } = draft.facts;
  if (!was && !nameTw && !nameCn && !nameEn) book.refuse(line, 'nameTw', 'nameNeeded', '');
  const supplierId = draft.supplier === null ? null : (books.supplierNamed(draft.supplier.name) ?? null);
  if (draft.supplier !== null && supplierId === null) book.refuse(line, 'supplier', 'supplierUnknown', draft.supplier.name);
  const homeBinId = draft.homeBin === null ? null : (books.binWith(draft.homeBin) ?? null);
  if (draft.homeBin !== null && homeBinId === null) book.refuse(line, 'homeBin', 'binUnknown', draft.homeBin);
  for (const code of barcodes) {
    const owner = books.ownerOf(code) ?? books.idWith(code.toUpperCase());
    if (owner !== undefined && owner !== was?.id) book.refuse(line, 'barcodes', 'barcodeTaken', `${code} · ${books.partOf(owner).sku}`);
  }
  if (was && isSerialised !== undefined && isSerialised !== was.isSerialised && books.hasMoved(was.id))
    book.refuse(line, 'isSerialised', 'hasMoved', was.sku);
  if (book.problems.length > before) return { kind: 'bad' };
  const found = { draft, supplierId, homeBinId };
  if (!was) return { kind: 'fresh', found };
  const renewed = renewedPart(found, was, books);
  return renewed === null ? { kind: 'same' } : { kind: 'changed', part: renewed };
}
