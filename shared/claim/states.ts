import type { Transitions } from '../kernel/state-machine';

/** 保固索賠單／三包结算单 (C14). */
export const CLAIM_STATUSES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'PART_APPROVED', 'REJECTED', 'SETTLED', 'VOID'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];
export type ClaimEvent = 'submit' | 'approve' | 'approvePart' | 'reject' | 'resubmit' | 'settle' | 'void';
export const claimTransitions: Transitions<ClaimStatus, ClaimEvent> = {
  DRAFT: { submit: 'SUBMITTED', void: 'VOID' },
  SUBMITTED: { approve: 'APPROVED', approvePart: 'PART_APPROVED', reject: 'REJECTED', void: 'VOID' },
  APPROVED: { settle: 'SETTLED', void: 'VOID' },
  PART_APPROVED: { resubmit: 'SUBMITTED', settle: 'SETTLED', void: 'VOID' },
  REJECTED: { resubmit: 'SUBMITTED', void: 'VOID' },
  SETTLED: { void: 'VOID' },
  VOID: {},
};
/** Somebody still has to do something about it. */
export const OPEN_CLAIM_STATUSES: readonly ClaimStatus[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'PART_APPROVED', 'REJECTED'];

/** What the maker said of a line. */
export const LINE_ANSWERS = ['APPROVED', 'PART_APPROVED', 'REJECTED'] as const;
export type LineAnswer = (typeof LINE_ANSWERS)[number];
