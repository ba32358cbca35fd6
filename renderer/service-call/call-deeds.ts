import type { RouteOf } from '#shared/contract/contract';
import { canHappen } from '#shared/kernel/state-machine';
import type { CallView } from '#shared/service-call/schema';
import { callTransitions, type CallEvent, type CallStatus } from '#shared/service-call/states';
import { useCan } from '../kernel/session';

type Deed = Readonly<{ deed: string; key: string; route: RouteOf<'command'> }> &
  (Readonly<{ event: CallEvent }> | Readonly<{ isPossible: (call: CallView) => boolean }>);

/** Parts go into somebody's hands, so the technician is known; after the visit nothing more is needed for it. */
const ASKING: readonly CallStatus[] = ['DISPATCHED', 'RESCHEDULED', 'ARRIVED', 'WAIT_PART'];
export const mayNeedParts = ({ status, technicianId }: Pick<CallView, 'status' | 'technicianId'>): boolean =>
  technicianId !== null && ASKING.includes(status);

/** In the order of a call's life; the first that is possible is the one to press next. */
export const CALL_DEEDS = [
  { deed: 'dispatch', key: 'd', event: 'dispatch', route: 'serviceCall.dispatch' },
  { deed: 'arrive', key: 'a', event: 'arrive', route: 'serviceCall.arrive' },
  { deed: 'complete', key: 'f', event: 'fix', route: 'serviceCall.completeOnSite' },
  { deed: 'carry', key: 'c', event: 'carryBack', route: 'serviceCall.carryBack' },
  { deed: 'wait', key: 'w', event: 'waitForPart', route: 'serviceCall.waitForPart' },
  { deed: 'noEntry', key: 'e', event: 'findNobody', route: 'serviceCall.findNobody' },
  { deed: 'strikeOff', key: 'x', event: 'strikeOff', route: 'serviceCall.strikeOff' },
  { deed: 'askPart', key: 'l', isPossible: mayNeedParts, route: 'stockIssue.request' },
  { deed: 'reschedule', key: 'r', event: 'reschedule', route: 'serviceCall.reschedule' },
  { deed: 'cancel', key: 'Delete', event: 'cancel', route: 'serviceCall.cancel' },
] as const satisfies readonly Deed[];
export type CallDeed = (typeof CALL_DEEDS)[number]['deed'];

/** Not the next step of a call's life, so never the filled button. */
export const isAside = (deed: CallDeed): boolean => deed === 'askPart' || deed === 'reschedule' || deed === 'cancel';

/** What may be done with this call now, by this person: the engine's own tables, so a button never promises what it refuses. */
export function usePossibleDeeds(call: CallView | null): readonly (typeof CALL_DEEDS)[number][] {
  const can = useCan();
  if (call === null) return [];
  return CALL_DEEDS.filter((d) => can(d.route) && ('event' in d ? canHappen(callTransitions, call.status, d.event) : d.isPossible(call)));
}
