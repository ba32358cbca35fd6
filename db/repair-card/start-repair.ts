import { assertMayRepair } from '#shared/repair-card/rules';
import { defineCommand } from '../kernel/handlers';
import { cardAsSeen } from './bench-steps';
import { moveCard } from './steps';
import { cardAnswer } from './views';

/** 修理: covered by warranty or contract, or agreed by the customer (C4). */
export const startRepair = defineCommand('repairCard.startRepair', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertMayRepair(card);
  moveCard(cx, card, 'startRepair', {}, { event: 'RepairStarted' });
  return cardAnswer(cx.tx, card.id, cx.now);
});
