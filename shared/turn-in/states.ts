import type { Transitions } from '../kernel/state-machine';

/** 繳款單: counted with a difference that waits for the chief, booked. */
export const TURN_IN_STATUSES = ['COUNTED', 'BOOKED'] as const;
export type TurnInStatus = (typeof TURN_IN_STATUSES)[number];
export const turnInTransitions: Transitions<TurnInStatus, 'confirm'> = { COUNTED: { confirm: 'BOOKED' }, BOOKED: {} };
