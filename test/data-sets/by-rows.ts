import { KINDS } from '#db/search/row-key';
import { wordsOfStored } from '#db/search/steps';
import type { SearchEntry } from '#db/search/steps';
import { GENESIS } from '#db/audit/repository';
import { sha256 } from '#db/kernel/canonical-json';
import { openDatabase, type Sqlite } from '#db/kernel/connection';
import { keysFrom } from '#db/kernel/keys';
import { formatDocumentNumber, type Prefix } from '#shared/numbering/document-number';
import type { Statement } from 'better-sqlite3';
import { DATA_KEY } from './centre';
import { known, type LifeWords, type StaffMember } from './life';
import { lifeWords } from './life-words';
import { localDay } from './moments';
import { AUDIT_SEQ, type RecordedLife, type RecordedRow, type RecordedStep } from './record';
import { inOrder, type Schedule, type ScheduledLife } from './schedule';
import { filled, valueOf, type Gapped, type Life } from './slots';
import { columnsOf, isCounted, tablesOf, techniciansOf } from './tables';

const SITE = 'TP1';
const WORDS_KEPT = 20_000;
const PAGE = 5_000;

/**
 * Makes a data set by writing the rows that the commands would have left: the recorded rows of each plan with the words,
 * numbers, ids and moments of each customer. Rows first, indexes after, all in one transaction.
 */
export function makeByRows(file: string, s: Schedule, recorded: readonly RecordedLife[], progress: (done: number) => void): void {
  const { sqlite } = openDatabase(file);
  sqlite.pragma('journal_mode = DELETE'); // out of WAL first: nothing is to be written twice
  sqlite.pragma('journal_mode = OFF');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('secure_delete = OFF');
  sqlite.pragma('threads = 2');
  sqlite.pragma('cache_size = -524288');
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.exec('begin immediate');
  const indexes = sqlite
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_master where type = 'index' and sql is not null")
    .all();
  for (const { name } of indexes) sqlite.exec(`drop index ${name}`);
  const writer = new RowWriter(sqlite, s, recorded);
  let done = 0;
  for (const [life, step, ms] of inOrder(s)) {
    writer.write(life, step, ms);
    done += 1;
    if (done % 50_000 === 0) progress(done);
  }
  writer.finish();
  for (const { sql } of indexes) sqlite.exec(sql);
  sqlite.exec('commit');
  sqlite.pragma('locking_mode = NORMAL');
  sqlite.pragma('journal_mode = WAL');
  sqlite.close();
}

type Series = { next: number; lastAt: string };

class RowWriter {
  readonly #sqlite: Sqlite;
  readonly #schedule: Schedule;
  readonly #recorded: readonly RecordedLife[];
  readonly #inserts = new Map<string, Statement>();
  readonly #counts = new Map<string, number>();
  readonly #series = new Map<string, Series>();
  readonly #lives = new Map<number, Life>();
  readonly #words = new Map<number, LifeWords>();
  /** By plan: for each row the steps that touch it, so that it is written once, as the last of them leaves it. */
  readonly #touches: readonly ReadonlyMap<string, readonly number[]>[];
  readonly #technicians: readonly StaffMember[];
  readonly #pepper = keysFrom(DATA_KEY).pepper;
  #customers = 0;
  #found = 0;
  #head = GENESIS;

  constructor(sqlite: Sqlite, s: Schedule, recorded: readonly RecordedLife[]) {
    this.#sqlite = sqlite;
    this.#schedule = s;
    this.#recorded = recorded;
    for (const table of tablesOf(sqlite)) {
      const columns = columnsOf(sqlite, table);
      this.#inserts.set(
        table,
        sqlite.prepare(`insert into ${table} (${columns.map((c) => `"${c}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`),
      );
      if (isCounted(columns))
        this.#counts.set(table, (sqlite.prepare(`select max(seq) from ${table}`).pluck().get() as number | null) ?? 0);
    }
    this.#head = (sqlite.prepare('select hash from audit_entry order by seq desc limit 1').pluck().get() as string | undefined) ?? GENESIS;
    this.#technicians = techniciansOf(sqlite);
    this.#touches = recorded.map(touchesOf);
  }

  write(index: number, n: number, ms: number): void {
    const scheduled = known(this.#schedule.lives[index]);
    const recorded = known(this.#recorded[scheduled.plan]);
    const step = known(recorded.steps[n]);
    const life = this.#lifeOf(index, scheduled);
    const at = new Date(ms).toISOString();
    for (const prefix of step.numbers) life.numbers.push(this.#take(prefix as Prefix, localDay(ms), at));
    if (step.opensCustomer) {
      this.#customers += 1;
      life.customerNo = `C${String(this.#customers).padStart(6, '0')}`;
    }
    const values: string[] = [];
    for (const slot of known(recorded.usedBy[n])) values[slot] = valueOf(known(recorded.slots[slot]), life, values);
    this.#rows(step, n, scheduled.plan, scheduled.steps, life, values);
    if (n + 1 === scheduled.steps) this.#lives.delete(index);
  }

  #rows(step: RecordedStep, n: number, plan: number, steps: number, life: Life, values: readonly string[]): void {
    let audit = 0;
    const touches = known(this.#touches[plan]);
    for (const row of step.rows) {
      const { table } = row;
      if (table === 'search_doc' && row.isNew) {
        this.#found += 1;
        life.rowids[row.row] = KINDS * this.#found + (Number(row.cells[0]) % KINDS);
      }
      const next = touches.get(`${table} ${row.row}`)?.find((t) => t > n);
      if (next !== undefined && next < steps) continue;
      const cells = cellsOf(row, values);
      if (table === 'search_doc') cells[0] = known(life.rowids[row.row]);
      else if (this.#counts.has(table)) cells[0] = this.#count(table);
      if (table === 'audit_entry') {
        this.#seal(cells, known(step.audits[audit]), values);
        audit += 1;
      } else if (table === 'number_register') {
        const no = String(cells[5]);
        cells[3] = Number(no.slice(3, 7));
        cells[4] = Number(no.slice(8));
      } else if (table === 'command_request') {
        cells[3] = this.#pepper(typeof step.input === 'string' ? step.input : filled(step.input, values));
      }
      known(this.#inserts.get(table)).run(cells);
    }
  }

  #count(table: string): number {
    const n = (this.#counts.get(table) ?? 0) + 1;
    this.#counts.set(table, n);
    return n;
  }

  /** The next link of the chain, as the audit trail forges it. */
  #seal(cells: (string | number | null)[], text: string | Gapped, values: readonly string[]): void {
    const seq = String(cells[0]);
    const facts = (typeof text === 'string' ? text : filled(text, values)).replace(AUDIT_SEQ, seq);
    const hash = sha256(this.#head + facts);
    cells[cells.length - 2] = this.#head;
    cells[cells.length - 1] = hash;
    this.#head = hash;
  }

  #take(prefix: Prefix, on: string, at: string): string {
    const year = on.slice(0, 4);
    const series = this.#series.get(`${prefix} ${year}`) ?? { next: 1, lastAt: at };
    this.#series.set(`${prefix} ${year}`, series);
    const no = formatDocumentNumber(prefix, Number(year), series.next);
    series.next += 1;
    series.lastAt = at;
    return no;
  }

  #lifeOf(index: number, { plan, shiftMs, turn }: ScheduledLife): Life {
    let words = this.#words.get(index);
    if (words === undefined) {
      if (this.#words.size >= WORDS_KEPT) this.#words.clear();
      words = lifeWords(known(this.#schedule.plans[plan]), index + 1);
      this.#words.set(index, words);
    }
    const before = this.#lives.get(index);
    if (before?.words === words) return before;
    const technician = (n: number): StaffMember => known(this.#technicians[(n + turn) % this.#technicians.length]);
    const life: Life = before
      ? { ...before, words }
      : { number: index + 1, shiftMs, words, technician, numbers: [], customerNo: '', rowids: [] };
    this.#lives.set(index, life);
    return life;
  }

  /** The series as they stand, and the full-text table over everything that can be found. */
  finish(): void {
    const insert = this.#sqlite.prepare(
      'insert into number_series (site_code, prefix, year, next, last_at, may_be_earlier) values (?, ?, ?, ?, ?, 0)',
    );
    for (const [key, { next, lastAt }] of this.#series) {
      const [prefix, year] = key.split(' ');
      insert.run(SITE, prefix, Number(year), next, lastAt);
    }
    const read = this.#sqlite.prepare<[number, number], { rowid: number; kind: SearchEntry['kind']; fields: string }>(
      'select rowid, kind, fields from search_doc where rowid > ? order by rowid limit ?',
    );
    const index = this.#sqlite.prepare('insert into search_index(rowid, doc) values (?, ?)');
    for (let last = 0; ;) {
      const docs = read.all(last, PAGE);
      for (const { rowid, kind, fields } of docs) index.run(rowid, wordsOfStored(kind, fields, SITE));
      if (docs.length < PAGE) return;
      last = docs.at(-1)?.rowid ?? last;
    }
  }
}

function cellsOf(row: RecordedRow, values: readonly string[]): (string | number | null)[] {
  const cells = row.cells.slice();
  for (const [column, text] of row.gaps) cells[column] = filled(text, values);
  return cells;
}

function touchesOf(life: RecordedLife): ReadonlyMap<string, readonly number[]> {
  const touches = new Map<string, number[]>();
  life.steps.forEach((step, n) => {
    for (const { table, row } of step.rows) {
      const key = `${table} ${row}`;
      const steps = touches.get(key) ?? [];
      steps.push(n);
      touches.set(key, steps);
    }
  });
  return touches;
}
