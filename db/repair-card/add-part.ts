import { assertMayFitPart, assertPartQuoted } from '#shared/repair-card/rules';
import { agreedOf } from '#shared/quote/rules';
import { milliOf } from '#shared/quote/quantity';
import { defineCommand } from '../kernel/handlers';
import { quotes } from '../quote/repository';
import { cardAsSeen, changeCard } from './bench-steps';
import { cardAnswer } from './views';
import { cardParts } from './repository';

/** 換件: on a paid card only what the customer agreed to (B8, E11). */
export const addPart = defineCommand('repairCard.addPart', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertMayFitPart(card);
  const { text, sku, qty, priceMinor, oldPart, oldSerial, newSerial } = input;
  if (card.type === 'A') {
    const versions = quotes.ofCard(cx.tx, card.id);
    assertPartQuoted({
      text,
      qty,
      priceMinor,
      fittedMinor: cardParts.totalMinor(cx.tx, card.id),
      agreedLines: agreedOf(versions)?.lines ?? null,
      pendingLines: versions.find((q) => q.status === 'SENT')?.lines ?? null,
    });
  }
  cardParts.append(cx.tx, {
    cardId: card.id,
    text,
    sku,
    qty: milliOf(qty),
    priceMinor,
    oldPart,
    oldSerial,
    newSerial,
    by: cx.actor.staffId,
    at: cx.now,
  });
  changeCard(cx, card, {}, { event: 'PartFitted', facts: { text, sku, qty, priceMinor, oldPart } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
