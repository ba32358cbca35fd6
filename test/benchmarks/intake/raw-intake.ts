import { openDatabase, type Sqlite } from '#db/kernel/connection';
import { columnsOf, type Written } from './written-rows';

export type RawTwin = Readonly<{ sqlite: Sqlite; save(written: Written): void; bareCommit(): void; close(): void }>;

/**
 * The limit of a save: the same rows into the same tables, with the same indexes, triggers and settings, by prepared
 * statements in one transaction. It decides nothing, reads nothing and makes no word: no program could do less.
 */
export function rawTwin(file: string): RawTwin {
  const { sqlite } = openDatabase(file);
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table' and sql like '%STRICT%'").pluck().all() as string[];
  const insert = new Map(
    tables.map((table) => {
      const columns = columnsOf(sqlite, table);
      // A rowid that is a column of its own is named twice; it gets the same value twice
      return [
        table,
        sqlite.prepare(`insert into ${table} (rowid, ${columns.join(', ')}) values (${['?', ...columns.map(() => '?')].join(', ')})`),
      ];
    }),
  );
  const number = sqlite.prepare('update number_series set next = ?, last_at = ? where prefix = ? and year = ?');
  const open = sqlite.prepare(
    'insert into number_series (site_code, prefix, year, next, last_at, may_be_earlier) select site_code, ?, ?, ?, ?, 0 from site',
  );
  const words = sqlite.prepare('insert into search_index (rowid, doc) values (?, ?)');
  const checkAtTheEnd = sqlite.prepare('pragma defer_foreign_keys = on'); // the rows come table by table
  sqlite.exec('create table bare_commit (id integer primary key, x text)'); // not STRICT: no table of the program
  const bare = sqlite.prepare('insert into bare_commit values (null, ?)');
  const save = sqlite.transaction(({ rows, series, docs }: Written) => {
    checkAtTheEnd.run();
    for (const [prefix, year, next, lastAt] of series)
      if (number.run(next, lastAt, prefix, year).changes === 0) open.run(prefix, year, next, lastAt);
    for (const { table, values } of rows) insert.get(table)?.run(...values);
    for (const { rowid, tokens } of docs) words.run(rowid, tokens);
  });
  return {
    sqlite,
    save: (written) => save.immediate(written),
    bareCommit: () => void bare.run('x'.repeat(100)),
    close: () => sqlite.close(),
  };
}
