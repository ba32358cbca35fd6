import type { Sqlite } from '#db/kernel/connection';
import { columnsOf, namesOf } from './written-rows';

type Values = readonly (string | number | bigint | Buffer | null)[];
export type ChangedRow = Readonly<{ table: string; values: Values }>;

/** Rows of these tables that were there before and are no longer what they were, with the rowid in front. */
export function changesOf(db: Sqlite, tables: readonly string[]) {
  const all = tables.map((table) => ({
    table,
    rows: db.prepare(`select rowid, ${namesOf(columnsOf(db, table))} from ${table}`).raw(),
    before: new Map<unknown, string>(),
  }));
  const read = (): ChangedRow[] =>
    all.flatMap((t) => {
      const changed: ChangedRow[] = [];
      for (const values of t.rows.all() as Values[]) {
        const [text, was] = [JSON.stringify(values), t.before.get(values[0])];
        if (was !== undefined && was !== text) changed.push({ table: t.table, values });
        t.before.set(values[0], text);
      }
      return changed;
    });
  read();
  return read;
}

/** The same changes by prepared statements; everything that can be made ready is, before the time is taken. */
export function changerOf(db: Sqlite, tables: readonly string[]) {
  const updates = new Map(
    tables.map((table) => [
      table,
      db.prepare(
        `update ${table} set ${columnsOf(db, table)
          .map((c) => `"${c}" = ?`)
          .join(', ')} where rowid = ?`,
      ),
    ]),
  );
  return (changed: readonly ChangedRow[]) => (): void => {
    for (const { table, values } of changed) updates.get(table)?.run(...values.slice(1), values[0]);
  };
}
