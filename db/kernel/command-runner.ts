import { auditTrail, type AuditFacts } from '../audit/repository';
import { appendChanges, appendFrozen } from '../change-log/repository';
import { drafts } from '../draft/repository';
import { commandRequests } from '../command-request/repository';
import { numbers } from '../numbering/repository';
import type { ImportDesk } from '../part-import/import-desk';
import { contract, type Input, type Output } from '#shared/contract/contract';
import { asksPinAgain } from '#shared/contract/define-route';
import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import { DOMAINS, type Domain } from '#shared/kernel/domains';
import { err, ok, type Result } from '#shared/kernel/result';
import { holdsPost } from '#shared/kernel/roles';
import { canonicalJson } from './canonical-json';
import { nowIso, type Clock } from './clock';
import type { Db, WriteTx } from './connection';
import type { AnyPrepared, CommandCx, CommandHandler, CommandName, QueryName } from './handlers';
import { inputInvalid } from './input-issues';
import type { Keys } from './keys';
import { newId } from './new-id';
import { doubtBook, type DoubtBook } from './open-doubts';
import { actorOf, isPinFresh, NOBODY, SYSTEM, type Actor, type SessionState } from './session';
import { readSite, type SiteContext } from './site-context';

export type CommandDeps = Readonly<{
  db: Db;
  clock: Clock;
  keys: Keys;
  workstation: string;
  session: SessionState;
  /** The print queue and timed work run as the system itself. */
  isSystem: boolean;
  importDesk?: ImportDesk | undefined;
  /** Waits while another thread writes to the file (decision 040); left out: nobody ever does. */
  untilFree?: (() => Promise<void>) | undefined;
  publish(domains: readonly Domain[]): void;
  logBug(error: unknown, route: string): string;
}>;

/** What the clerk confirmed on the way does not make it another intention. */
function unasked(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('confirmed' in raw)) return raw;
  const { confirmed: _asked, ...rest } = raw;
  return rest;
}

/** `customer.create` is a deed on a customer. */
const domainOf = (name: CommandName): Domain => DOMAINS.find((d) => name.startsWith(`${d}.`)) ?? 'audit';
const idIn = (result: unknown): string | undefined => (result as { id?: string } | null)?.id;

/** Before the first run there is no centre; `setup.firstRun` and sign-in get this and must not number anything. */
const NO_SITE = { id: '', code: '', region: 'TW' } as SiteContext;

/** Who asks: the system, the person signed in, or nobody on a public route. Null: refused. */
function authorise(
  name: keyof typeof contract,
  deps: Readonly<{ db: Db; session: SessionState; isSystem: boolean }>,
): Actor | 'NOT_SIGNED_IN' | 'NOT_ALLOWED' {
  const { allow } = contract[name];
  if (deps.isSystem) return SYSTEM;
  const actor = actorOf(deps.db, deps.session);
  if (allow === 'public') return actor ?? NOBODY;
  if (actor === null) return 'NOT_SIGNED_IN';
  return holdsPost(actor.roles, allow) ? actor : 'NOT_ALLOWED';
}

/** Everything that can refuse before a handler sees the request, in this order: who asks, what, and with a fresh PIN? */
export function atTheDoor<K extends CommandName | QueryName>(
  name: K,
  raw: unknown,
  deps: Readonly<{ db: Db; session: SessionState; isSystem: boolean; clock: Clock }>,
): Result<Readonly<{ actor: Actor; input: Input<K> }>> {
  const actor = authorise(name, deps);
  if (actor === 'NOT_SIGNED_IN') return err({ code: 'NOT_SIGNED_IN', params: {} });
  if (actor === 'NOT_ALLOWED') return err({ code: 'NOT_ALLOWED', params: { route: name } });
  const parsed = contract[name].input.safeParse(raw);
  if (!parsed.success) return err(inputInvalid(parsed.error));
  const isPinMissing = !deps.isSystem && asksPinAgain(contract[name], parsed.data) && !isPinFresh(deps.session, deps.clock.uptimeMs());
  if (isPinMissing) return err({ code: 'PIN_NEEDED', params: { route: name } });
  return ok({ actor, input: parsed.data as Input<K> });
}

/**
 * authorise → validate → PIN again → its turn to write → one IMMEDIATE transaction → publish. Every write goes through here.
 * The same request id gets the first answer again; with another input it is refused (decisions 1).
 */
export async function runCommand<K extends CommandName>(
  name: K,
  handler: CommandHandler<K> | AnyPrepared<K>,
  raw: unknown,
  deps: CommandDeps,
  requestId: string = newId(),
): Promise<Result<Output<K>>> {
  const route = contract[name];
  const entered = atTheDoor(name, raw, deps);
  if (!entered.ok) return entered;
  const { actor, input } = entered.value;

  const changes = new Map<string, readonly [Domain, string]>();
  const told = new Set<Domain>(); // changed for the windows; what the change log has of it is written already
  const story: AuditFacts[] = [];
  let value: Output<K>;
  try {
    const prepared = typeof handler === 'function' ? null : await handler.prepare(input, deps);
    await deps.untilFree?.();
    value = deps.db.transaction(
      (plainTx) => {
        const tx = plainTx as WriteTx;
        const inputSha = deps.keys.pepper(canonicalJson(unasked(raw) ?? null)); // a plain hash would give away a PIN
        const before = commandRequests.find(tx, requestId);
        if (before) {
          if (before.route !== name || before.inputSha !== inputSha || before.staffId !== actor.staffId)
            throw new DomainError('REQUEST_REUSED', { route: name });
          return JSON.parse(before.answer) as Output<K>;
        }
        const now = nowIso(deps.clock);
        const doubts = doubtBook(raw, input);
        const cx = commandCx({ ...deps, tx, actor, now, requestId, changes, told, story, doubts });
        const result = typeof handler === 'function' ? handler(input, cx) : handler.run(input, cx, prepared as never);
        const confirmed = doubts.settle();
        if (confirmed !== '')
          cx.audit({
            event: 'DoubtsConfirmed',
            entity: domainOf(name),
            entityId: idIn(result) ?? requestId,
            facts: { route: name, confirmed },
          });
        if (drafts.discardUsed(tx, actor.staffId, requestId) > 0) changes.set('draft', ['draft', requestId]); // decisions 9
        auditTrail.append(tx, story);
        appendChanges(tx, now, changes.values());
        const answer = route.output.parse(result) as Output<K>; // still inside: a wrong answer rolls back
        commandRequests.append(tx, {
          id: requestId,
          route: name,
          staffId: actor.staffId,
          inputSha,
          answer: JSON.stringify(route.repeatAnswer ?? answer),
          at: now,
        });
        return answer;
      },
      { behavior: 'immediate' },
    );
  } catch (e) {
    if (e instanceof DomainError) return err(e.app);
    return err({ code: 'UNEXPECTED', params: { ref: deps.logBug(e, name) } });
  }
  deps.publish([...new Set([...told, ...[...changes.values()].map(([domain]) => domain)])]); // committed: nothing here may say "failed"
  return ok(value);
}

type CxParts = CommandDeps &
  Readonly<{
    tx: WriteTx;
    actor: Actor;
    now: string;
    requestId: string;
    changes: Map<string, readonly [Domain, string]>;
    told: Set<Domain>;
    story: AuditFacts[];
    doubts: DoubtBook;
  }>;

function commandCx(p: CxParts): CommandCx {
  const site = readSite(p.tx) ?? NO_SITE;
  const today = localDateOf(p.now, site.region);
  return {
    tx: p.tx,
    actor: p.actor,
    site,
    now: p.now,
    uptimeMs: p.clock.uptimeMs(),
    today,
    workstation: p.workstation,
    requestId: p.requestId,
    keys: p.keys,
    session: p.session,
    importDesk: p.importDesk,
    doubt: p.doubts.add,
    number: (prefix, at = p.now) => {
      p.changes.set(`numbering/${prefix}`, ['numbering', prefix]);
      return numbers.take(p.tx, {
        siteCode: site.code,
        prefix,
        year: Number(localDateOf(at, site.region).slice(0, 4)),
        at,
        by: p.actor.staffId,
      });
    },
    voidNumber: (documentNo, reason) => {
      p.changes.set(`numbering/${documentNo}`, ['numbering', documentNo]);
      numbers.void(p.tx, { siteCode: site.code, documentNo, at: p.now, by: p.actor.staffId, reason });
    },
    audit: (line) => {
      p.told.add('audit'); // the story of a job grows with every line
      p.story.push({
        at: p.now,
        staffId: (line.by ?? p.actor).staffId,
        staffName: (line.by ?? p.actor).name,
        workstation: p.workstation,
        event: line.event,
        entity: line.entity,
        entityId: line.entityId,
        fromState: line.from ?? null,
        toState: line.to ?? null,
        reason: line.reason ?? null,
        facts: line.facts ?? {},
      });
    },
    changed: (domain, id) => {
      p.changes.set(`${domain}/${id}`, [domain, id]);
    },
    changedRows: (domain, rows) => {
      p.told.add(domain);
      appendFrozen(p.tx, p.now, domain, rows);
    },
  };
}
