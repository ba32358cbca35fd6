import { handlers } from '#db/handlers';
import { settableClock } from '#db/kernel/clock';
import { runCommand } from '#db/kernel/command-runner';
import { openDatabase } from '#db/kernel/connection';
import type { CommandHandler, CommandName, QueryHandler, QueryName } from '#db/kernel/handlers';
import { keysFrom } from '#db/kernel/keys';
import { bundledMigrations, migrate } from '#db/kernel/migrate';
import { newId } from '#db/kernel/new-id';
import { runQuery } from '#db/kernel/query-runner';
import type { SessionState } from '#db/kernel/session';
import { contract, type Output, type RawInput, type RouteOf } from '#shared/contract/contract';
import type { Domain } from '#shared/kernel/domains';
import type { StaffId } from '#shared/kernel/ids';
import type { Region } from '#shared/kernel/region';
import type { Result } from '#shared/kernel/result';
import type { StaffRole } from '#shared/kernel/roles';
import { defaultSettings } from '#shared/setup/default-settings';

type Known = RouteOf<'command' | 'query'>;
/** Monday 2026-11-23 09:30 in Taipei. */
export const START = '2026-11-23T01:30:00.000Z';

/** A database in memory with every migration, before the first run. */
export function emptySite() {
  const { sqlite, db } = openDatabase(':memory:');
  const clock = settableClock(Date.parse(START), false);
  migrate(sqlite, bundledMigrations(), clock, () => undefined);
  const notices: Domain[] = [];
  const bugs: unknown[] = [];
  const seen: string[] = [];
  const deps = {
    db,
    clock,
    keys: keysFrom(Buffer.alloc(32, 7)),
    keyStore: 'file' as const,
    version: '0.0.0',
    isSystem: false,
    publish: (domains: readonly Domain[]) => void notices.push(...domains),
    logBug: (error: unknown) => `bug ${bugs.push(error)}`,
    logSlow: () => undefined,
  };
  const connect = (workstation = 'PC1') => {
    const session: SessionState = { staffId: null };
    const invoke = async <K extends Known>(name: K, input: RawInput<K>, requestId?: string): Promise<Result<Output<K>>> => {
      const handler: unknown = handlers[name];
      return contract[name].kind === 'query'
        ? (runQuery(name as QueryName, handler as QueryHandler<QueryName>, input, { ...deps, session }) as Result<Output<K>>)
        : ((await runCommand(
            name as CommandName,
            handler as CommandHandler<CommandName>,
            input,
            { ...deps, workstation, session },
            requestId,
          )) as Result<Output<K>>);
    };
    /** The value; a refusal fails the test with its code. */
    const ask = async <K extends Known>(name: K, input: RawInput<K>): Promise<Output<K>> => {
      const result = await invoke(name, input);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`, { cause: bugs.at(-1) });
      return result.value;
    };
    return { session, invoke, ask };
  };
  const count = (table: string) => sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number;
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table' and sql like '%STRICT%'").pluck().all() as string[];
  /** Rows of every table: a refusal leaves all of them as they were. */
  const rows = () => Object.fromEntries(tables.map((t) => [t, count(t)]));
  /** Statements prepared while something runs, for query plans. */
  const record = <T>(act: () => T): T => {
    seen.length = 0;
    const prepare = sqlite.prepare.bind(sqlite);
    sqlite.prepare = ((source: string) => {
      seen.push(source);
      return prepare(source);
    }) as typeof sqlite.prepare;
    try {
      return act();
    } finally {
      sqlite.prepare = prepare;
    }
  };
  return { sqlite, db, clock, notices, bugs, seen, connect, count, rows, record };
}

/** A centre that is set up, with one person for each post asked for; no PINs are hashed. */
export function site(region: Region = 'TW') {
  const s = emptySite();
  const code = region === 'TW' ? 'TP1' : 'FZ1';
  const language = region === 'TW' ? 'zh-TW' : 'zh-CN';
  s.sqlite
    .prepare('insert into site (id, name, region, language, settings, site_code, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(newId(), '台北服務站', region, language, JSON.stringify(defaultSettings(region)), code, START, START);
  let n = 0;
  const person = (...posts: StaffRole[]) => {
    const id = newId<StaffId>();
    n += 1;
    s.sqlite
      .prepare(
        'insert into staff (id, staff_no, name, posts, is_active, site_code, created_at, updated_at) values (?, ?, ?, ?, 1, ?, ?, ?)',
      )
      .run(id, `S${n}`, `員工${n}`, JSON.stringify(posts), code, START, START);
    const connection = s.connect();
    connection.session.staffId = id;
    return { id, ...connection };
  };
  return { ...s, person, code };
}
