import type { Sqlite } from '#db/kernel/connection';
import type { StaffMember } from './life';

/** Kept beside the rows: the writer reckons them anew. */
const RECKONED = /^sqlite_|^search_index|^number_series$/;
/** Every table of rows in a file of this program; the full-text table is made from search_doc. */
export const tablesOf = (sqlite: Sqlite): string[] =>
  (sqlite.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[]).filter(
    (t) => !RECKONED.test(t),
  );
/** Tables whose first column counts up by itself. */
export const isCounted = (columns: readonly string[]): boolean => columns[0] === 'seq';

type Row = Readonly<Record<string, string | number | null>>;
export type Change = Readonly<{ table: string; row: number; isNew: boolean; record: Row }>;

export const columnsOf = (sqlite: Sqlite, table: string): string[] =>
  sqlite.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[];

/** Sees what has changed since it last looked: new rows, and rows with other contents. */
export function tableLooks(sqlite: Sqlite) {
  const looked = tablesOf(sqlite).map((table) => ({
    table,
    isAppendOnly: sqlite.prepare("select 1 from sqlite_master where type = 'trigger' and name = ?").get(`${table}_no_update`) !== undefined,
    select: sqlite.prepare<[number], { 'the rowid': number } & Row>(
      `select rowid as 'the rowid', * from ${table} where rowid > ? order by rowid`,
    ),
    seen: new Map<number, { row: number; text: string }>(),
  }));
  const counts = new Map<string, number>();
  const last = new Map<string, number>();
  return {
    changes(): Change[] {
      return looked.flatMap(({ table, isAppendOnly, select, seen }) =>
        select.all(isAppendOnly ? (last.get(table) ?? 0) : 0).flatMap(({ 'the rowid': rowid, ...record }): Change[] => {
          const text = JSON.stringify(record);
          const before = seen.get(rowid);
          if (before?.text === text) return [];
          const row = before?.row ?? counts.get(table) ?? 0;
          if (before === undefined) counts.set(table, row + 1);
          seen.set(rowid, { row, text });
          last.set(table, rowid);
          return [{ table, row, isNew: before === undefined, record }];
        }),
      );
    },
  };
}

/** The technicians of the centre, the first hired first. */
export const techniciansOf = (sqlite: Sqlite): StaffMember[] =>
  sqlite.prepare<[], StaffMember>("select id, name, staff_no as no from staff where staff_no like 'T%' order by staff_no").all();
