import { DomainError } from '../kernel/app-error';
import { addDays, daysBetween } from '../kernel/business-date';
import { holdsPost, type Role } from '../kernel/roles';
import type { ReceivableEvent } from './states';

/** 帳齡 by days after the due day (B28). */
export const BUCKETS = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;
export type Bucket = (typeof BUCKETS)[number];
export const overdueDays = (dueOn: string, today: string): number => Math.max(0, daysBetween(dueOn, today));
export function bucketOf(days: number): Bucket {
  if (days <= 0) return 'notDue';
  return days <= 30 ? 'to30' : days <= 60 ? 'to60' : days <= 90 ? 'to90' : 'over90';
}

/** Due = invoice date + term; while there is no invoice, the day of the slip + term (B28). No term agreed: at once. */
export const dueOf = (fromOn: string, termDays: number | null): string => addDays(fromOn, termDays ?? 0);

/** What follows from the money that came in since it was opened (C13). */
export const receivableEventOf = (paidMinor: number, balanceMinor: number): ReceivableEvent =>
  balanceMinor === 0 ? 'payAll' : paidMinor > 0 ? 'payPart' : 'payNothing';

/** 呆帳: all that is open, or a part of it; the rest is still owed (B28). */
export function writeOffOf(balanceMinor: number, amountMinor: number | undefined): number {
  const offMinor = amountMinor ?? balanceMinor;
  if (offMinor > balanceMinor) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: balanceMinor });
  return offMinor;
}

/** New credit is blocked when something is overdue for longer (C13); a setting of the centre may say otherwise. */
export const BLOCK_AFTER_DAYS = 30;
/** `waitingMinor`: work that is done and on no slip yet; it will be owed, so it takes of the limit. */
type Credit = Readonly<{
  limitMinor: number | null;
  owedMinor: number;
  waitingMinor: number;
  worstOverdueDays: number;
  blockAfterDays?: number | undefined;
}>;
/** 額度: what is left of it. No limit agreed: no credit. */
export const availableMinor = ({ limitMinor, owedMinor, waitingMinor }: Credit): number =>
  Math.max(0, (limitMinor ?? 0) - owedMinor - waitingMinor);
/** Why no more may be put on account; null: it may (D1.21, C13). */
export function creditBlock(credit: Credit, newMinor: number): 'limit' | 'overdue' | null {
  if (credit.worstOverdueDays > (credit.blockAfterDays ?? BLOCK_AFTER_DAYS)) return 'overdue';
  return newMinor > availableMinor(credit) ? 'limit' : null;
}

/** 放行: a manager lets more go on account, with his reason. */
export function assertCredit(
  credit: Credit,
  newMinor: number,
  override: Readonly<{ reason: string }> | null,
  roles: readonly Role[],
): void {
  const block = creditBlock(credit, newMinor);
  if (block === null) return;
  if (override === null)
    throw new DomainError(block === 'limit' ? 'CREDIT_LIMIT' : 'CREDIT_OVERDUE', {
      availableMinor: availableMinor(credit),
      days: credit.worstOverdueDays,
    });
  if (!holdsPost(roles, ['manager'])) throw new DomainError('OVERRIDE_NOT_ALLOWED', { post: 'manager' });
}

/** 貨款徵詢函 is numbered by customer and the last day of its period: C000123-2026-11-30. */
export const periodEndOf = (documentNo: string): string => documentNo.slice(-10);

/** 回章日: a statement is stamped on the day it was printed or later, and what is to come is no fact yet (B28). */
export function assertStamped(stampedOn: string | null, printedOn: string, today: string): void {
  if (stampedOn === null) return;
  if (stampedOn > today) throw new DomainError('DATE_IN_FUTURE', { field: 'stampedOn' });
  if (stampedOn < printedOn) throw new DomainError('DATE_ORDER', { field: 'stampedOn', other: 'printedOn' });
}

/** 掛帳: who may let a customer owe (C13). */
export const ACCOUNT_OPENERS: readonly Role[] = ['clerk', 'accountant', 'manager'];
