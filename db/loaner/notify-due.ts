import { DomainError } from '#shared/kernel/app-error';
import { mayNotifyDue } from '#shared/loaner/rules';
import { defineCommand } from '../kernel/handlers';
import { printDueNotice } from './loan-paper';
import { loanAnswer } from './queries';
import { loaners, loans } from './repository';
import { auditLoan, loanAsSeen } from './steps';

/** 還機通知 (B16): until when the loaner has to be back, on paper; the count of days began when the owner was told. */
export const notifyDue = defineCommand('loaner.notifyDue', (input, cx) => {
  const seen = loanAsSeen(cx, input);
  if (!mayNotifyDue(seen, cx.today)) throw new DomainError('TRANSITION_REFUSED', { entity: 'Loan', from: seen.status, event: 'notifyDue' });
  printDueNotice(cx, { row: seen, thing: loaners.get(cx.tx, seen.loanerId) });
  loans.update(cx.tx, seen, {}, cx.now);
  auditLoan(cx, seen, { event: 'LoanNotified', to: seen.status, facts: { dueOn: seen.lastOn } });
  return loanAnswer(cx, seen.id);
});
