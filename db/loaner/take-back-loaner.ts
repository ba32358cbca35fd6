import { DomainError } from '#shared/kernel/app-error';
import { transition } from '#shared/kernel/state-machine';
import { settlementOf } from '#shared/loaner/rules';
import { loanTransitions } from '#shared/loaner/states';
import { paperWords } from '#shared/printed-document/build/paper-words';
import { isSameIdentifier } from '#shared/product/identifier';
import { customerRow } from '../customer/steps';
import { payBackDeposit } from '../deposit/steps';
import { defineCommand } from '../kernel/handlers';
import { attachPhotos } from '../photo/steps';
import { paperLanguage } from '../printed-document/steps';
import { billLoan } from './loan-bill';
import { printSettlement } from './loan-paper';
import { loanAnswer } from './queries';
import { loaners, loans } from './repository';
import { auditLoan, loanAsSeen, moveLoaner } from './steps';

/** 收回備用機 (C11): the right one, looked at and wiped; damage comes off the deposit, the rest goes back, the chief looks at it next. */
export const takeBackLoaner = defineCommand('loaner.takeBack', (input, cx) => {
  const seen = loanAsSeen(cx, input);
  const status = transition('Loan', loanTransitions, seen.status, 'takeBack');
  const thing = loaners.get(cx.tx, seen.loanerId);
  if (!isSameIdentifier(input.scanned, thing.identifier))
    throw new DomainError('SERIAL_MISMATCH', { scanned: input.scanned, expected: thing.identifier });
  const { deductionMinor, deductionReason } = input;
  if (deductionMinor > 0 && deductionReason === null) throw new DomainError('REASON_NEEDED', { field: 'deductionReason' });
  const w = paperWords({ site: cx.site, language: paperLanguage(cx, customerRow(cx.tx, seen.customerId)) });
  const settled = billLoan(cx, seen, {
    text: w.t('loan.damage', { model: thing.model, reason: deductionReason ?? '' }),
    amountMinor: deductionMinor,
    payments: input.payments,
  });
  const { refundMinor } = settlementOf(settled.usedMinor + (settled.deposit?.balanceMinor ?? 0), deductionMinor);
  if (settled.deposit && refundMinor > 0)
    payBackDeposit(cx, settled.deposit, { ...input.refund, amountMinor: refundMinor, reason: seen.lnNo });
  moveLoaner(cx, thing, 'takeBack');
  const row = loans.update(
    cx.tx,
    seen,
    {
      status,
      returnedAt: cx.now,
      returnedBy: cx.actor.staffId,
      conditionIn: input.conditionIn,
      areAccessoriesBack: input.areAccessoriesBack,
      isDataWiped: input.isDataWiped,
      deductionMinor,
      deductionReason,
      refundMinor,
      billId: settled.bill?.id ?? null,
    },
    cx.now,
  );
  attachPhotos(cx, input.photoIds, { ownerId: seen.id, stage: 'in' });
  auditLoan(cx, seen, {
    event: 'LoanerReturned',
    to: status,
    reason: deductionReason,
    facts: { model: thing.model, serial: thing.identifier, deductionMinor, refundMinor, isDataWiped: true },
  });
  cx.changed('repairCard', seen.cardId);
  printSettlement(cx, { row, thing, settled });
  return loanAnswer(cx, seen.id);
});
