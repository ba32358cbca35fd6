import { runCommand, type CommandDeps } from '../kernel/command-runner';
import { settableClock } from '../kernel/clock';
import { openDatabase } from '../kernel/connection';
import { keysFrom } from '../kernel/keys';
import { DomainError } from '#shared/kernel/app-error';
import type { Domain } from '#shared/kernel/domains';
import { err } from '#shared/kernel/result';
import { applyImport } from './apply-import';
import { ImportDesk } from './import-desk';
import { readerHere } from './import-reader';
import { GIVE_WAY, GO_ON, STOP, TURN, WISH, type FromWriter, type WriteOrder, type Written } from './import-writer';

/** A counter that saves all the time gets its way; after so many beginnings the import says so and nothing is imported. */
const MOST_TRIES = 20;
/** Those who waited are served before it begins again. */
const PAUSE_MS = 200;

/**
 * The import like every command, by the same runner, on a connection of this thread: the counter goes on reading meanwhile, a stop is heard
 * between two slices, and whoever wants to save is let by (decision 040).
 */
export async function writeInThread(order: WriteOrder, words: Int32Array, tell: (message: FromWriter) => void): Promise<void> {
  const { token, path, reading, looked, database, addon } = order;
  const { sqlite, db } = openDatabase(database, { addon });
  sqlite.pragma('wal_autocheckpoint = 0'); // after the commit, when everybody may write again
  sqlite.pragma('cache_size = -16384'); // a list is written once from its beginning to its end (quality P13: memory)
  const desk = new ImportDesk({
    database,
    addon,
    reader: readerHere,
    onBug: raise,
    onStep: (progress) => {
      if (Atomics.load(words, WISH) !== GO_ON) throw new DomainError('IMPORT_CANCELLED');
      tell({ progress });
    },
  });
  desk.adopt(token, { path, reading, looked });
  let domains: readonly Domain[] = [];
  const deps: CommandDeps = {
    db,
    clock: settableClock(order.nowMs, true),
    keys: keysFrom(Buffer.from(order.dataKey)),
    workstation: order.workstation,
    session: order.session,
    isSystem: false,
    importDesk: desk,
    untilFree: () => {
      Atomics.store(words, TURN, 0);
      tell({ asks: true });
      Atomics.wait(words, TURN, 0);
      return Promise.resolve();
    },
    publish: (told) => (domains = told),
    logBug: raise,
  };
  const once = async (): Promise<Written['result']> => {
    const result = await runCommand('partImport.apply', applyImport, order.input, deps, order.requestId);
    tell({ over: true });
    return result;
  };
  let result = await once();
  for (let tries = 1; hasGivenWay(result, words) && tries < MOST_TRIES; tries += 1) {
    Atomics.compareExchange(words, WISH, GIVE_WAY, GO_ON);
    Atomics.wait(words, WISH, GO_ON, PAUSE_MS);
    result = await once();
  }
  if (hasGivenWay(result, words)) result = err({ code: 'IMPORT_COUNTER_BUSY', params: {} });
  tell({ written: { result, domains } });
  sqlite.pragma('wal_checkpoint(PASSIVE)');
  sqlite.close();
}

/** What is no refusal ends the thread, and the engine writes it down. */
const raise = (error: unknown): never => {
  throw error;
};
const hasGivenWay = (result: Written['result'], words: Int32Array): boolean =>
  !result.ok && result.error.code === 'IMPORT_CANCELLED' && Atomics.load(words, WISH) !== STOP;
