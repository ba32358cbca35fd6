import Database from 'better-sqlite3';

const SHOWN = 5;
/** Full-text internals are blobs in the order of their making; their contents are compared as words. */
const INSIDE = /^search_index|^sqlite_/;

/** Row by row and column by column, every table of two files; and every word of the full-text table. */
export function differences(fileA: string, fileB: string): string[] {
  const [a, b] = [new Database(fileA), new Database(fileB)];
  try {
    const tables = a.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
    const found = tables.filter((t) => !INSIDE.test(t)).flatMap((table) => differ(table, rowsOf(a, table), rowsOf(b, table)));
    const counters = 'select name, seq from sqlite_sequence order by name';
    found.push(...differ('sqlite_sequence', a.prepare(counters).all(), b.prepare(counters).all()));
    const schema = 'select type, name, sql from sqlite_master order by type, name';
    found.push(...differ('sqlite_master', a.prepare(schema).all(), b.prepare(schema).all()));
    for (const db of [a, b]) db.exec("create virtual table temp.words using fts5vocab('main', 'search_index', 'instance')");
    const words = 'select term, doc, col, "offset" from temp.words order by doc, "offset", term';
    found.push(...differ('search_index', a.prepare(words).all(), b.prepare(words).all()));
    return found;
  } finally {
    a.close();
    b.close();
  }
}

function rowsOf(db: Database.Database, table: string): unknown[] {
  const columns = db.prepare<[], { name: string; pk: number }>(`select name, pk from pragma_table_info('${table}')`).all();
  const key = columns.filter((c) => c.pk > 0).map((c) => c.name);
  return db
    .prepare(`select * from ${table} order by ${(key.length > 0 ? key : columns.map((c) => c.name)).map((c) => `"${c}"`).join(', ')}`)
    .all();
}

function differ(table: string, a: readonly unknown[], b: readonly unknown[]): string[] {
  const found: string[] = a.length === b.length ? [] : [`${table}: ${a.length} rows by commands, ${b.length} by rows`];
  for (const [i, row] of a.entries()) {
    if (found.length >= SHOWN) break;
    const other = b[i];
    if (JSON.stringify(row) === JSON.stringify(other)) continue;
    found.push(`${table} #${i}: ${firstDifference(row, other)}`);
  }
  return found;
}

function firstDifference(a: unknown, b: unknown): string {
  for (const [column, value] of Object.entries(a ?? {})) {
    const other = (b as Record<string, unknown> | undefined)?.[column];
    if (value === other) continue;
    const [x, y] = [String(value), String(other)];
    let at = 0;
    while (at < x.length && x[at] === y[at]) at += 1;
    const from = Math.max(0, at - 60);
    return `${column} …${x.slice(from, at + 60)} ≠ …${y.slice(from, at + 60)}`;
  }
  return `${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`;
}
