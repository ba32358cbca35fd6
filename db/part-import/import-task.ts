import { missingFields } from '#shared/part-import/fields';
import type { ImportProgress } from '#shared/part-import/schema';
import { openDatabase } from '../kernel/connection';
import { booksAt, openBooks } from './books';
import { checkList, type Checked } from './check-list';
import type { ImportAnswer, ImportOrder } from './import-order';
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
    const checked = await checkList({
      table,
      reading: order.reading,
      site: order.site,
      books: openBooks(db, order.site),
      onProgress: (bytes, rows) => tell({ bytes, ofBytes: table.bytes, rows, isWriting: false }),
    });
    if (order.task === 'problems') return { saved: await writeProblems(order, table, checked) };
    return { looked: { preview: previewOf(order, table, checked), problems: checked.book.problems, booksAt: at } };
  } finally {
    sqlite.close();
  }
}
