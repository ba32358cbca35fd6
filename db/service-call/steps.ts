import { DomainError } from '#shared/kernel/app-error';
import type { StaffId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { callTransitions, type CallEvent } from '#shared/service-call/states';
import type { Signature } from '#shared/service-call/schema';
import type { CommandCx } from '../kernel/handlers';
import { foundAs } from '../search/steps';
import { serviceCalls } from './repository';
import type { ServiceCallRow } from './table';

type Trace = Readonly<{ event: string; reason?: string | null; facts?: Record<string, unknown> }>;
type Patch = Parameters<typeof serviceCalls.update>[3];

/** One change of a call's status with its trace (C1). */
export function moveCall(
  cx: CommandCx,
  call: ServiceCallRow,
  rev: number | undefined,
  event: CallEvent,
  patch: Patch,
  trace: Trace,
): ServiceCallRow {
  const status = transition('ServiceCall', callTransitions, call.status, event);
  const moved = serviceCalls.update(cx.tx, call.id, rev ?? call.rev, { ...patch, status }, cx.now);
  cx.audit({
    event: trace.event,
    entity: 'serviceCall',
    entityId: call.id,
    from: call.status,
    to: status,
    reason: trace.reason ?? null,
    facts: { callNo: call.callNo, ...trace.facts },
  });
  foundAs(cx, 'call', call.id, status);
  cx.changed('serviceCall', call.id);
  return moved;
}

/** A time of fact: default now, never in the future, never before the step it follows (decisions 5). */
export function timeOfFact(cx: CommandCx, field: string, given: string | undefined, notBefore: string | null): string {
  const at = given ?? cx.now;
  if (at > cx.now || (notBefore !== null && at < notBefore)) throw new DomainError('TIME_ORDER', { field });
  return at;
}

/** The technician of the call, or the clerk on his behalf; the audit trail keeps both (decisions 5). */
export function technicianOf(cx: CommandCx, call: ServiceCallRow, onBehalfOf: StaffId | undefined): StaffId {
  const { technicianId } = call;
  if (technicianId === null) throw new DomainError('TRANSITION_REFUSED', { entity: 'ServiceCall', from: call.status, event: 'arrive' });
  const isOwn = cx.actor.staffId === technicianId;
  if (!isOwn && !cx.actor.roles.includes('clerk') && !cx.actor.roles.includes('chief'))
    throw new DomainError('NOT_ALLOWED', { route: 'serviceCall' });
  if (onBehalfOf !== undefined && onBehalfOf !== technicianId) throw new DomainError('NOT_ALLOWED', { route: 'serviceCall' });
  return technicianId;
}

export const signerOf = (s: Signature): string | null => (s.kind === 'signed' ? s.name : null);
export const signRefusalOf = (s: Signature): { witnessId: string; reason: string } | null =>
  s.kind === 'refusedToSign' ? { witnessId: s.witnessId, reason: s.reason } : null;
