import type { Contract, Input, Output, RouteOf } from '#shared/contract/contract';
import type { Domain } from '#shared/kernel/domains';
import type { Doubt } from '#shared/kernel/doubt';
import type { Prefix } from '#shared/numbering/document-number';
import type { Clock } from './clock';
import type { ReadDb, WriteTx } from './connection';
import type { Keys } from './keys';
import type { Actor, SessionState } from './session';
import type { SiteContext } from './site-context';
import type { ImportDesk } from '../part-import/import-desk';

export type CommandName = RouteOf<'command'>;
export type QueryName = RouteOf<'query'>;

/** One line of the audit trail. Facts hold numbers and words for the story of a job; never a passcode or PIN. */
export type AuditLine = Readonly<{
  event: string;
  entity: Domain;
  entityId: string;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  facts?: Record<string, unknown>;
  /** Whose deed it is when nobody was signed in yet: the sign-in itself. */
  by?: Pick<Actor, 'staffId' | 'name'>;
}>;

export type CommandCx = Readonly<{
  tx: WriteTx;
  actor: Actor;
  site: SiteContext;
  /** This moment, ISO UTC. */
  now: string;
  /** Time since the PC was started: what a changed clock must not shorten. */
  uptimeMs: number;
  /** The centre's day of `now`. */
  today: string;
  workstation: string;
  requestId: string;
  keys: Keys;
  session: SessionState;
  importDesk?: ImportDesk | undefined;
  /** What the clerk should look at again; unless he has confirmed it, the command is refused at its end (quality 4, outcome W). */
  doubt(doubts: readonly Doubt[]): void;
  /** Takes the next number of a series in this transaction (decisions 2). `at`: the time of issue, when it is not now. */
  number(prefix: Prefix, at?: string): string;
  /** Marks a number void by a second row of the register; the number is never used again. */
  voidNumber(documentNo: string, reason: string): void;
  audit(line: AuditLine): void;
  /** Writes the change-log row (what HQ lacks) and tells the screens. One call, so that neither is forgotten. */
  changed(domain: Domain, id: string): void;
  /** The same for many rows that this command does not touch again: frozen at once, as they are given. */
  changedRows(domain: Domain, rows: readonly Readonly<{ id: string; rev: number }>[]): void;
}>;
export type QueryCx = Readonly<{
  db: ReadDb;
  actor: Actor;
  site: SiteContext | null;
  now: string;
  uptimeMs: number;
  today: string;
  /** The PC that asks. */
  workstation: string;
  session: SessionState;
  keys: Keys;
  keyStore: 'os' | 'file';
  version: string;
  importDesk?: ImportDesk | undefined;
}>;

export type CommandHandler<K extends CommandName> = (input: Input<K>, cx: CommandCx) => Output<K>;
export type PrepareCx = Readonly<{
  db: ReadDb;
  keys: Keys;
  clock: Clock;
  session: SessionState;
  workstation: string;
  /** Files that were lent to the engine; tests without one have none. */
  importDesk?: ImportDesk | undefined;
}>;
/** For slow work that must not hold the transaction (PIN hashing): prepared before it opens, used inside it. */
export type PreparedCommand<K extends CommandName, P> = Readonly<{
  prepare(input: Input<K>, cx: PrepareCx): Promise<P>;
  run(input: Input<K>, cx: CommandCx, prepared: P): Output<K>;
}>;
export type AnyPrepared<K extends CommandName> = Readonly<{
  prepare(input: Input<K>, cx: PrepareCx): Promise<unknown>;
  run(input: Input<K>, cx: CommandCx, prepared: never): Output<K>;
}>;
/** What a long query may draw on: it is read in another thread, where nobody is signed in and no key is known (decision 041). */
export type LongCx = Pick<QueryCx, 'db' | 'site' | 'now' | 'today'>;
export type QueryHandler<K extends QueryName> = (input: Input<K>, cx: QueryCx) => Output<K>;

export const defineCommand = <K extends CommandName>(_name: K, handler: CommandHandler<K>): CommandHandler<K> => handler;
export const definePrepared = <K extends CommandName, P>(_name: K, command: PreparedCommand<K, P>): PreparedCommand<K, P> => command;
export const defineQuery = <K extends QueryName>(_name: K, handler: QueryHandler<K>): QueryHandler<K> => handler;
type LongHandler<K extends QueryName> = (input: Input<K>, cx: LongCx) => Output<K>;
export const defineLongQuery = <K extends QueryName>(_name: K, handler: LongHandler<K>): LongHandler<K> => handler;

/** One entry for each command and query. Forgetting one, or misspelling one, does not compile. */
export type EngineHandlers = {
  [R in CommandName | QueryName]: Contract[R]['kind'] extends 'command'
    ? CommandHandler<R & CommandName> | AnyPrepared<R & CommandName>
    : QueryHandler<R & QueryName>;
};
