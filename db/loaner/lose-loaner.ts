import { transition } from '#shared/kernel/state-machine';
import { assertOverdue } from '#shared/loaner/rules';
import { loanTransitions } from '#shared/loaner/states';
import { paperWords } from '#shared/printed-document/build/paper-words';
import { customerRow } from '../customer/steps';
import { defineCommand } from '../kernel/handlers';
import { paperLanguage } from '../printed-document/steps';
import { billLoan } from './loan-bill';
import { loanAnswer } from './queries';
import { loaners, loans } from './repository';
import { auditLoan, loanAsSeen, moveLoaner } from './steps';

/** 遺失 by the manager (C11): its value is billed, the deposit is used on it, and the rest is owed. */
export const loseLoaner = defineCommand('loaner.lose', (input, cx) => {
  const seen = loanAsSeen(cx, input);
  assertOverdue(seen, cx.today);
  const status = transition('Loan', loanTransitions, seen.status, 'lose');
  const thing = loaners.get(cx.tx, seen.loanerId);
  const w = paperWords({ site: cx.site, language: paperLanguage(cx, customerRow(cx.tx, seen.customerId)) });
  const { bill } = billLoan(cx, seen, {
    text: w.t('loan.lost', { model: thing.model, identifier: thing.identifier }),
    amountMinor: thing.valueMinor,
    payments: [],
  });
  moveLoaner(cx, thing, 'lose');
  loans.update(
    cx.tx,
    seen,
    { status, lostReason: input.reason, deductionMinor: thing.valueMinor, deductionReason: input.reason, billId: bill?.id ?? null },
    cx.now,
  );
  auditLoan(cx, seen, {
    event: 'LoanerLost',
    to: status,
    reason: input.reason,
    facts: { model: thing.model, serial: thing.identifier, valueMinor: thing.valueMinor },
  });
  cx.changed('repairCard', seen.cardId);
  return loanAnswer(cx, seen.id);
});
