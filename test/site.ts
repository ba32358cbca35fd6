import { appendChanges } from '#db/change-log/repository';
import { handlers } from '#db/handlers';
import { settableClock } from '#db/kernel/clock';
import { runCommand } from '#db/kernel/command-runner';
import { openDatabase, type WriteTx } from '#db/kernel/connection';
import type { CommandHandler, CommandName, QueryHandler, QueryName } from '#db/kernel/handlers';
import { keysFrom } from '#db/kernel/keys';
import { bundledMigrations, migrate } from '#db/kernel/migrate';
import { newId } from '#db/kernel/new-id';
import { runQuery } from '#db/kernel/query-runner';
import { signedOut } from '#db/kernel/session';
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

/** Where a centre is kept: in memory, or in a file to which several connections write in turns while another one reads. */
export type Store = Readonly<{ file: string; writers: number }>;
const IN_MEMORY: Store = { file: ':memory:', writers: 1 };

/** A database with every migration, before the first run. */
export function emptySite({ file, writers }: Store = IN_MEMORY) {
  const { sqlite, db } = openDatabase(file);
  const clock = settableClock(Date.parse(START), false);
  migrate(sqlite, bundledMigrations(), clock, () => undefined);
  const others = Array.from({ length: writers - 1 }, () => openDatabase(file));
  const reader = writers > 1 ? openDatabase(file, { readonly: true }) : { sqlite, db };
  const opened = [{ sqlite, db }, ...others];
  let turn = 0;
  const notices: Domain[] = [];
  const bugs: unknown[] = [];
  const seen: string[] = [];
  const deps = {
    db,
    clock,
    keys: keysFrom(Buffer.alloc(32, 7)),
    keyStore: 'file' as const,
    version: '0.0.0',
    publish: (domains: readonly Domain[]) => void notices.push(...domains),
    logBug: (error: unknown) => `bug ${bugs.push(error)}`,
    logSlow: () => undefined,
  };
  const connect = (workstation = 'PC1', isSystem = false) => {
    const session = signedOut();
    const writer = opened[turn++ % opened.length]?.db ?? db; // each PC has its own
    const invoke = async <K extends Known>(name: K, input: RawInput<K>, requestId?: string): Promise<Result<Output<K>>> => {
      const handler: unknown = handlers[name];
      return contract[name].kind === 'query'
        ? (runQuery(name as QueryName, handler as QueryHandler<QueryName>, input, {
            ...deps,
            db: reader.db,
            workstation,
            session,
            isSystem,
          }) as Result<Output<K>>)
        : ((await runCommand(
            name as CommandName,
            handler as CommandHandler<CommandName>,
            input,
            { ...deps, db: writer, workstation, session, isSystem },
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
  /** Statements run while something is done, for query plans. */
  const record = <T>(act: () => T): T => {
    seen.length = 0;
    const shared = Object.getPrototypeOf(sqlite.prepare('select 1')) as Record<'all' | 'get' | 'run', (...values: unknown[]) => unknown>;
    const own = { all: shared.all, get: shared.get, run: shared.run };
    for (const name of ['all', 'get', 'run'] as const)
      shared[name] = function recording(this: { source: string }, ...values) {
        seen.push(this.source);
        return own[name].apply(this, values);
      };
    try {
      return act();
    } finally {
      Object.assign(shared, own);
    }
  };
  return {
    sqlite,
    db,
    writers: opened.map((o) => o.sqlite),
    reader: reader.sqlite,
    clock,
    notices,
    bugs,
    seen,
    connect,
    count,
    rows,
    record,
  };
}

/** A centre that is set up, with one person for each post asked for; no PINs are hashed. */
export function site(region: Region = 'TW', store?: Store) {
  const s = emptySite(store);
  const code = region === 'TW' ? 'TP1' : 'FZ1';
  const language = region === 'TW' ? 'zh-TW' : 'zh-CN';
  s.sqlite
    .prepare('insert into site (id, name, region, language, settings, site_code, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(newId(), '台北服務站', region, language, JSON.stringify(defaultSettings(region)), code, START, START);
  /** Nobody ran a command for these rows, but the engine's own check asks for them in the change log. */
  const logged = (domain: 'site' | 'staff', id: string) => appendChanges(s.db as unknown as WriteTx, START, [[domain, id]]);
  logged('site', s.sqlite.prepare('select id from site').pluck().get() as string);
  let n = 0;
  const person = (...posts: StaffRole[]) => {
    const id = newId<StaffId>();
    n += 1;
    s.sqlite
      .prepare(
        'insert into staff (id, staff_no, name, posts, is_active, site_code, created_at, updated_at) values (?, ?, ?, ?, 1, ?, ?, ?)',
      )
      .run(id, `S${n}`, `員工${n}`, JSON.stringify(posts), code, START, START);
    logged('staff', id);
    const connection = s.connect();
    Object.assign(connection.session, { staffId: id, pinAtMs: Number.MAX_SAFE_INTEGER }); // his PIN is always fresh; test/security asks for it
    return { id, ...connection };
  };
  return { ...s, person, code };
}
