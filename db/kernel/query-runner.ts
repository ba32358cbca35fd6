import { contract, type Output } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import { err, ok, type Result } from '#shared/kernel/result';
import { nowIso } from './clock';
import { atTheDoor, type CommandDeps } from './command-runner';
import type { QueryHandler, QueryName } from './handlers';
import { asOfOneMoment } from './rows';
import { readSite } from './site-context';

export type QueryDeps = Omit<CommandDeps, 'publish'> &
  Readonly<{ keyStore: 'os' | 'file'; version: string; logSlow(route: string, ms: number): void }>;
const SLOW_MS = 40;

/** authorise → validate → PIN again → read → check. Reads only; a slow one is logged by name. */
export const runQuery = <K extends QueryName>(name: K, handler: QueryHandler<K>, raw: unknown, deps: QueryDeps): Result<Output<K>> =>
  asOfOneMoment(deps.db, () => readAndCheck(name, handler, raw, deps));

function readAndCheck<K extends QueryName>(name: K, handler: QueryHandler<K>, raw: unknown, deps: QueryDeps): Result<Output<K>> {
  const route = contract[name];
  const entered = atTheDoor(name, raw, deps);
  if (!entered.ok) return entered;
  const { actor, input } = entered.value;
  const startedMs = performance.now();
  try {
    const site = readSite(deps.db);
    const now = nowIso(deps.clock);
    const value = handler(input, {
      db: deps.db,
      actor,
      site,
      now,
      uptimeMs: deps.clock.uptimeMs(),
      today: localDateOf(now, site?.region ?? 'TW'),
      workstation: deps.workstation,
      session: deps.session,
      keys: deps.keys,
      keyStore: deps.keyStore,
      version: deps.version,
      importDesk: deps.importDesk,
    });
    const answer = route.output.parse(value) as Output<K>;
    const ms = performance.now() - startedMs;
    if (ms > SLOW_MS) deps.logSlow(name, Math.round(ms));
    return ok(answer);
  } catch (e) {
    if (e instanceof DomainError) return err(e.app);
    return err({ code: 'UNEXPECTED', params: { ref: deps.logBug(e, name) } });
  }
}
