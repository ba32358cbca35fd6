import Database from 'better-sqlite3';
import { sql, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';

type OpenOptions = Readonly<{ readonly?: boolean; addon?: string | undefined }>;

/** Opens the file with the settings every connection needs (quality 0.1): a power cut must not lose an acknowledged save. */
export function openDatabase(path: string, options: OpenOptions = {}) {
  const sqlite = new Database(path, { readonly: options.readonly ?? false, ...(options.addon ? { nativeBinding: options.addon } : {}) });
  if (!options.readonly) sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL'); // better-sqlite3 builds with NORMAL: a power cut could lose the last commits
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('secure_delete = ON'); // an erased passcode leaves no trace in free pages
  sqlite.pragma('cache_size = -16384'); // 64 MB looks nothing up faster and was a seventh of the program's memory (decision 056)
  return { sqlite, db: withWrittenLimits(drizzle(keepingStatements(sqlite))) };
}
export type Sqlite = Database.Database;

const KEPT = 500;

/** The same connection for drizzle, which writes the same texts again and again: SQLite compiles each one once (quality 0.8). */
function keepingStatements(sqlite: Sqlite): Sqlite {
  const kept = new Map<string, Database.Statement>();
  const prepare = (source: string): Database.Statement => {
    const known = kept.get(source);
    if (known !== undefined) return known;
    const statement = sqlite.prepare(planned(source));
    if (kept.size === KEPT) kept.clear(); // texts come in as many forms as there are routes, so this hardly ever happens
    kept.set(source, statement);
    return statement;
  };
  return Object.create(sqlite, { prepare: { value: prepare } }) as Sqlite;
}
/**
 * The text as SQLite gets it. It plans a statement anew for every new value of `column = ?`, and the driver clears the values after
 * each run, so a question was compiled each time it was asked: up to forty times as long as its answer (decision 058). It does not look
 * behind a plus, which changes neither value nor affinity. Columns by whose value a partial index is found stay as they are.
 */
export const planned = (source: string): string => source.replace(COMPARED, ' = +?');
const COMPARED = /(?<!\b(?:status|type|kind|purpose|is_\w+)"?) = \?/g;

/** A limit stands in the text as the number it is: a bound one is planned anew each time. */
function withWrittenLimits<D>(db: D): D {
  const { dialect } = db as unknown as { dialect: { buildLimit: (limit: unknown) => SQL | undefined } };
  const bound = dialect.buildLimit.bind(dialect);
  dialect.buildLimit = (limit) => (Number.isSafeInteger(limit) ? sql.raw(` limit ${Number(limit)}`) : bound(limit));
  return db;
}

export type Db = ReturnType<typeof openDatabase>['db'];
type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** What a query handler gets: nothing on it can write. */
export type ReadDb = Pick<Db, 'select' | 'selectDistinct' | '$count' | 'all' | 'get' | 'values'>;
/** What a command gets. Branded, so that only the command runner can make one. */
export type WriteTx = Tx & { readonly __write: unique symbol };
