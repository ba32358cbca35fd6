import { defineCommand } from '../kernel/handlers';
import { changeCard } from '../repair-card/bench-steps';
import { repairCards } from '../repair-card/repository';
import { quoteAnswer } from './queries';
import { quoteAsSeen, voidQuoteVersion } from './steps';

/** 作廢報價單: the card waits for a new one. */
export const voidQuote = defineCommand('quote.void', (input, cx) => {
  const seen = quoteAsSeen(cx, input);
  voidQuoteVersion(cx, seen, input.reason);
  changeCard(
    cx,
    repairCards.get(cx.tx, seen.cardId),
    {},
    { event: 'CardQuoteVoided', reason: input.reason, facts: { quoteNo: seen.quoteNo, version: seen.version } },
  );
  return quoteAnswer(cx.tx, seen.id, cx.today);
});
