import type { Statement } from 'better-sqlite3';
import { auditHash, type AuditFacts } from '#db/audit/repository';
import { openDatabase, type Sqlite } from '#db/kernel/connection';
import { newId } from '#db/kernel/new-id';
import { hashOfPaper } from '#db/printed-document/freeze';
import { wordsOf } from '#db/search/steps';
import { columnsOf, namesOf, type Written, type WrittenRow } from './written-rows';

export type RawTwin = Readonly<{ sqlite: Sqlite; ready(written: Written): () => void; bareCommit(): void; close(): void }>;

/** What goes into one column: a value at hand, or one that every program has to make while it saves. */
type Cell = () => unknown;
type Table = Readonly<{ columns: readonly string[]; insert: Statement; hasId: boolean }>;

const HOLDS_JSON = /^[[{]/;

/** Texts of JSON are written anew, the seals of the audit trail and of the papers reckoned anew; the rest is at hand. */
function cellsOf(columns: readonly string[], { table, values }: WrittenRow): Cell[] {
  const named = Object.fromEntries(columns.map((name, i) => [name, values[i + 1]]));
  const cells = values.map((value): Cell => {
    if (typeof value !== 'string' || !HOLDS_JSON.test(value)) return () => value;
    const read = JSON.parse(value) as unknown;
    return () => JSON.stringify(read);
  });
  const at = (name: string): number => columns.indexOf(name) + 1;
  if (table === 'audit_entry') {
    const facts = camel(named, { facts: JSON.parse(String(named['facts'])) as unknown }) as AuditFacts;
    cells[at('hash')] = () => auditHash(String(named['prev_hash']), Number(named['seq']), facts);
  }
  if (table === 'printed_document') {
    const model = JSON.parse(String(named['model'])) as unknown;
    cells[at('hash')] = () => hashOfPaper(model);
  }
  return cells;
}
const camel = (row: Readonly<Record<string, unknown>>, more: object): object => ({
  ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase()), value])),
  ...more,
});

/** How deep a table lies below those it refers to: its rows are written after theirs. */
function ranksOf(sqlite: Sqlite, names: readonly string[]): ReadonlyMap<string, number> {
  const parents = sqlite.prepare('select distinct "table" from pragma_foreign_key_list(?) where "table" <> ?').pluck();
  const ranks = new Map<string, number>();
  const rankOf = (name: string): number => {
    const known = ranks.get(name);
    if (known !== undefined) return known;
    const rank = 1 + Math.max(0, ...(parents.all(name, name) as string[]).map(rankOf));
    ranks.set(name, rank);
    return rank;
  };
  names.forEach(rankOf);
  return ranks;
}

/**
 * The limit of a save: the same rows into the same tables, with the same indexes, triggers and settings, by prepared statements
 * in one transaction. It makes what no program can do without (ids, numbers, texts of JSON, seals, words of the search, as the raw
 * intake of quality 1.2 does) and decides, checks and looks up nothing.
 */
export function rawTwin(file: string): RawTwin {
  const { sqlite } = openDatabase(file);
  const names = sqlite.prepare("select name from sqlite_master where type = 'table' and sql like '%STRICT%'").pluck().all() as string[];
  const tables = new Map(
    names.map((name): [string, Table] => {
      const columns = columnsOf(sqlite, name);
      // A rowid that is a column of its own is named twice; it gets the same value twice
      const text = `insert into ${name} (rowid, ${namesOf(columns)}) values (${['?', ...columns.map(() => '?')].join(', ')})`;
      return [name, { columns, insert: sqlite.prepare(text), hasId: columns.some((c) => c === 'id' || c === 'change_id') }];
    }),
  );
  const number = sqlite.prepare('update number_series set next = ?, last_at = ? where prefix = +? and year = +? returning next');
  const open = sqlite.prepare(
    'insert into number_series (site_code, prefix, year, next, last_at, may_be_earlier) select site_code, ?, ?, ?, ?, 0 from site',
  );
  const head = sqlite.prepare('select seq, hash from audit_entry order by seq desc limit 1');
  const words = sqlite.prepare('insert into search_index (rowid, doc) values (?, ?)');
  const siteCode = sqlite.prepare('select site_code from site').pluck().get() as string;
  const rank = ranksOf(sqlite, names);
  sqlite.exec('create table bare_commit (id integer primary key, x text)'); // not STRICT: no table of the program
  const bare = sqlite.prepare('insert into bare_commit values (null, ?)');
  const inOne = sqlite.transaction((work: () => void) => work());

  const ready = ({ rows, series, docs }: Written): (() => void) => {
    const inOrder = rows.toSorted((a, b) => (rank.get(a.table) ?? 0) - (rank.get(b.table) ?? 0));
    const made = inOrder.map((row) => {
      const table = tables.get(row.table);
      if (table === undefined) throw new Error(`no table ${row.table}`);
      return { ...table, cells: cellsOf(table.columns, row) };
    });
    return () =>
      inOne.immediate(() => {
        head.get();
        for (const [prefix, year, next, lastAt] of series)
          if (number.get(next, lastAt, prefix, year) === undefined) open.run(prefix, year, next, lastAt);
        for (const { insert, cells, hasId } of made) {
          if (hasId) newId();
          insert.run(...cells.map((cell) => cell()));
        }
        for (const { rowid, kind, fields } of docs) words.run(rowid, wordsOf(kind, fields, siteCode));
      });
  };
  return { sqlite, ready, bareCommit: () => void bare.run('x'.repeat(100)), close: () => sqlite.close() };
}
