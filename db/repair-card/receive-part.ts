import { defineCommand } from '../kernel/handlers';
import { cardAsSeen } from './bench-steps';
import { moveCard } from './steps';
import { cardAnswer } from './views';

/** 到料: the repair goes on (C4). */
export const receivePart = defineCommand('repairCard.partArrived', (input, cx) => {
  const card = cardAsSeen(cx, input);
  moveCard(cx, card, 'partArrived', {}, { event: 'PartArrived' });
  return cardAnswer(cx.tx, card.id, cx.now);
});
