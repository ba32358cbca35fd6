import { transition } from '#shared/kernel/state-machine';
import { cardTransitions } from '#shared/repair-card/states';
import { defineCommand } from '../kernel/handlers';
import { cardAsSeen, changeCard } from './bench-steps';
import { cardAnswer } from './views';

/** 無法修復, the technician's word; nothing moves before the chief confirms (C4, decisions 6). */
export const proposeUnrepairable = defineCommand('repairCard.proposeUnrepairable', (input, cx) => {
  const card = cardAsSeen(cx, input);
  transition('RepairCard', cardTransitions, card.status, 'declareUnrepairable');
  changeCard(
    cx,
    card,
    { unrepairableReason: input.reason, unrepairableBy: cx.actor.staffId },
    { event: 'UnrepairableProposed', reason: input.reason },
  );
  return cardAnswer(cx.tx, card.id, cx.now);
});
