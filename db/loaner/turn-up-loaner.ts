import { balanceOfBill } from '#shared/billing/rules';
import { DomainError } from '#shared/kernel/app-error';
import type { LoanerLoss } from '#shared/loaner/schema';
import { isSameIdentifier } from '#shared/product/identifier';
import { bills } from '../billing/repository';
import { asSeen } from '../kernel/as-seen';
import type { ReadDb } from '../kernel/connection';
import { defineCommand, defineQuery } from '../kernel/handlers';
import { loanerAnswer } from './queries';
import { loaners, loans } from './repository';
import { auditLoan, moveLoaner } from './steps';
import type { LoanerRow } from './table';

/** The loan it was lost on, and what of its value was charged, paid and is open (C11). */
function lossOf(db: ReadDb, thing: LoanerRow): LoanerLoss | null {
  const row = loans.lastLost(db, thing);
  if (!row) return null;
  const slip = row.billId === null ? null : bills.get(db, row.billId);
  return {
    lnNo: row.lnNo,
    customerName: row.customerName,
    lostReason: row.lostReason,
    billId: row.billId,
    billNo: slip?.billNo ?? null,
    chargedMinor: slip === null || slip.status === 'VOID' ? 0 : slip.grossMinor,
    paidMinor: slip?.paidMinor ?? 0,
    openMinor: slip === null || slip.status === 'VOID' ? 0 : balanceOfBill(slip),
  };
}
export const loanerLoss = defineQuery('loaner.lossOf', ({ loanerId }, { db }) => lossOf(db, loaners.get(db, loanerId)));

/** 找回 by the manager: scanned and wiped, the chief looks at it next. The loan stays lost and its slip stands; who paid may be paid back. */
export const turnUpLoaner = defineCommand('loaner.turnUp', ({ loanerId, rev, scanned, reason }, cx) => {
  const seen = asSeen('Loaner', loaners.get(cx.tx, loanerId), rev);
  const row = moveLoaner(cx, seen, 'turnUp');
  if (!isSameIdentifier(scanned, seen.identifier)) throw new DomainError('SERIAL_MISMATCH', { scanned, expected: seen.identifier });
  const lost = loans.lastLost(cx.tx, seen);
  const loss = lossOf(cx.tx, seen);
  const facts = {
    model: seen.model,
    serial: seen.identifier,
    isDataWiped: true,
    ...(loss && loss.billNo !== null ? { billNo: loss.billNo, paidMinor: loss.paidMinor, openMinor: loss.openMinor } : {}),
  };
  if (lost) auditLoan(cx, lost, { event: 'LoanerTurnedUp', to: lost.status, reason, facts });
  else cx.audit({ event: 'LoanerTurnedUp', entity: 'loaner', entityId: seen.id, from: seen.status, to: row.status, reason, facts });
  return loanerAnswer(cx, seen.id);
});
