import type { Transitions } from '../kernel/state-machine';

/** 未領 (D5): one clock for each time an owner was told that his device is ready. Told, reminded, late or overdue is derived from its day. */
export const UNCLAIMED_STATUSES = ['WAITING', 'COLLECTED', 'RECALLED', 'DISPOSED'] as const;
type UnclaimedStatus = (typeof UNCLAIMED_STATUSES)[number];
export type UnclaimedEvent = 'collect' | 'recall' | 'dispose';
export const unclaimedTransitions: Transitions<UnclaimedStatus, UnclaimedEvent> = {
  WAITING: { collect: 'COLLECTED', recall: 'RECALLED', dispose: 'DISPOSED' },
  COLLECTED: {},
  RECALLED: {},
  DISPOSED: {},
};
