import { assertOnBench } from '#shared/repair-card/rules';
import { qtyOf } from '#shared/kernel/quantity';
import { defineCommand } from '../kernel/handlers';
import { withdrawOldPart } from '../old-part/steps';
import { takeBackUse } from '../stock-issue/steps';
import { cardAsSeen, changeCard } from './bench-steps';
import { cardAnswer } from './views';
import { cardParts } from './repository';

/** A part line is taken back by a line with its quantity below zero. */
export const reversePart = defineCommand('repairCard.reversePart', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertOnBench(card.status, 'reversePart');
  const { text, sku, qty, priceMinor, oldPart, oldSerial, newSerial, movementId } = cardParts.live(cx.tx, card.id, input.partId);
  withdrawOldPart(cx, input.partId, input.reason);
  if (movementId !== null) takeBackUse(cx, movementId, input.reason);
  cardParts.append(cx.tx, {
    cardId: card.id,
    text,
    sku,
    qty: 0 - qty,
    priceMinor,
    oldPart,
    oldSerial,
    newSerial,
    reversalOf: input.partId,
    reason: input.reason,
    by: cx.actor.staffId,
    at: cx.now,
  });
  changeCard(cx, card, {}, { event: 'PartReversed', reason: input.reason, facts: { text, qty: qtyOf(qty) } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
