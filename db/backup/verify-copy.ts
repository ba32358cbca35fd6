import { DomainError } from '#shared/kernel/app-error';
import { checkConsistency } from '../consistency/check-consistency';
import { openDatabase, type Sqlite } from '../kernel/connection';

const NO_AUDIT = { rows: 0, head: null } as const;

/** What a database has at one moment: the rows of each table and the head of the audit trail. */
export type Snapshot = Readonly<{ version: number; rows: ReadonlyMap<string, number>; kept: ReadonlySet<string> }>;

/** Counted inside one read transaction, so the tables belong together. `kept`: tables from which nothing is ever deleted. */
export function snapshotOf(sqlite: Sqlite): Snapshot {
  return sqlite.transaction(() => {
    const names = sqlite
      .prepare<[], string>(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%'",
      )
      .pluck()
      .all();
    const count = (name: string): number => sqlite.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() ?? 0;
    const kept = sqlite
      .prepare<[], string>("select tbl_name from sqlite_master where type = 'trigger' and name like '%\\_no\\_delete' escape '\\'")
      .pluck()
      .all();
    return {
      version: sqlite.pragma('data_version', { simple: true }) as number,
      rows: new Map(names.map((n) => [n, count(n)])),
      kept: new Set(kept),
    };
  })();
}

/**
 * Compares a copy with what the source had just before and just after it was made. When nobody wrote meanwhile every table
 * must have the same rows; when somebody did, what only grows must lie between. Names the first table that does not fit.
 */
export function firstDifference(before: Snapshot, copy: Snapshot, after: Snapshot): string | null {
  const wasQuiet = before.version === after.version;
  for (const [name, least] of before.rows) {
    const has = copy.rows.get(name);
    const most = after.rows.get(name) ?? least;
    if (has === undefined) return name;
    if (wasQuiet ? has !== least : before.kept.has(name) && (has < least || has > most)) return name;
  }
  return null;
}

type VerifyOptions = Readonly<{
  addon: string | undefined;
  /** False before a migration: the checks of the books know only the tables of this version. */
  books: boolean;
}>;
export type CopyFacts = Readonly<{
  chain: { rows: number; head: string | null };
  violations: number;
  migrations: string[];
  centre: { id: string; code: string } | null;
}>;

/**
 * Opens the finished copy on a handle of its own: the pages are whole, the rows are those of the source, and its audit trail
 * is a beginning of the source's. What contradicts itself in the data is counted, not refused: a backup of it is still a backup.
 */
export function verifyCopy(copyFile: string, source: Sqlite, before: Snapshot, { addon, books }: VerifyOptions): CopyFacts {
  const { sqlite: copy } = openDatabase(copyFile, { readonly: true, addon });
  try {
    const failed = (what: string) => new DomainError('BACKUP_FAILED', { what });
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw failed('quick_check');
    const violations = books ? checkConsistency(copy, { depth: 'quick' }).violations : [];
    const audit =
      copy
        .prepare<[], { rows: number; head: string }>('select seq as rows, hash as head from audit_entry order by seq desc limit 1')
        .get() ?? NO_AUDIT;
    const difference = firstDifference(before, snapshotOf(copy), snapshotOf(source));
    if (difference !== null) throw failed(difference);
    const inSource =
      audit.rows === 0 ? null : source.prepare<[number], string>('select hash from audit_entry where seq = ?').pluck().get(audit.rows);
    if (audit.head !== (inSource ?? null)) throw failed('audit_entry');
    return {
      chain: { ...audit },
      violations: violations.length,
      migrations: copy.prepare<[], string>('select name from applied_migration order by name').pluck().all(),
      centre: copy.prepare<[], { id: string; code: string }>('select id, site_code as code from site').get() ?? null,
    };
  } finally {
    copy.close();
  }
}
