import type { Transitions } from '../kernel/state-machine';

/** 客戶商品領取收據 (C5). PARTIAL is internal: a part collection goes from ISSUED to REPLACED in one transaction (E6). */
export const RECEIPT_STATUSES = [
  'ISSUED',
  'RETURNED_VOID',
  'REPLACED',
  'LOST_DECLARED',
  'VOID_LOST',
  'CANCELLED_VOID',
  'DISPOSED_VOID',
] as const;
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];
export type ReceiptEvent = 'takeBack' | 'replace' | 'declareLost' | 'releaseLost' | 'cancel' | 'dispose';

export const receiptTransitions: Transitions<ReceiptStatus, ReceiptEvent> = {
  ISSUED: {
    takeBack: 'RETURNED_VOID',
    replace: 'REPLACED',
    declareLost: 'LOST_DECLARED',
    cancel: 'CANCELLED_VOID',
    dispose: 'DISPOSED_VOID',
  },
  LOST_DECLARED: { releaseLost: 'VOID_LOST', replace: 'REPLACED', dispose: 'DISPOSED_VOID' },
  RETURNED_VOID: {},
  REPLACED: {},
  VOID_LOST: {},
  CANCELLED_VOID: {},
  /** Nobody came: all that was left on it was disposed of. */
  DISPOSED_VOID: {},
};
export const OPEN_RECEIPT_STATUSES: readonly ReceiptStatus[] = ['ISSUED', 'LOST_DECLARED'];
