import { balanceOfBill } from '#shared/billing/rules';
import { localDateOf } from '#shared/kernel/business-date';
import type { LoanId, RepairCardId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { dueOnOf } from '#shared/loaner/rules';
import { loanerTransitions, loanTransitions, OPEN_LOAN_STATUSES, type LoanerEvent } from '#shared/loaner/states';
import { OWED_STATUSES } from '#shared/receivable/states';
import { bills } from '../billing/repository';
import { asSeen } from '../kernel/as-seen';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { receivables } from '../receivable/repository';
import { loaners, loans } from './repository';
import type { LoanerRow, LoanRow } from './table';

/** What holds the customer's device back: the loaner that is out, or its bill that is neither paid nor on account (B16, E24). Null: nothing. */
export function heldForLoaner(db: ReadDb, cardId: RepairCardId): string | null {
  for (const row of loans.ofCard(db, cardId)) {
    if (OPEN_LOAN_STATUSES.includes(row.status)) return row.lnNo;
    if (row.billId === null) continue;
    const slip = bills.get(db, row.billId);
    const onAccount = receivables.ofBill(db, slip.id);
    const isOwed = onAccount !== undefined && OWED_STATUSES.includes(onAccount.status);
    if (balanceOfBill(slip) > 0 && !isOwed) return slip.billNo;
  }
  return null;
}

/** The owner was told that his device is ready: from now on the day counts that stands on the agreement (C11, F10). */
export function noticeStartsTerm(cx: CommandCx, cardId: RepairCardId, at: string): void {
  const row = loans.openOf(cx.tx, cardId);
  if (row?.status !== 'LENT') return;
  const dueOn = dueOnOf(localDateOf(at, cx.site.region), cx.site.settings);
  const status = transition('Loan', loanTransitions, row.status, 'notice');
  loans.update(cx.tx, row, { status, dueOn, lastOn: dueOn }, cx.now);
  auditLoan(cx, row, { event: 'LoanDue', to: status, facts: { dueOn } });
}

type Line = Readonly<{ event: string; to: string; reason?: string | null; facts?: Record<string, unknown> }>;
/** One line of a loan's story, and what it changed. */
export function auditLoan(cx: CommandCx, row: LoanRow, { event, to, reason = null, facts = {} }: Line): void {
  cx.audit({ event, entity: 'loaner', entityId: row.id, from: row.status, to, reason, facts: { lnNo: row.lnNo, ...facts } });
  cx.changed('loaner', row.id);
}

/** 備用機 itself moves on. */
export function moveLoaner(cx: CommandCx, row: LoanerRow, event: LoanerEvent): LoanerRow {
  const status = transition('Loaner', loanerTransitions, row.status, event);
  const moved = loaners.update(cx.tx, row, { status }, cx.now);
  cx.changed('loaner', row.id);
  return moved;
}

export const loanAsSeen = (cx: CommandCx, { loanId, rev }: Readonly<{ loanId: LoanId; rev?: number | undefined }>): LoanRow =>
  asSeen('Loan', loans.get(cx.tx, loanId), rev);
