import type { Transitions } from '../kernel/state-machine';

/** 叫修登記簿 (C1). Carried-over is derived, never stored. Handed over (E8) a call stays dispatched, with another technician. */
export const CALL_STATUSES = [
  'NEW',
  'DISPATCHED',
  'RESCHEDULED',
  'ARRIVED',
  'FIXED',
  'CARRIED',
  'WAIT_PART',
  'NO_ENTRY',
  'CLOSED',
  'CANCELLED',
] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];
export type CallEvent =
  'dispatch' | 'reschedule' | 'arrive' | 'fix' | 'carryBack' | 'waitForPart' | 'findNobody' | 'strikeOff' | 'cancel' | 'handOver';

/** Read a row as: from this status, these events lead to these statuses. Anything absent is refused. */
export const callTransitions: Transitions<CallStatus, CallEvent> = {
  NEW: { dispatch: 'DISPATCHED', reschedule: 'RESCHEDULED', cancel: 'CANCELLED' },
  DISPATCHED: { arrive: 'ARRIVED', reschedule: 'RESCHEDULED', cancel: 'CANCELLED', handOver: 'DISPATCHED' },
  RESCHEDULED: { dispatch: 'DISPATCHED', reschedule: 'RESCHEDULED', cancel: 'CANCELLED' },
  ARRIVED: { fix: 'FIXED', carryBack: 'CARRIED', waitForPart: 'WAIT_PART', findNobody: 'NO_ENTRY' },
  FIXED: { strikeOff: 'CLOSED' },
  CARRIED: { strikeOff: 'CLOSED' },
  WAIT_PART: { dispatch: 'DISPATCHED', cancel: 'CANCELLED' },
  NO_ENTRY: { reschedule: 'RESCHEDULED', cancel: 'CANCELLED' },
  CLOSED: {},
  CANCELLED: {},
};
export const OPEN_CALL_STATUSES: readonly CallStatus[] = CALL_STATUSES.filter((s) => s !== 'CLOSED' && s !== 'CANCELLED');
