import { randomBytes } from 'node:crypto';
import { contract, type Notice, type RouteName } from '#shared/contract/contract';
import type { Domain } from '#shared/kernel/domains';
import type { Route } from '#shared/contract/define-route';
import { isReasonable, isRequestId } from '#shared/contract/message-size';
import { carriesPrototypeKey } from '#shared/kernel/foreign-data';
import { err, ok, type Result } from '#shared/kernel/result';
import { errorRef, REF_BYTES } from '#shared/log/error-ref';
import type { Log } from '#shared/log/log-entry';
import { checkBesideWork, checkInWorker } from './consistency/beside-work';
import type { BackupWorker } from './backup/backup-worker';
import { backupBeforeMigration } from './backup/before-migration';
import { startKeeper } from './backup/keeper';
import { watchUnclaimed } from './unclaimed/day-watch';
import { keepAnchored } from './audit/anchor';
import { anchorFile } from './audit/anchor-file';
import { handlers } from './handlers';
import { nowIso, systemClock, type Clock } from './kernel/clock';
import { atTheDoor, runCommand } from './kernel/command-runner';
import type { WriteTx } from './kernel/connection';
import type { CommandHandler, CommandName, QueryHandler, QueryName } from './kernel/handlers';
import { keysFrom } from './kernel/keys';
import { bundledMigrations } from './kernel/migrate';
import { openFile } from './kernel/open-file';
import { runQuery } from './kernel/query-runner';
import { signedOut, type SessionState } from './kernel/session';
import { WriteTurn } from './kernel/write-turn';
import { applyAside } from './part-import/apply-aside';
import { ImportDesk } from './part-import/import-desk';
import { isLongQuery, startLongReader } from './long-query/long-reader';
import { readerHere, type ImportReader } from './part-import/import-reader';
import type { ImportWriter } from './part-import/import-writer';
import { settleLockOuts } from './staff/lock-outs';

export type EngineOptions = Readonly<{
  /** Path of the database file, or ':memory:'. */
  file: string;
  dataKey: Buffer;
  keyStore: 'os' | 'file';
  /** Where the head of the audit trail is kept, outside the data folder; left out: nowhere (tests, rehearsals of a restore). */
  anchorDir?: string | undefined;
  version?: string;
  clock?: Clock;
  /** Path of a better-sqlite3 addon for runtimes older than Node-API 10. */
  sqliteAddon?: string | undefined;
  /** The built thread that checks the books after each start and once a day; without it nothing is checked. */
  consistencyWorker?: string;
  /** Makes backups on their schedule and on close; without it none are made. */
  backupWorker?: BackupWorker;
  /** Reads part lists; without it they are read in this thread. */
  importReader?: ImportReader;
  /** The built thread that answers what takes seconds; without it that is read in this thread like every other query. */
  longWorker?: string;
  /** Writes them in a thread beside the counter; without it they are written in this one. */
  importWriter?: ImportWriter;
  log?: Log;
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
  /** Makes a backup first, when anything was done since the last one; `onBackup` is told, because it may take a while. */
  close(onBackup?: () => void): Promise<void>;
}>;

/** Commands that run by themselves every few seconds: they would drown the rest of the log, and nobody waits for them. */
const QUIET: readonly string[] = ['draft.save', 'preference.set'];

/**
 * Opens the database of a centre and serves the contract. Knows no Electron: the application, the loopback host,
 * the scenario runner and the tests all come through this door.
 * Refuses with a DATABASE_ code: newer, held by another, locked, folder shared or unwritable, corrupt.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? (() => undefined);
  const version = options.version ?? '0.0.0';
  const { file, dataKey, sqliteAddon: addon } = options;
  const keys = keysFrom(dataKey);
  const opened = openFile({
    file,
    addon,
    clock,
    version,
    migrations: bundledMigrations(),
    beforeMigration: (sqlite) => backupBeforeMigration(sqlite, { file, dataKey, keys, clock, version, addon }),
  });
  if (opened.applied.length > 0) log({ level: 'info', event: 'migrated', facts: { migrations: opened.applied.join(' ') } });
  const { consistencyWorker } = options;
  const endChecks =
    consistencyWorker === undefined
      ? null
      : checkBesideWork({
          check: (depth) => checkInWorker(consistencyWorker, { file, addon, depth }),
          wasLeftOpen: opened.wasLeftOpen,
          log,
        });
  const { db } = opened;
  const listeners = new Set<(notice: Notice) => void>();
  const logBug = (error: unknown, route: string): string => {
    const ref = errorRef(randomBytes(REF_BYTES));
    log({ level: 'error', event: 'bug', facts: { ref, route, error } });
    return ref;
  };
  const importDesk = new ImportDesk({
    database: file,
    addon,
    reader: options.importReader ?? readerHere,
    writer: options.importWriter,
    onBug: (e) => logBug(e, 'partImport.look'),
  });
  const longReader = options.longWorker === undefined ? null : startLongReader(options.longWorker, { file, addon });
  const turn = new WriteTurn();
  const deps = {
    db,
    clock,
    keys,
    keyStore: options.keyStore,
    version,
    logBug,
    importDesk,
    logSlow: (route: string, ms: number) => log({ level: 'warn', event: 'slowQuery', facts: { route, ms } }),
  };

  const run = async (
    name: string,
    input: unknown,
    requestId: string | undefined,
    workstation: string,
    session: SessionState,
    isSystem: boolean,
  ): Promise<Result<unknown>> => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name))
      return err({ code: 'NOT_FOUND', params: { entity: 'Route', id: String(name).slice(0, 60) } });
    const route = name as RouteName;
    if (contract[route].kind === 'device') return err({ code: 'NOT_FOUND', params: { entity: 'Route', id: route } });
    const publish = (domains: readonly Domain[]) => {
      try {
        if (domains.length > 0) for (const listener of listeners) listener({ kind: 'changed', domains });
      } catch (error) {
        logBug(error, name); // it is committed: a window that did not hear of it makes nothing undone
      }
    };
    const isReadable = isReasonable(input, (contract[route] as Route).maxSize) && !carriesPrototypeKey(input);
    if (!isReadable || (requestId !== undefined && !isRequestId(requestId))) return err({ code: 'INPUT_INVALID', params: {} });
    if (isLongQuery(route) && longReader !== null) {
      const entered = atTheDoor(route, input, { db, session, isSystem, clock });
      return entered.ok ? ok(await longReader.read({ name: route, input: entered.value.input, now: nowIso(clock) })) : entered;
    }
    if (contract[route].kind === 'query')
      return runQuery(route as QueryName, handlers[route as QueryName] as QueryHandler<QueryName>, input, {
        ...deps,
        workstation,
        session,
        isSystem,
      });
    const untilFree = (): Promise<void> => turn.untilFree(isSystem || QUIET.includes(route));
    const own = { ...deps, workstation, session, isSystem, publish, untilFree };
    if (route === 'partImport.apply' && importDesk.hasWriter) return applyAside(input, { ...own, dataKey, turn }, requestId);
    return runCommand(route as CommandName, handlers[route as CommandName] as CommandHandler<CommandName>, input, own, requestId);
  };

  /** Every call is answered, whatever breaks, and every command leaves one line: its name, how long it took, how it ended (S28, S29). */
  const serve: typeof run = async (name, input, requestId, ...rest) => {
    const startedMs = performance.now();
    const result = await run(name, input, requestId, ...rest).catch((error: unknown) =>
      err({ code: 'UNEXPECTED', params: { ref: logBug(error, name) } }),
    );
    if (Object.hasOwn(contract, name) && contract[name as RouteName].kind === 'command' && !QUIET.includes(name)) {
      const code = result.ok ? 'OK' : result.error.code;
      const ms = Math.round(performance.now() - startedMs);
      log({
        level: 'info',
        event: 'command',
        facts: { route: name, code, ms, ...(requestId === undefined ? {} : { request: requestId }) },
      });
    }
    return result;
  };

  const anchored = (folder: string) =>
    keepAnchored({
      db,
      clock,
      file: anchorFile(folder, keys),
      report: (finding) => log({ level: 'error', event: 'audit.differs', facts: { reason: finding } }),
      onBug: (error) => logBug(error, 'audit.anchor'),
    });
  const asSystem: Connection['runAsSystem'] = (name, input) => serve(name, input, undefined, 'system', signedOut(), true);
  const keeper =
    options.backupWorker === undefined
      ? null
      : startKeeper({
          db,
          clock,
          keys,
          dataKey,
          file,
          version,
          addon,
          worker: options.backupWorker,
          asSystem,
          onBug: (e) => logBug(e, 'backup'),
        });
  const endWatch =
    options.backupWorker === undefined
      ? null
      : watchUnclaimed({ db, clock, runDay: () => asSystem('unclaimed.runDay', {}), onBug: (e) => logBug(e, 'unclaimed') });
  listeners.add((notice) => {
    if (notice.kind === 'changed' && notice.domains.includes('backup')) void keeper?.look();
  });

  const anchor = options.anchorDir === undefined ? null : anchored(options.anchorDir);
  listeners.add(() => anchor?.moved());

  return {
    connect(workstation) {
      const session = signedOut();
      return {
        invoke: (name, input, requestId) => serve(name, input, requestId, workstation, session, false),
        runAsSystem: (name, input) => serve(name, input, undefined, workstation, signedOut(), true),
        close: () => {
          Object.assign(session, signedOut());
        },
      };
    },
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close(onBackup) {
      endChecks?.();
      endWatch?.();
      await importDesk.close();
      await longReader?.close();
      await keeper?.close(onBackup);
      db.transaction((tx) => settleLockOuts(tx as WriteTx, clock.uptimeMs()));
      anchor?.close();
      opened.close();
    },
  };
}
