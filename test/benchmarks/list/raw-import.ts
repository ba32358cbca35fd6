import { readFileSync } from 'node:fs';
import type { Statement } from 'better-sqlite3';
import { openDatabase } from '#db/kernel/connection';
import { newId } from '#db/kernel/new-id';
import { columnsOf, namesOf, type Written } from '../intake/written-rows';

const SKU = /^[\p{L}\p{N}][\p{L}\p{N}\-_./]{0,19}$/u;
const MONEY = /^[\d,]*$/;
const HOLDS_JSON = /^[[{]/;

/** Cells of a line as the quickest readers take them: by their commas, and only a line with a quote sign by sign. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  for (let at = 0; at <= line.length;) {
    if (line[at] !== '"') {
      const end = line.indexOf(',', at);
      cells.push(line.slice(at, end < 0 ? line.length : end));
      at = end < 0 ? line.length + 1 : end + 1;
      continue;
    }
    let end = line.indexOf('"', at + 1);
    while (line[end + 1] === '"') end = line.indexOf('"', end + 2);
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
    at = end + 2;
  }
  return cells;
}

/** Is the row one of a part? Nothing is looked up, no reason is given. */
const isGood = (cells: readonly string[]): boolean =>
  cells.length === 12 &&
  SKU.test(cells[0] ?? '') &&
  (cells[1] ?? '').length > 0 &&
  (cells[1] ?? '').length <= 60 &&
  (cells[2] ?? '').length <= 60 &&
  Number(cells[8]) >= 0 &&
  Number(cells[9]) >= 0 &&
  MONEY.test(cells[11] ?? '');

/**
 * The limit of an import: the file read, each row split and looked at, and the very rows the product wrote put into the same tables, with
 * the same indexes and settings, by prepared statements in one transaction. It makes ids and JSON, because every program must.
 */
export function rawImport(file: string) {
  const { sqlite } = openDatabase(file);
  sqlite.pragma('wal_autocheckpoint = 0'); // as in the product: the log goes into the file after the answer
  const inserts = new Map<string, Statement>();
  const insertInto = (table: string): Statement => {
    const known = inserts.get(table);
    if (known) return known;
    const columns = columnsOf(sqlite, table);
    const made = sqlite.prepare(
      `insert into ${table} (rowid, ${namesOf(columns)}) values (${['?', ...columns.map(() => '?')].join(', ')})`,
    );
    inserts.set(table, made);
    return made;
  };
  const inOne = sqlite.transaction((work: () => void) => work());

  const ready = ({ rows }: Written): ((list: string) => number) => {
    const made = rows.map(({ table, values }) => {
      const own: unknown[] = values.map((value) =>
        typeof value === 'string' && HOLDS_JSON.test(value) ? (JSON.parse(value) as unknown) : value,
      );
      return { insert: insertInto(table), values: own };
    });
    return (list) => {
      const lines = readFileSync(list, 'utf8').split('\r\n');
      let good = 0;
      for (const line of lines) if (isGood(cellsOf(line))) good += 1;
      inOne.immediate(() => {
        sqlite.pragma('defer_foreign_keys = on'); // the rows come table by table
        for (const { insert, values } of made) {
          newId();
          insert.run(
            ...values.map((value) =>
              typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value,
            ),
          );
        }
      });
      return good;
    };
  };
  return { sqlite, ready, close: () => sqlite.close() };
}
