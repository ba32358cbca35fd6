import { daysBetween } from '#shared/kernel/business-date';
import { assertOverdue } from '#shared/loaner/rules';
import { defineCommand } from '../kernel/handlers';
import { printReminder } from './loan-paper';
import { loanAnswer } from './queries';
import { loaners, loans } from './repository';
import { auditLoan, loanAsSeen } from './steps';

/** 催還 (C11): who keeps a loaner beyond its day is reminded on paper, as often as it takes. */
export const remindLoan = defineCommand('loaner.remind', (input, cx) => {
  const seen = loanAsSeen(cx, input);
  assertOverdue(seen, cx.today);
  const lateDays = daysBetween(seen.lastOn, cx.today);
  const times = printReminder(cx, { row: seen, thing: loaners.get(cx.tx, seen.loanerId), lateDays });
  loans.update(cx.tx, seen, {}, cx.now);
  auditLoan(cx, seen, { event: 'LoanReminded', to: seen.status, facts: { times, lateDays } });
  return loanAnswer(cx, seen.id);
});
