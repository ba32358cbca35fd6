import { defineCommand } from '../kernel/handlers';
import { cardAsSeen, changeCard } from './bench-steps';
import { cardAnswer } from './views';

/** VIP or normal; a rework never falls back behind new jobs (E5). */
export const setPriority = defineCommand('repairCard.setPriority', (input, cx) => {
  const card = cardAsSeen(cx, input);
  const priority = card.reworkOf === null ? input.priority : 'rework';
  changeCard(cx, card, { priority }, { event: 'PriorityChanged', facts: { priority } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
