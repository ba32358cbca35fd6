import type { RouteOf } from '#shared/contract/contract';
import type { StayView } from '#shared/custody/schema';
import { canHappen } from '#shared/kernel/state-machine';
import { custodyTransitions, HELD_STATES, type CustodyEvent } from '#shared/custody/states';
import { useCan } from '../kernel/session';

type Spec = Readonly<{
  deed: string;
  key: string;
  event: CustodyEvent | null;
  route: RouteOf<'command'>;
  fits?: (stay: StayView) => boolean;
}>;
const isTaken = (s: StayView): boolean => s.placeKind === 'van';
/** A line that was opened by the reversal of a release stands on a paper of its own. */
const cameOverTheCounter = (s: StayView): boolean => s.intakeId !== null && s.correctionOf === null && HELD_STATES.includes(s.state);

/** In the order of a device's stay. `event: null` changes no state. */
export const STAY_DEEDS = [
  { deed: 'takeIn', key: 'i', event: 'takeIn', route: 'custody.takeIn' },
  { deed: 'release', key: 'F8', event: 'release', route: 'custody.release' },
  { deed: 'moveShelf', key: 'm', event: 'move', route: 'custody.moveShelf', fits: (s) => s.placeKind === 'shelf' },
  { deed: 'toVendor', key: 'v', event: 'sendToVendor', route: 'custody.sendToVendor', fits: (s) => s.cardStatus === 'REPAIRING' },
  { deed: 'fromVendor', key: 'v', event: 'backFromVendor', route: 'custody.backFromVendor' },
  { deed: 'notify', key: 'n', event: null, route: 'custody.notifyOwner', fits: (s) => s.state === 'READY' },
  { deed: 'takeAlong', key: 't', event: 'move', route: 'custody.takeForDelivery', fits: (s) => s.state === 'READY' && !isTaken(s) },
  { deed: 'bringBack', key: 't', event: 'move', route: 'custody.bringBack', fits: (s) => s.state === 'READY' && isTaken(s) },
  { deed: 'correct', key: 'e', event: null, route: 'counterIntake.correct', fits: cameOverTheCounter },
  { deed: 'reverse', key: '$mod+Shift+r', event: 'reverseRelease', route: 'custody.reverseRelease' },
  { deed: 'cancelReceipt', key: 'Delete', event: 'reverse', route: 'collectionReceipt.cancel' },
] as const satisfies readonly Spec[];
export type StayDeed = (typeof STAY_DEEDS)[number]['deed'];

/** What may be done with this device now, by this person. */
export function usePossibleDeeds(stay: StayView | null): readonly Readonly<{ deed: StayDeed; key: string }>[] {
  const can = useCan();
  if (stay === null) return [];
  return STAY_DEEDS.filter(
    (d: Spec) => (d.event === null || canHappen(custodyTransitions, stay.state, d.event)) && (d.fits?.(stay) ?? true) && can(d.route),
  );
}
