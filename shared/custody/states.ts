import type { Transitions } from '../kernel/state-machine';

/** 客戶商品進出登記簿 (C3): where a device stands during one stay with us. */
export const CUSTODY_STATES = ['IN_TRANSIT', 'IN_CUSTODY', 'AT_VENDOR', 'READY', 'OUT', 'REVERSED', 'ABANDONED', 'DISPOSED'] as const;
export type CustodyState = (typeof CUSTODY_STATES)[number];
export type CustodyEvent =
  | 'takeIn'
  | 'sendToVendor'
  | 'backFromVendor'
  | 'makeReady'
  | 'recall'
  | 'move'
  | 'release'
  | 'reverse'
  | 'reverseRelease'
  | 'abandon'
  | 'dispose';

/** A move keeps the state and changes place or holder. ABANDONED and DISPOSED belong to the clock of unclaimed goods (D5). */
export const custodyTransitions: Transitions<CustodyState, CustodyEvent> = {
  IN_TRANSIT: { takeIn: 'IN_CUSTODY', reverse: 'REVERSED', move: 'IN_TRANSIT' },
  IN_CUSTODY: { sendToVendor: 'AT_VENDOR', makeReady: 'READY', reverse: 'REVERSED', move: 'IN_CUSTODY' },
  AT_VENDOR: { backFromVendor: 'IN_CUSTODY' },
  READY: { move: 'READY', recall: 'IN_CUSTODY', release: 'OUT', abandon: 'ABANDONED' },
  OUT: { reverseRelease: 'REVERSED' },
  REVERSED: {},
  ABANDONED: { move: 'ABANDONED', dispose: 'DISPOSED', release: 'OUT' },
  DISPOSED: {},
};
/** States in which the device is ours to keep safe. */
export const HELD_STATES: readonly CustodyState[] = ['IN_TRANSIT', 'IN_CUSTODY', 'AT_VENDOR', 'READY', 'ABANDONED'];
/** `gone`: disposed of, with whoever has it now. */
export const PLACE_KINDS = ['shelf', 'van', 'vendor', 'customer', 'gone'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
