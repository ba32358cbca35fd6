import { defineCommand } from '../kernel/handlers';
import { timeOf } from '../repair-card/bench-steps';
import { quoteAnswer } from './queries';
import { quoteAsSeen } from './steps';
import { turnDownQuote } from './turn-down';

/** 拒修 (E7). */
export const refuseQuote = defineCommand('quote.refuse', (input, cx) => {
  const seen = quoteAsSeen(cx, input);
  turnDownQuote(cx, seen, { as: 'refuse', reason: input.reason, at: timeOf(cx, input.at, seen.sentAt) });
  return quoteAnswer(cx.tx, seen.id, cx.today);
});
