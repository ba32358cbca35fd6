import { defineCommand } from '../kernel/handlers';
import { cardAsSeen } from './bench-steps';
import { moveCard } from './steps';
import { cardAnswer } from './views';

/** What the technician wrote when he sent it to inspection no longer stands. */
export const NOT_REPAIRED = { testResult: null, repairedAt: null, repairedBy: null } as const;

/** 退修: back to the bench with the reason (C4). */
export const failRepairCard = defineCommand('repairCard.fail', (input, cx) => {
  const card = cardAsSeen(cx, input);
  moveCard(cx, card, 'fail', NOT_REPAIRED, { event: 'CardFailed', reason: input.reason, facts: { testResult: card.testResult } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
