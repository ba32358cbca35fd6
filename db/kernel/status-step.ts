import type { Domain } from '#shared/kernel/domains';
import { transition, type Transitions } from '#shared/kernel/state-machine';
import type { WriteTx } from './connection';
import type { CommandCx } from './handlers';

/** What a step leaves in the audit trail. */
export type Trace = Readonly<{ event: string; reason?: string | null; facts?: Record<string, unknown> }>;

type Stated<S extends string> = Readonly<{ id: string; status: S }>;
type Book<Row extends Stated<S>, S extends string, E extends string> = Readonly<{
  entity: string;
  domain: Domain;
  transitions: Transitions<S, E>;
  update: (tx: WriteTx, row: Row, patch: Partial<Row>, now: string) => Row;
  /** Its number, as the trail names it. */
  numberOf: (row: Row) => Record<string, string>;
}>;

/** Moves a document one step: the table decides whether it may, the row, the trail and the change log say that it did (C1 to C15). */
export const statusStep =
  <Row extends Stated<S>, S extends string, E extends string>({ entity, domain, transitions, update, numberOf }: Book<Row, S, E>) =>
  (cx: CommandCx, row: Row, event: NoInfer<E>, patch: Partial<Row>, trace: Trace): Row => {
    const status = transition(entity, transitions, row.status, event);
    const moved = update(cx.tx, row, { ...patch, status }, cx.now);
    cx.audit({
      event: trace.event,
      entity: domain,
      entityId: row.id,
      from: row.status,
      to: status,
      reason: trace.reason ?? null,
      facts: { ...numberOf(row), ...trace.facts },
    });
    cx.changed(domain, row.id);
    return moved;
  };
