import { defineCommand } from '../kernel/handlers';
import { cardAsSeen } from './bench-steps';
import { moveCard } from './steps';
import { cardAnswer } from './views';

/** 待料 (C4). */
export const waitForPart = defineCommand('repairCard.waitForPart', (input, cx) => {
  const card = cardAsSeen(cx, input);
  moveCard(cx, card, 'waitForPart', {}, { event: 'PartAwaited', facts: { part: input.partNeeded } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
