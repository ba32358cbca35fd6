import { DomainError } from '#shared/kernel/app-error';
import { missingFields } from '#shared/part-import/fields';
import type { ImportProgress } from '#shared/part-import/schema';
import { openDatabase } from '../kernel/connection';
import { booksAt, openBooks } from './books';
import { checkList, type Checked } from './check-list';
import type { FreshPart, ImportAnswer, ImportOrder, RenewedPart } from './import-order';
import { openTable, type OpenTable } from './open-table';
import { writeProblems } from './write-problems';

export type Tell = (progress: ImportProgress) => void;

const previewOf = ({ name }: ImportOrder, table: OpenTable, checked: Checked) => ({
  name,
  bytes: table.bytes,
  sha: table.sha,
  encoding: table.encoding,
  separator: table.separator,
  sheet: table.sheet,
  headers: checked.headers,
  mapping: [...checked.mapping],
  missing: missingFields(checked.mapping),
  sample: checked.sample,
  counts: checked.book.total(),
  problemCount: checked.book.problems.length,
  damagedLine: checked.damagedLine,
  formulas: table.formulas(),
});

/** One reading of a list from beginning to end, against the books as they were when it began. It writes nothing to them. */
export async function runImport(order: ImportOrder, tell: Tell): Promise<ImportAnswer> {
  const table = await openTable(order.path, order.reading, order.site.language);
  const { sqlite, db } = openDatabase(order.database, { readonly: true, addon: order.addon });
  try {
    sqlite.prepare('begin').run(); // one moment for the whole reading
    const at = booksAt(db);
    const fresh: FreshPart[] = [];
    const renewed: RenewedPart[] = [];
    const isKept = order.task === 'rows';
    const checked = await checkList({
      table,
      reading: order.reading,
      site: order.site,
      books: openBooks(db, order.site),
      onProgress: (bytes, rows) => tell({ bytes, ofBytes: table.bytes, rows }),
      onFresh: (part) => isKept && fresh.push(part),
      onRenewed: (part) => isKept && renewed.push(part),
    });
    const { book, damagedLine, mapping } = checked;
    if (order.task === 'look') return { looked: { preview: previewOf(order, table, checked), problems: book.problems } };
    if (order.task === 'problems') return { saved: await writeProblems(order, table, checked) };
    if (damagedLine !== null) throw new DomainError('IMPORT_ENCODING_WRONG', { line: damagedLine });
    if (missingFields(mapping).length > 0) throw new DomainError('IMPORT_COLUMN_NEEDED');
    const isTaken = ({ line }: { line: number }): boolean => !book.dropped.has(line);
    return {
      parts: { sha: table.sha, counts: book.total(), fresh: fresh.filter(isTaken), renewed: renewed.filter(isTaken), booksAt: at },
    };
  } finally {
    sqlite.close();
  }
}
