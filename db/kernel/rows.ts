import { Column, getTableColumns, getTableName, is } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb, Sqlite, WriteTx } from './connection';

/**
 * The statements of every save. drizzle takes longer to build a text than SQLite to run it (quality 0.8, 1.5), so the texts
 * that each command runs many times are made once for each table, and what drizzle still builds itself once for each connection.
 */
type Value = string | number | bigint | Buffer | null;
type Shape = Readonly<{
  keys: readonly string[];
  names: string;
  columns: readonly Column[];
  insert: string;
  values: string;
  byId: string;
  byIds: string;
  /** The key that SQLite counts itself when it is left out. */
  counter: string | undefined;
}>;

const shapes = new WeakMap<SQLiteTable, Shape>();
function shapeOf(table: SQLiteTable): Shape {
  const known = shapes.get(table);
  if (known) return known;
  const name = getTableName(table);
  const entries = Object.entries(getTableColumns(table));
  const columns = entries.map(([, column]) => column);
  const names = columns.map((c) => `"${c.name}"`).join(', ');
  const select = `select ${names} from "${name}" where "id"`;
  const shape = {
    keys: entries.map(([key]) => key),
    names,
    columns,
    insert: `insert into "${name}" (${names}) values `,
    values: `(${columns.map(() => '?').join(', ')})`,
    byId: `${select} = ?`,
    byIds: `${select} in (select value from json_each(?))`,
    counter: entries.find(([, c]) => c.primary && c.getSQLType() === 'integer')?.[0],
  };
  shapes.set(table, shape);
  return shape;
}

/** The connection behind a transaction: drizzle keeps it on every handle and leaves it out of its types. */
const connectionOf = (db: ReadDb | WriteTx): Sqlite => (db as unknown as { session: { client: Sqlite } }).session.client;

const stored = (column: Column, value: unknown): Value => (value === null ? null : (column.mapToDriverValue(value) as Value));
const read = (column: Column, value: unknown): unknown => (value === null ? null : column.mapFromDriverValue(value));
/** What is left out is the column's default, else nothing. */
const whole = (column: Column, value: unknown): unknown => (value === undefined ? (column.default ?? null) : value);

/** Adds one row and answers it as it stands now. */
export function insertRow<T extends SQLiteTable>(tx: WriteTx, table: T, row: T['$inferInsert']): T['$inferSelect'] {
  const { keys, columns, insert, values: places, counter } = shapeOf(table);
  const made: Record<string, unknown> = {};
  const values = columns.map((column, i) => {
    const key = keys[i] ?? '';
    const value = whole(column, (row as Record<string, unknown>)[key]);
    made[key] = value;
    return stored(column, value);
  });
  const { lastInsertRowid } = connectionOf(tx)
    .prepare(insert + places)
    .run(...values);
  if (counter !== undefined) made[counter] ??= Number(lastInsertRowid);
  return made;
}

/** A save puts its few rows of a table into one statement; above this the same short statement for each row is quicker (SQLite takes 32,766 values). */
const IN_ONE = 100;
/** Adds any number of rows. */
export function insertRows<T extends SQLiteTable>(tx: WriteTx, table: T, rows: readonly T['$inferInsert'][]): void {
  if (rows.length === 0) return;
  const { keys, columns, insert, values } = shapeOf(table);
  const cells = (row: T['$inferInsert']): Value[] =>
    columns.map((column, i) => stored(column, whole(column, (row as Record<string, unknown>)[keys[i] ?? ''])));
  const text = rows.length > IN_ONE ? insert + values : insert + rows.map(() => values).join(', ');
  const statement = connectionOf(tx).prepare(text);
  if (rows.length > IN_ONE) for (const row of rows) statement.run(...cells(row));
  else statement.run(...rows.flatMap(cells));
}

/** The rows as they will stand when they are inserted: what is left out is the column's default. */
export function wholeRows<T extends SQLiteTable>(table: T, rows: readonly T['$inferInsert'][]): T['$inferSelect'][] {
  const { keys, columns } = shapeOf(table);
  return rows.map((row) => {
    const made: Record<string, unknown> = {};
    columns.forEach((column, i) => {
      const key = keys[i] ?? '';
      made[key] = whole(column, (row as Record<string, unknown>)[key]);
    });
    return made;
  });
}

function rowOf({ keys, columns }: Shape, values: readonly unknown[], from = 0): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  columns.forEach((column, i) => {
    row[keys[i] ?? ''] = read(column, values[from + i]);
  });
  return row;
}

type Identified = SQLiteTable & { $inferSelect: { id: string } };
/** The row with this id. */
export function rowById<T extends Identified>(db: ReadDb | WriteTx, table: T, id: string): T['$inferSelect'] | undefined {
  const shape = shapeOf(table);
  const values = connectionOf(db).prepare(shape.byId).raw().get(id) as readonly unknown[] | undefined;
  return values && (rowOf(shape, values) as T['$inferSelect']);
}

/** The rows with these ids, in no order. */
export function rowsById<T extends Identified>(db: ReadDb | WriteTx, table: T, ids: readonly string[]): T['$inferSelect'][] {
  const shape = shapeOf(table);
  const found = connectionOf(db).prepare(shape.byIds).raw().all(JSON.stringify(ids)) as (readonly unknown[])[];
  return found.map((values) => rowOf(shape, values) as T['$inferSelect']);
}

type Locked = Identified & { $inferSelect: { rev: number; updatedAt: string } };
type Change<T extends SQLiteTable> = Readonly<{ id: string; rev: number; now: string; patch: Partial<T['$inferSelect']> }>;

/** Changes a row only if nobody saved since `rev` was read, and bumps it; nothing when somebody did. */
export function updateRow<T extends Locked>(tx: WriteTx, table: T, { id, rev, now, patch }: Change<T>): T['$inferSelect'] | undefined {
  const shape = shapeOf(table);
  const changed: Record<string, unknown> = { ...patch, updatedAt: now };
  const set = shape.columns.flatMap((column, i) => {
    const value = changed[shape.keys[i] ?? ''];
    return value === undefined ? [] : [{ column, value }];
  });
  const text = `update "${getTableName(table)}" set ${set.map((c) => `"${c.column.name}" = ?`).join(', ')}, "rev" = "rev" + 1
    where "id" = ? and "rev" = ? returning ${shape.names}`;
  const statement = connectionOf(tx).prepare(text).raw();
  const values = statement.get(...set.map((c) => stored(c.column, c.value)), id, rev) as readonly unknown[] | undefined;
  return values && (rowOf(shape, values) as T['$inferSelect']);
}

/** Changes columns of a row that has no `rev`: only one command ever writes it again. */
export function patchRow<T extends Identified>(tx: WriteTx, table: T, id: string, patch: Partial<T['$inferSelect']>): void {
  const { columns, keys } = shapeOf(table);
  const set = columns.flatMap((column, i) => {
    const value = (patch as Record<string, unknown>)[keys[i] ?? ''];
    return value === undefined ? [] : [{ column, value }];
  });
  const text = `update "${getTableName(table)}" set ${set.map((c) => `"${c.column.name}" = ?`).join(', ')} where "id" = ?`;
  connectionOf(tx)
    .prepare(text)
    .run(...set.map((c) => stored(c.column, c.value)), id);
}

/** For the full-text table, which drizzle does not know. */
export const runText = (tx: WriteTx, text: string, ...values: readonly Value[]): void =>
  void connectionOf(tx)
    .prepare(text)
    .run(...values);

/** A question that drizzle cannot put, answered as arrays; its text is read once for each connection. */
export function textQuery<T extends readonly unknown[]>(text: string): (db: ReadDb, ...values: readonly Value[]) => T[] {
  const statement = once((db: ReadDb) => connectionOf(db).prepare(text).raw());
  return (db, ...values) => statement(db).all(...values) as T[];
}

type Selection = Readonly<Record<string, SQLiteTable | Column>>;
/** Reads the bare rows of a prepared select (`.values()`) of whole tables and single columns, in the order they are selected in. */
export function readerOf<Row>(selection: Selection): (values: readonly unknown[]) => Row {
  let at = 0;
  const parts = Object.entries(selection).map(([key, part]) => {
    const from = at;
    if (is(part, Column)) {
      at += 1;
      return (row: Record<string, unknown>, values: readonly unknown[]): void => {
        row[key] = read(part, values[from]);
      };
    }
    const shape = shapeOf(part as SQLiteTable);
    at += shape.columns.length;
    return (row: Record<string, unknown>, values: readonly unknown[]): void => {
      row[key] = rowOf(shape, values, from);
    };
  });
  return (values) => {
    const row: Record<string, unknown> = {};
    for (const part of parts) part(row, values);
    return row as Row;
  };
}

/** `state`: counted on whenever this connection or another has written. `now`: the state that all of one moment is read in. */
const momentsOf = once((db: ReadDb) => {
  const connection = connectionOf(db);
  return {
    begin: connection.prepare('begin'),
    commit: connection.prepare('commit'),
    written: connection.prepare('select total_changes()').pluck(),
    writtenByOthers: connection.prepare('pragma data_version').pluck(),
    last: [null, null] as readonly unknown[],
    state: 0,
    now: null as number | null,
  };
});
/** All that is read belongs to one moment, and the file is locked for reading once instead of for each statement. */
export function asOfOneMoment<T>(db: ReadDb, read: () => T): T {
  const connection = connectionOf(db);
  if (connection.inTransaction) return read();
  const moments = momentsOf(db);
  moments.begin.run();
  try {
    const counts = [moments.written.get(), moments.writtenByOthers.get()] as const;
    if (counts[0] !== moments.last[0] || counts[1] !== moments.last[1]) moments.state += 1;
    moments.last = counts;
    moments.now = moments.state;
    return read();
  } finally {
    moments.now = null;
    if (connection.inTransaction) moments.commit.run(); // a damaged page ends it before we do, and its own error is the one to tell
  }
}

type Built = Readonly<{ toSQL(): Readonly<{ sql: string }> }>;
type Kept<Row> = { of: readonly Value[]; state: number | null; cells: readonly unknown[]; row: Row | null };
const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean => one.every((value, i) => value === other[i]);
/**
 * A row that every route reads, by the select of `selection` that drizzle builds once; its placeholders are given in their order.
 * A query looks it up again only when something was written since, and it is made into an object again only when a cell of it has changed.
 */
export function keptRow<Row>(
  selection: Selection,
  build: (db: ReadDb) => Built,
): (db: ReadDb | WriteTx, ...placeholders: readonly Value[]) => Row | null {
  const made = readerOf<Row>(selection);
  const statementOf = once((db: ReadDb) => connectionOf(db).prepare(build(db).toSQL().sql).raw());
  const keptOf = once((): Kept<Row> => ({ of: [], state: null, cells: [], row: null }));
  return (db, ...placeholders) => {
    const kept = keptOf(db);
    const { now } = momentsOf(db);
    if (now !== null && kept.state === now && isSame(placeholders, kept.of)) return kept.row;
    const cells = statementOf(db).get(...placeholders) as readonly unknown[] | undefined;
    if (cells === undefined) return null;
    if (kept.row === null || !isSame(cells, kept.cells)) Object.assign(kept, { cells, row: made(cells) });
    Object.assign(kept, { of: placeholders, state: now });
    return kept.row;
  };
}

/** A query that drizzle builds once for each connection: `.prepare()` it, with placeholders for what differs. */
export const perConnection = <T>(build: (db: ReadDb) => T): ((db: ReadDb | WriteTx) => T) => once(build);
/** The same for what writes. */
export const perWriter = <T>(build: (tx: WriteTx) => T): ((tx: WriteTx) => T) => once(build);

function once<H extends ReadDb | WriteTx, T>(build: (handle: H) => T): (handle: H) => T {
  const built = new WeakMap<Sqlite, T>();
  return (handle) => {
    const connection = connectionOf(handle);
    const known = built.get(connection);
    if (known !== undefined) return known;
    const made = build(handle);
    built.set(connection, made);
    return made;
  };
}
