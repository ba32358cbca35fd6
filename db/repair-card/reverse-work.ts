import { assertOnBench } from '#shared/repair-card/rules';
import { defineCommand } from '../kernel/handlers';
import { staffName } from '../staff/steps';
import { cardAsSeen, changeCard } from './bench-steps';
import { cardAnswer } from './views';
import { cardWork } from './repository';

/** A work line is taken back by a line with its minutes below zero; the first stays to be read. */
export const reverseWork = defineCommand('repairCard.reverseWork', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertOnBench(card.status, 'reverseWork');
  const { technicianId, startAt, endAt, minutes } = cardWork.live(cx.tx, card.id, input.workId);
  cardWork.append(cx.tx, {
    cardId: card.id,
    technicianId,
    startAt,
    endAt,
    minutes: 0 - minutes,
    reversalOf: input.workId,
    reason: input.reason,
    by: cx.actor.staffId,
    at: cx.now,
  });
  changeCard(cx, card, {}, { event: 'WorkReversed', reason: input.reason, facts: { minutes, technician: staffName(cx.tx, technicianId) } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
