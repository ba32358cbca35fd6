import type { Transitions } from '../kernel/state-machine';

/** 收費單 (C6). */
export const BILL_STATUSES = ['ISSUED', 'PART_PAID', 'PAID', 'VOID'] as const;
export type BillStatus = (typeof BILL_STATUSES)[number];
export type BillEvent = 'payPart' | 'payAll' | 'reopen' | 'void';
export const billTransitions: Transitions<BillStatus, BillEvent> = {
  ISSUED: { payPart: 'PART_PAID', payAll: 'PAID', void: 'VOID' },
  PART_PAID: { payPart: 'PART_PAID', payAll: 'PAID', reopen: 'ISSUED' },
  PAID: { reopen: 'ISSUED', payPart: 'PART_PAID' },
  VOID: {},
};
export const PAYMENT_STATUSES = ['TAKEN_BY_TECH', 'TURNED_IN', 'BOOKED', 'REVERSED'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
