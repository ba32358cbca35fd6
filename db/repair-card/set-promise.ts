import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { cardAsSeen, changeCard } from './bench-steps';
import { cardAnswer } from './views';

/** 改約 of the pick-up time, agreed with the customer; both times stay in the story. */
export const setPromise = defineCommand('repairCard.setPromise', (input, cx) => {
  const card = cardAsSeen(cx, input);
  if (card.status === 'CLOSED')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'RepairCard', from: card.status, event: 'setPromise' });
  if (input.promisedAt <= cx.now) throw new DomainError('PROMISE_IN_PAST');
  changeCard(
    cx,
    card,
    { promisedAt: input.promisedAt },
    { event: 'PromiseChanged', reason: input.reason, facts: { before: card.promisedAt, promisedAt: input.promisedAt } },
  );
  return cardAnswer(cx.tx, card.id, cx.now);
});
