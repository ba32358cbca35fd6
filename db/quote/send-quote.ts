import { DomainError } from '#shared/kernel/app-error';
import { addDays, localDateOf } from '#shared/kernel/business-date';
import type { QuoteId } from '#shared/kernel/ids';
import { currencyOf } from '#shared/kernel/money';
import { assertDiscount, discountOf } from '#shared/quote/discount';
import { chargeLines, nextVersion, totalsOf } from '#shared/quote/rules';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { cardAsSeen, changeCard, timeOf } from '../repair-card/bench-steps';
import { moveCard } from '../repair-card/steps';
import { ratesOfDay } from '../tax/steps';
import { quoteAnswer } from './queries';
import { printQuote } from './quote-paper';
import { quotes } from './repository';
import { indexQuote, supersedeQuotes } from './steps';

/**
 * 報價 (B8): a whole quote, not an addition; the agreed price is that of the newest accepted version. Extra work found while
 * repairing leaves the card on the bench, and its lines count only when they are accepted (C4).
 */
export const sendQuote = defineCommand('quote.send', (input, cx) => {
  const card = cardAsSeen(cx, input);
  if (card.diagnosis === null && card.status !== 'OPEN') throw new DomainError('DIAGNOSIS_NEEDED');
  const sentAt = timeOf(cx, input.at, card.openedAt);
  const sentOn = localDateOf(sentAt, cx.site.region);
  const validUntil = input.validUntil ?? addDays(sentOn, cx.site.settings.quoteValidDays);
  if (validUntil < sentOn) throw new DomainError('DATE_ORDER', { field: 'validUntil', other: 'sentAt' });
  const currency = currencyOf(cx.site.region);
  const lines = chargeLines(input.lines, currency);
  const { totals } = totalsOf(lines, ratesOfDay(cx.tx, cx.site, sentOn), currency);
  assertDiscount(discountOf(lines), cx.actor.roles, cx.site.settings);

  const earlier = quotes.ofCard(cx.tx, card.id);
  const { quoteNo, version } = nextVersion(earlier);
  supersedeQuotes(
    cx,
    earlier.filter((q) => q.status === 'SENT'),
  );
  const isExtra = card.status === 'REPAIRING' || card.status === 'WAIT_PART';
  const sent = quotes.insert(cx.tx, {
    id: newId<QuoteId>(),
    quoteNo: quoteNo ?? cx.number('QT'),
    version,
    status: 'SENT',
    cardId: card.id,
    customerId: card.customerId,
    isExtra,
    lines,
    ...totals,
    validUntil,
    sentAt,
    sentBy: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  const facts = { quoteNo: sent.quoteNo, version, grossMinor: sent.grossMinor };
  cx.audit({
    event: 'QuoteSent',
    entity: 'quote',
    entityId: sent.id,
    to: 'SENT',
    facts: { ...facts, cardNo: card.cardNo, validUntil, isExtra },
  });
  cx.changed('quote', sent.id);
  if (isExtra) changeCard(cx, card, {}, { event: 'ExtraQuoted', facts });
  else moveCard(cx, card, 'quote', {}, { event: 'CardQuoted', facts });
  indexQuote(cx, sent);
  printQuote(cx, sent, card);
  return quoteAnswer(cx.tx, sent.id, cx.today);
});
