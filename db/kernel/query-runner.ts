import { contract, type Input, type Output } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import { err, ok, type Result } from '#shared/kernel/result';
import { nowIso } from './clock';
import { authorise, type CommandDeps } from './command-runner';
import type { QueryHandler, QueryName } from './handlers';
import { inputInvalid } from './input-issues';
import { readSite } from './site-context';

export type QueryDeps = Omit<CommandDeps, 'publish' | 'workstation'> &
  Readonly<{ keyStore: 'os' | 'file'; version: string; logSlow(route: string, ms: number): void }>;
const SLOW_MS = 40;

/** validate → authorise → read → check. Reads only; a slow one is logged by name. */
export function runQuery<K extends QueryName>(name: K, handler: QueryHandler<K>, raw: unknown, deps: QueryDeps): Result<Output<K>> {
  const route = contract[name];
  const parsed = route.input.safeParse(raw);
  if (!parsed.success) return err(inputInvalid(parsed.error));
  const actor = authorise(name, deps);
  if (actor === 'NOT_SIGNED_IN') return err({ code: 'NOT_SIGNED_IN', params: {} });
  if (actor === 'NOT_ALLOWED') return err({ code: 'NOT_ALLOWED', params: { route: name } });
  const startedMs = performance.now();
  try {
    const site = readSite(deps.db);
    const now = nowIso(deps.clock);
    const value = handler(parsed.data as Input<K>, {
      db: deps.db,
      actor,
      site,
      now,
      today: localDateOf(now, site?.region ?? 'TW'),
      session: deps.session,
      keys: deps.keys,
      keyStore: deps.keyStore,
      version: deps.version,
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
