import { transition } from '#shared/kernel/state-machine';
import { assertExtension } from '#shared/loaner/rules';
import { loanTransitions } from '#shared/loaner/states';
import { defineCommand } from '../kernel/handlers';
import { loanAnswer } from './queries';
import { loans } from './repository';
import { auditLoan, loanAsSeen } from './steps';

/** 延期 by the chief: once, asked for in time, a few days (C11). */
export const extendLoan = defineCommand('loaner.extend', (input, cx) => {
  const seen = loanAsSeen(cx, input);
  const status = transition('Loan', loanTransitions, seen.status, 'extend');
  assertExtension(seen, input.untilOn, cx.today, cx.site.settings);
  loans.update(cx.tx, seen, { status, extendedOn: input.untilOn, extendedBy: cx.actor.staffId, lastOn: input.untilOn }, cx.now);
  auditLoan(cx, seen, { event: 'LoanExtended', to: status, reason: input.reason, facts: { dueOn: input.untilOn } });
  return loanAnswer(cx, seen.id);
});
