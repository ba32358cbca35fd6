import { handlers } from '#db/handlers';
import { settableClock } from '#db/kernel/clock';
import { openDatabase, type Sqlite } from '#db/kernel/connection';
import type { QueryHandler, QueryName } from '#db/kernel/handlers';
import { keysFrom } from '#db/kernel/keys';
import { runQuery } from '#db/kernel/query-runner';
import type { Output, RawInput } from '#shared/contract/contract';
import type { StaffId } from '#shared/kernel/ids';
import { DATA_KEY } from '#test/data-sets/centre';

/** Where the data sets end: the morning of the trade's examples. */
export const NOW = '2026-11-23T01:30:00.000Z';

export type ReadSide = Readonly<{
  sqlite: Sqlite;
  ask<K extends QueryName>(name: K, input: RawInput<K>): Output<K>;
  close(): void;
}>;

/** The engine's door for questions on a data set that must stay as it is: a clerk is signed in, and nothing is written. */
export function readSide(file: string): ReadSide {
  const { sqlite, db } = openDatabase(file, { readonly: true });
  const staffId = sqlite.prepare(`select id from staff where posts like '%"clerk"%' limit 1`).pluck().get() as StaffId;
  const bugs: unknown[] = [];
  const deps = {
    db,
    clock: settableClock(Date.parse(NOW), false),
    keys: keysFrom(DATA_KEY),
    session: { staffId, pinAtMs: null },
    isSystem: false,
    workstation: 'PC1',
    keyStore: 'file' as const,
    version: '0.0.0',
    logBug: (error: unknown) => `bug ${bugs.push(error)}`,
    logSlow: () => undefined,
  };
  return {
    sqlite,
    ask: (name, input) => {
      const answer = runQuery(name, handlers[name] as QueryHandler<typeof name>, input, deps);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`, { cause: bugs.at(-1) });
      return answer.value;
    },
    close: () => sqlite.close(),
  };
}
