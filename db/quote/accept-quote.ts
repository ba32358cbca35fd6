import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import { assertCanAccept } from '#shared/quote/rules';
import { defineCommand } from '../kernel/handlers';
import { changeCard, timeOf } from '../repair-card/bench-steps';
import { repairCards } from '../repair-card/repository';
import { moveCard } from '../repair-card/steps';
import { quoteAnswer } from './queries';
import { quotes } from './repository';
import { moveQuote, quoteAsSeen, supersedeQuotes } from './steps';

/** 同意 (B8): who agreed, how and when. The version agreed before it no longer counts (E11). */
export const acceptQuote = defineCommand('quote.accept', (input, cx) => {
  const seen = quoteAsSeen(cx, input);
  const consentAt = timeOf(cx, input.at, seen.sentAt, 'consentAt');
  const facts = { by: input.by, method: input.method, grossMinor: seen.grossMinor };
  const accepted = moveQuote(
    cx,
    seen,
    'accept',
    { consentMethod: input.method, consentBy: input.by, consentAt },
    { event: 'QuoteAccepted', facts },
  );
  assertCanAccept(seen, localDateOf(consentAt, cx.site.region));
  supersedeQuotes(
    cx,
    quotes.ofCard(cx.tx, seen.cardId).filter((q) => q.status === 'ACCEPTED' && q.id !== seen.id),
  );

  const card = repairCards.get(cx.tx, seen.cardId);
  if (!seen.isExtra) moveCard(cx, card, 'approve', {}, { event: 'CardApproved', facts: { quoteNo: seen.quoteNo, version: seen.version } });
  else if (card.status === 'REPAIRING' || card.status === 'WAIT_PART')
    changeCard(cx, card, {}, { event: 'ExtraApproved', facts: { quoteNo: seen.quoteNo, version: seen.version } });
  else throw new DomainError('TRANSITION_REFUSED', { entity: 'RepairCard', from: card.status, event: 'approve' });
  return quoteAnswer(cx.tx, accepted.id, cx.today);
});
