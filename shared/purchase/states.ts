import type { Transitions } from '../kernel/state-machine';

/** 零件請購單 (C7). */
export const REQUISITION_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'REJECTED',
  'ORDERED',
  'PARTIAL',
  'RECEIVED',
  'CLOSED',
  'CANCELLED',
] as const;
export type RequisitionStatus = (typeof REQUISITION_STATUSES)[number];
export type RequisitionEvent =
  'submit' | 'approve' | 'reject' | 'order' | 'receivePart' | 'receiveAll' | 'closeRest' | 'close' | 'takeBack' | 'cancel';
export const requisitionTransitions: Transitions<RequisitionStatus, RequisitionEvent> = {
  DRAFT: { submit: 'SUBMITTED', cancel: 'CANCELLED' },
  SUBMITTED: { approve: 'APPROVED', reject: 'REJECTED', cancel: 'CANCELLED' },
  APPROVED: { order: 'ORDERED', cancel: 'CANCELLED' },
  REJECTED: {},
  ORDERED: { receivePart: 'PARTIAL', receiveAll: 'RECEIVED', closeRest: 'CLOSED' },
  PARTIAL: { receiveAll: 'RECEIVED', closeRest: 'CLOSED', takeBack: 'ORDERED' },
  /** The last goods receipt was void: what it brought is on the way again. */
  RECEIVED: { close: 'CLOSED', takeBack: 'ORDERED' },
  CLOSED: { takeBack: 'ORDERED' },
  CANCELLED: {},
};
/** Still to be decided, ordered or received. */
export const OPEN_REQUISITION_STATUSES: readonly RequisitionStatus[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ORDERED', 'PARTIAL'];

/** 訂購單 (C7): with the supplier, some of it here, all of it here, the rest cancelled. */
export const ORDER_STATUSES = ['SENT', 'PARTIAL', 'RECEIVED', 'CLOSED'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export type OrderEvent = 'receivePart' | 'receiveAll' | 'closeRest' | 'takeBack';
export const orderTransitions: Transitions<OrderStatus, OrderEvent> = {
  SENT: { receivePart: 'PARTIAL', receiveAll: 'RECEIVED', closeRest: 'CLOSED' },
  PARTIAL: { receiveAll: 'RECEIVED', closeRest: 'CLOSED', takeBack: 'SENT' },
  RECEIVED: { takeBack: 'SENT' },
  /** A receipt of a closed order was void: what it brought is on the way again, what was given up stays so. */
  CLOSED: { takeBack: 'SENT' },
};

/** 驗收入庫單 and 退供應商單: booked, or void with every movement reversed. */
export const SLIP_STATUSES = ['POSTED', 'VOID'] as const;
export type SlipStatus = (typeof SLIP_STATUSES)[number];
export const slipTransitions: Transitions<SlipStatus, 'void'> = { POSTED: { void: 'VOID' }, VOID: {} };

/** Why parts are bought (B12). */
export const REQUISITION_REASONS = ['job', 'reorderPoint', 'contractStock'] as const;
/** 部門 (B12): who asks. */
export const DEPARTMENTS = ['warehouse', 'workshop', 'counter', 'office'] as const;
export type Department = (typeof DEPARTMENTS)[number];
/** How a supplier was told that the rest of an order is not wanted any more (C7). */
export const TOLD_WAYS = ['phone', 'sms', 'mail', 'counter'] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];
/** Why a delivered piece is not accepted (B13, users-ask 47). */
export const REJECT_REASONS = ['damaged', 'wrongPart', 'faulty', 'notOrdered'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];
