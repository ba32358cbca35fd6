import type { Transitions } from '../kernel/state-machine';

/** 備用機借用 (C11). Overdue is derived: the last day is over and it is still out. */
export const LOAN_STATUSES = ['LENT', 'DUE', 'EXTENDED', 'RETURNED', 'LOST'] as const;
export type LoanStatus = (typeof LOAN_STATUSES)[number];
export type LoanEvent = 'notice' | 'extend' | 'takeBack' | 'lose';
export const loanTransitions: Transitions<LoanStatus, LoanEvent> = {
  LENT: { notice: 'DUE', takeBack: 'RETURNED' },
  DUE: { extend: 'EXTENDED', takeBack: 'RETURNED', lose: 'LOST' },
  EXTENDED: { takeBack: 'RETURNED', lose: 'LOST' },
  RETURNED: {},
  LOST: {},
};
/** Still with the customer: his own device waits for it. */
export const OPEN_LOAN_STATUSES: readonly LoanStatus[] = ['LENT', 'DUE', 'EXTENDED'];

/** 備用機 itself: back means looked at by the chief before it goes out again. */
export const LOANER_STATUSES = ['AVAILABLE', 'LENT', 'RETURNED', 'IN_REPAIR', 'LOST'] as const;
export type LoanerStatus = (typeof LOANER_STATUSES)[number];
export type LoanerEvent = 'lend' | 'takeBack' | 'clear' | 'repair' | 'lose' | 'turnUp';
export const loanerTransitions: Transitions<LoanerStatus, LoanerEvent> = {
  AVAILABLE: { lend: 'LENT', repair: 'IN_REPAIR' },
  LENT: { takeBack: 'RETURNED', lose: 'LOST' },
  RETURNED: { clear: 'AVAILABLE', repair: 'IN_REPAIR' },
  IN_REPAIR: { clear: 'AVAILABLE' },
  LOST: { turnUp: 'RETURNED' },
};
