import type { Transitions } from '../kernel/state-machine';

/** 領料單 (C8): drafted at the bench, agreed by the chief, handed out by the warehouse, settled when every piece is accounted for. */
export const ISSUE_STATUSES = ['DRAFT', 'APPROVED', 'ISSUED', 'SETTLED', 'CANCELLED'] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];
export type IssueEvent = 'approve' | 'issue' | 'settle' | 'reopen' | 'takeAway' | 'cancel';

export const issueTransitions: Transitions<IssueStatus, IssueEvent> = {
  DRAFT: { approve: 'APPROVED', cancel: 'CANCELLED' },
  /** What was kept for it went to a more urgent job: it has to be agreed to again. */
  APPROVED: { issue: 'ISSUED', takeAway: 'DRAFT', cancel: 'CANCELLED' },
  ISSUED: { settle: 'SETTLED' },
  /** A part line taken back from the card puts the piece into the technician's hands again. */
  SETTLED: { reopen: 'ISSUED' },
  CANCELLED: {},
};

/** 退料單 (C8). */
export const RETURN_STATUSES = ['DRAFT', 'RECEIVED', 'CANCELLED', 'VOID'] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];
export type ReturnEvent = 'receive' | 'cancel' | 'void';
export const returnTransitions: Transitions<ReturnStatus, ReturnEvent> = {
  DRAFT: { receive: 'RECEIVED', cancel: 'CANCELLED' },
  /** Received by mistake: each movement is reversed (issue line 8). */
  RECEIVED: { void: 'VOID' },
  CANCELLED: {},
  VOID: {},
};
/** Good goes back to its bin; what is defective, and an old part, into quarantine. */
export const RETURN_CONDITIONS = ['good', 'defective'] as const;
export type ReturnCondition = (typeof RETURN_CONDITIONS)[number];
