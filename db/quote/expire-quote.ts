import { assertHasExpired } from '#shared/quote/rules';
import { defineCommand } from '../kernel/handlers';
import { quoteAnswer } from './queries';
import { quoteAsSeen } from './steps';
import { turnDownQuote } from './turn-down';

/** 逾期: nobody answered through the last day (D5). */
export const expireQuote = defineCommand('quote.expire', (input, cx) => {
  const seen = quoteAsSeen(cx, input);
  assertHasExpired(seen, cx.today);
  turnDownQuote(cx, seen, { as: 'expire', reason: 'noAnswer', at: cx.now });
  return quoteAnswer(cx.tx, seen.id, cx.today);
});
