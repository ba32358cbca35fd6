import type { Transitions } from '../kernel/state-machine';

/** 修護卡 (C4). */
export const CARD_STATUSES = [
  'OPEN',
  'DIAGNOSING',
  'QUOTED',
  'APPROVED',
  'REFUSED',
  'REPAIRING',
  'WAIT_PART',
  'OUTSOURCED',
  'REPAIRED',
  'PASSED',
  'UNREPAIRABLE',
  'CLOSED',
  'CANCELLED',
] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];
export type CardEvent =
  | 'diagnose'
  | 'quote'
  | 'approve'
  | 'refuse'
  | 'startRepair'
  | 'waitForPart'
  | 'partArrived'
  | 'sendOut'
  | 'comeBack'
  | 'finishRepair'
  | 'pass'
  | 'fail'
  | 'recall'
  | 'declareUnrepairable'
  | 'close'
  | 'cancel';

/** Read a row as: from this status, these events lead to these statuses. Anything absent is refused. */
export const cardTransitions: Transitions<CardStatus, CardEvent> = {
  OPEN: { diagnose: 'DIAGNOSING', cancel: 'CANCELLED' },
  DIAGNOSING: { quote: 'QUOTED', startRepair: 'REPAIRING', declareUnrepairable: 'UNREPAIRABLE', cancel: 'CANCELLED' },
  QUOTED: { approve: 'APPROVED', refuse: 'REFUSED', quote: 'QUOTED', cancel: 'CANCELLED' },
  APPROVED: { startRepair: 'REPAIRING', quote: 'QUOTED', cancel: 'CANCELLED' },
  REFUSED: { close: 'CLOSED' },
  REPAIRING: {
    waitForPart: 'WAIT_PART',
    sendOut: 'OUTSOURCED',
    finishRepair: 'REPAIRED',
    declareUnrepairable: 'UNREPAIRABLE',
    cancel: 'CANCELLED',
  },
  WAIT_PART: { partArrived: 'REPAIRING', declareUnrepairable: 'UNREPAIRABLE', cancel: 'CANCELLED' },
  OUTSOURCED: { comeBack: 'REPAIRED', cancel: 'CANCELLED' },
  REPAIRED: { pass: 'PASSED', fail: 'REPAIRING', cancel: 'CANCELLED' },
  PASSED: { recall: 'REPAIRING', close: 'CLOSED' },
  UNREPAIRABLE: { close: 'CLOSED' },
  CLOSED: {},
  /** A cancelled card still closes nothing: the device goes home as READY, the status stays. */
  CANCELLED: {},
};
/** The job is over for the bench; the device may wait for its owner. */
export const FINISHED_CARD_STATUSES: readonly CardStatus[] = ['PASSED', 'REFUSED', 'UNREPAIRABLE', 'CANCELLED'];
export const OPEN_CARD_STATUSES: readonly CardStatus[] = CARD_STATUSES.filter((s) => s !== 'CLOSED' && s !== 'CANCELLED');
