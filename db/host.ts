import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { contract, type Notice, type RouteName } from '#shared/contract/contract';
import type { Domain } from '#shared/kernel/domains';
import { err, type Result } from '#shared/kernel/result';
import { handlers } from './handlers';
import { copyBeforeMigration } from './kernel/backup-copy';
import { systemClock, type Clock } from './kernel/clock';
import { runCommand } from './kernel/command-runner';
import { openDatabase } from './kernel/connection';
import type { CommandHandler, CommandName, QueryHandler, QueryName } from './kernel/handlers';
import { keysFrom } from './kernel/keys';
import { bundledMigrations, migrate } from './kernel/migrate';
import { openFailure } from './kernel/open-failure';
import { runQuery } from './kernel/query-runner';
import type { SessionState } from './kernel/session';

/** One line for the log file: no names, phones, PINs or passcodes (S28). */
export type LogEntry = Readonly<{
  level: 'info' | 'warn' | 'error';
  event: string;
  facts?: Readonly<Record<string, string | number>>;
  stack?: string;
}>;
export type EngineOptions = Readonly<{
  /** Path of the database file, or ':memory:'. */
  file: string;
  dataKey: Buffer;
  keyStore: 'os' | 'file';
  version?: string;
  clock?: Clock;
  /** Path of a better-sqlite3 addon for runtimes older than Node-API 10. */
  sqliteAddon?: string | undefined;
  log?: (entry: LogEntry) => void;
}>;
export type Connection = Readonly<{
  invoke(name: string, input: unknown, requestId?: string): Promise<Result<unknown>>;
  /** As the print queue or timed work; never reachable from a window. */
  runAsSystem(name: string, input: unknown): Promise<Result<unknown>>;
  close(): void;
}>;
export type Engine = Readonly<{
  connect(workstation: string): Connection;
  onNotice(listener: (notice: Notice) => void): () => void;
  close(): Promise<void>;
}>;

let bugs = 0;

/**
 * Opens the database of a centre and serves the contract. Knows no Electron: the application, the loopback host,
 * the scenario runner and the tests all come through this door.
 * Refuses with DATABASE_NEWER, DATABASE_LOCKED, DATABASE_FOLDER_UNWRITABLE or DATABASE_CORRUPT.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? (() => undefined);
  if (options.file !== ':memory:' && !existsSync(path.dirname(options.file))) mkdirSync(path.dirname(options.file), { recursive: true });
  let opened: ReturnType<typeof openDatabase>;
  try {
    opened = openDatabase(options.file, { addon: options.sqliteAddon });
    const applied = migrate(opened.sqlite, bundledMigrations(), clock, () => copyBeforeMigration(opened.sqlite, options.file, clock));
    if (applied.length > 0) log({ level: 'info', event: 'migrated', facts: { migrations: applied.join(' ') } });
  } catch (e) {
    throw openFailure(e, options.file);
  }
  const { sqlite, db } = opened;
  const keys = keysFrom(options.dataKey);
  const listeners = new Set<(notice: Notice) => void>();
  const logBug = (error: unknown, route: string): string => {
    const ref = `${(clock.nowMs() % 1e9).toString(36).toUpperCase()}-${(++bugs).toString(36).toUpperCase()}`;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log({ level: 'error', event: 'bug', facts: { ref, route }, stack });
    return ref;
  };
  const deps = {
    db,
    clock,
    keys,
    keyStore: options.keyStore,
    version: options.version ?? '0.0.0',
    logBug,
    logSlow: (route: string, ms: number) => log({ level: 'warn', event: 'slowQuery', facts: { route, ms } }),
  };

  const serve = async (
    name: string,
    input: unknown,
    requestId: string | undefined,
    workstation: string,
    session: SessionState,
    isSystem: boolean,
  ): Promise<Result<unknown>> => {
    if (!Object.hasOwn(contract, name)) return err({ code: 'NOT_FOUND', params: { entity: 'Route', id: name.slice(0, 60) } });
    const route = name as RouteName;
    if (contract[route].kind === 'device') return err({ code: 'NOT_FOUND', params: { entity: 'Route', id: route } });
    const publish = (domains: readonly Domain[]) => {
      if (domains.length > 0) for (const listener of listeners) listener({ kind: 'changed', domains });
    };
    if (contract[route].kind === 'query')
      return runQuery(route as QueryName, handlers[route as QueryName] as QueryHandler<QueryName>, input, { ...deps, session, isSystem });
    return runCommand(
      route as CommandName,
      handlers[route as CommandName] as CommandHandler<CommandName>,
      input,
      { ...deps, workstation, session, isSystem, publish },
      requestId,
    );
  };

  return {
    connect(workstation) {
      const session: SessionState = { staffId: null };
      return {
        invoke: (name, input, requestId) => serve(name, input, requestId, workstation, session, false),
        runAsSystem: (name, input) => serve(name, input, undefined, workstation, { staffId: null }, true),
        close: () => {
          session.staffId = null;
        },
      };
    },
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      sqlite.close();
      return Promise.resolve();
    },
  };
}
