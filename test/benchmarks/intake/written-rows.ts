import { createHash } from 'node:crypto';
import type { Sqlite } from '#db/kernel/connection';
import type { FoundKind } from '#shared/search/schema';
import { fieldsIn } from '#db/search/fields-text';
import type { IndexField } from '#shared/search/why';

type Values = readonly (string | number | bigint | Buffer | null)[];
/** One row that a command left behind, with its rowid in front. */
export type WrittenRow = Readonly<{ table: string; values: Values }>;
/** All rows of one save. `series`: the numbers taken, the only rows of a save that were there before. */
export type Written = Readonly<{
  rows: readonly WrittenRow[];
  series: readonly Values[];
  docs: readonly Readonly<{ rowid: number; kind: FoundKind; fields: readonly IndexField[] }>[];
}>;

const SERIES = 'number_series';
const tablesOf = (db: Sqlite): string[] =>
  db.prepare("select name from sqlite_master where type = 'table' and sql like '%STRICT%' order by name").pluck().all() as string[];
export const columnsOf = (db: Sqlite, table: string): string[] =>
  db.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[];
/** As SQL wants them, in quotes: a column may be called like a word of SQL. */
export const namesOf = (columns: readonly string[]): string => columns.map((c) => `"${c}"`).join(', ');

/** Reads what each save has written: the rows above the highest rowid seen so far. Rows are never deleted, so none is missed. */
export function readerOf(db: Sqlite) {
  const tables = tablesOf(db).filter((t) => t !== SERIES);
  const highest = new Map(tables.map((t) => [t, db.prepare(`select coalesce(max(rowid), 0) from ${t}`).pluck().get() as number]));
  const news = new Map(
    tables.map((t) => [t, db.prepare(`select rowid, ${namesOf(columnsOf(db, t))} from ${t} where rowid > ? order by rowid`).raw()]),
  );
  const series = db.prepare(`select prefix, year, next, last_at from ${SERIES} order by prefix, year`).raw();
  let before = new Map<string, string>();
  const docs = db.prepare('select rowid, kind, fields from search_doc where rowid > ? order by rowid');
  const changedSeries = (): Values[] => {
    const now = new Map((series.all() as Values[]).map((v) => [JSON.stringify(v.slice(0, 2)), JSON.stringify(v)]));
    const changed = [...now].filter(([key, text]) => before.get(key) !== text).map(([, text]) => JSON.parse(text) as Values);
    before = now;
    return changed;
  };
  changedSeries();
  return (): Written => {
    const found = docs.all(highest.get('search_doc') ?? 0) as { rowid: number; kind: FoundKind; fields: string }[];
    const rows = tables.flatMap((table) =>
      ((news.get(table)?.all(highest.get(table) ?? 0) ?? []) as Values[]).map((values) => {
        highest.set(table, Number(values[0]));
        return { table, values };
      }),
    );
    return { rows, series: changedSeries(), docs: found.map((d) => ({ ...d, fields: fieldsIn(d.fields) })) };
  };
}

/** One hash over every row of every table and the words of the full-text table: two files with the same one hold the same. */
export function contentHash(db: Sqlite): string {
  const hash = createHash('sha256');
  for (const table of tablesOf(db))
    for (const row of db.prepare(`select rowid, * from ${table} order by rowid`).raw().iterate())
      hash.update(`${table} ${JSON.stringify(row)}\n`);
  db.exec('create virtual table temp.search_words using fts5vocab(main, search_index, row)');
  for (const row of db.prepare('select term, doc, cnt from temp.search_words order by term').raw().iterate())
    hash.update(`${JSON.stringify(row)}\n`);
  db.exec('drop table temp.search_words');
  return hash.digest('hex');
}
