import type { Transitions } from '../kernel/state-machine';

/** 應收帳款 (C13). OVERDUE is derived and no status; VOID follows a slip that is void. */
export const RECEIVABLE_STATUSES = ['OPEN', 'PART_PAID', 'PAID', 'DISPUTED', 'WRITTEN_OFF', 'VOID'] as const;
export type ReceivableStatus = (typeof RECEIVABLE_STATUSES)[number];
export type ReceivableEvent = 'payNothing' | 'payPart' | 'payAll' | 'dispute' | 'resolve' | 'writeOff' | 'void';
export const receivableTransitions: Transitions<ReceivableStatus, ReceivableEvent> = {
  OPEN: { payNothing: 'OPEN', payPart: 'PART_PAID', payAll: 'PAID', dispute: 'DISPUTED', writeOff: 'WRITTEN_OFF', void: 'VOID' },
  PART_PAID: { payNothing: 'OPEN', payPart: 'PART_PAID', payAll: 'PAID', dispute: 'DISPUTED', writeOff: 'WRITTEN_OFF' },
  PAID: { payNothing: 'OPEN', payPart: 'PART_PAID', payAll: 'PAID' },
  DISPUTED: { payNothing: 'DISPUTED', payPart: 'DISPUTED', payAll: 'PAID', resolve: 'OPEN', writeOff: 'WRITTEN_OFF', void: 'VOID' },
  WRITTEN_OFF: {},
  VOID: {},
};
/** Money is still to come. */
export const OWED_STATUSES: readonly ReceivableStatus[] = ['OPEN', 'PART_PAID', 'DISPUTED'];
