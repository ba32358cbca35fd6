import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { keysOf, readHead, unseal } from '#db/backup/sealed-file';
import { checkConsistency } from '#db/consistency/check-consistency';
import { openDatabase } from '#db/kernel/connection';
import { bundledMigrations, type Migration } from '#db/kernel/migrate';
import { pointsOf, type Amount } from './amount';
import { copyTo, DATA_KEY, lookInto } from './centre-file';
import { runChild } from './child-process';
import { statementsOf } from './fail-point';
import { canTrace } from './power-cut';
import { addRound, rowOf, skippedRow, type FaultRow } from './row';
import { LATER } from './test-migrations';

const schemaOf = (sqlite: Database.Database): string =>
  JSON.stringify(
    sqlite.prepare("select type, name, sql from sqlite_master where name not like 'search_index_%' order by type, name").all(),
  );

type Look = Readonly<{ schema: string; intakes: number; found: ReturnType<typeof checkConsistency>['violations'] }>;
function look(file: string): Look {
  const { sqlite } = openDatabase(file);
  const isEmpty = sqlite.prepare("select 1 from sqlite_master where name = 'counter_intake'").get() === undefined;
  const intakes = isEmpty ? 0 : (sqlite.prepare<[], number>('select count(*) from counter_intake').pluck().get() ?? 0);
  const answer = { schema: schemaOf(sqlite), intakes, found: isEmpty ? [] : checkConsistency(sqlite, { depth: 'full' }).violations };
  sqlite.close();
  return answer;
}

type Start = Readonly<{ file: string | null; statements: number }>;

/**
 * R13: kill -9 at every statement of every migration, of a new file and of a full one. The schema is the old one or the new one and nothing
 * between, the rows are all there, the copy made before is whole, and the next start brings it to the same schema as a fresh file.
 */
export async function brokenMigration(centre: string, folder: string, amount: Amount): Promise<FaultRow> {
  const row = rowOf('R13 kill -9 in a migration');
  const full = await filled(centre, folder);
  const countOf = (migrations: readonly Migration[]): number => migrations.flatMap((m) => statementsOf(m.sql)).length;
  const starts: Start[] = [
    { file: null, statements: countOf(bundledMigrations()) },
    { file: full, statements: countOf(LATER) }, // it was made by this program, so only what will come one day is missing
  ];
  const fresh = path.join(folder, 'r13-fresh', 'counterbook.sqlite');
  await migrated(fresh, undefined);
  const wanted = look(fresh).schema;
  for (const start of starts) {
    const old = start.file === null ? null : look(start.file);
    const points = Array.from({ length: start.statements + 1 }, (_, i) => i + 1);
    for (const at of pointsOf(amount, 6, points)) {
      const file = start.file === null ? path.join(folder, 'r13', 'counterbook.sqlite') : copyTo(start.file, folder, 'r13');
      const end = await migrated(file, at);
      if (end.signal !== 'SIGKILL') throw new Error(`statement ${at} was never reached: ${end.lines.at(-1)} ${end.errors}`);
      roundOf(row, file, old, wanted);
      await migrated(file, undefined);
      const after = look(file);
      addRound(
        row,
        after.schema === wanted && after.intakes === (old?.intakes ?? 0) ? [] : ['the next start did not finish it'],
        after.found,
      );
      rmSync(path.dirname(file), { recursive: true, force: true });
    }
  }
  row.note = `${starts.map((s) => s.statements).join(' + ')} statements`;
  return row;
}

/** R13 with a full disk: the migration is refused, and the old file goes on. */
export async function migrationOnFullDisk(centre: string, folder: string, rounds: number): Promise<FaultRow> {
  const fault = 'R13 migration on a full disk';
  if (!canTrace()) return skippedRow(fault, 'strace is not installed, or may not trace here');
  const row = rowOf(fault);
  const full = await filled(centre, folder);
  const old = look(full);
  const fresh = path.join(folder, 'r13-fresh', 'counterbook.sqlite');
  if (!existsSync(fresh)) await migrated(fresh, undefined);
  const wanted = look(fresh).schema;
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    const file = copyTo(full, folder, 'r13-space');
    const from = 3 + Math.round((round * 300) / rounds);
    const inject = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', `inject=pwrite64:error=ENOSPC:when=${from}+`];
    const end = await runChild({ before: inject, args: { mode: 'migrate', file } });
    if (end.lines.some((line) => line.startsWith('REFUSED '))) refused += 1;
    roundOf(row, file, old, wanted);
    rmSync(path.dirname(file), { recursive: true, force: true });
  }
  row.note = `${refused} of ${rounds} refused`;
  return row;
}

function roundOf(row: FaultRow, file: string, old: Look | null, wanted: string): void {
  if (!existsSync(file) && old === null) return addRound(row, [], []);
  const now = look(file);
  const isOld = old === null ? now.schema === '[]' : now.schema === old.schema;
  const isWhole = (isOld || now.schema === wanted) && now.intakes === (old?.intakes ?? 0);
  const backups = path.join(path.dirname(file), 'before-migration');
  const hasCopy = old === null || (existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.cbk')));
  const lost = [
    ...(isWhole ? [] : [`a schema between old and new, or ${now.intakes} intakes`]),
    ...(hasCopy || now.schema === old?.schema ? [] : ['no copy was made before']),
    ...badCopies(file, old),
  ];
  addRound(row, lost, now.found);
}

/** Backups made before the migration that are not the old file. One that was itself under way has another name and is no backup. */
function badCopies(file: string, old: Look | null): string[] {
  const folder = path.join(path.dirname(file), 'before-migration');
  if (old === null) return [];
  const copies = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.cbk')) : [];
  return copies.flatMap((name) => {
    const head = readHead(path.join(folder, name));
    const keys = keysOf(head.header, { dataKey: DATA_KEY });
    if (keys === null) return [`${name} does not open`];
    const plain = path.join(folder, 'plain.sqlite');
    unseal(path.join(folder, name), head, keys.fileKey, plain);
    const copy = look(plain);
    rmSync(plain);
    return copy.schema === old.schema && copy.intakes === old.intakes && copy.found.length === 0 ? [] : [`${name} is not the old file`];
  });
}

const migrated = (file: string, at: number | undefined) => runChild({ args: { mode: 'migrate', file, at } });

/** A centre with some work in it, closed. */
async function filled(centre: string, folder: string): Promise<string> {
  const file = copyTo(centre, folder, 'r13-full');
  const end = await runChild({ args: { mode: 'intakes', file, count: 12 } });
  if (end.code !== 0) throw new Error(end.errors);
  lookInto(file, new Map(), 'quick'); // takes in and empties the log
  return file;
}
