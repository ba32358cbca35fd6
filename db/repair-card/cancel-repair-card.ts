import { defineCommand } from '../kernel/handlers';
import { withdrawQuotes } from '../quote/steps';
import { assertJobAccounted } from '../stock-issue/steps';
import { withdrawSlips } from '../stock-issue/withdraw-steps';
import { cardAsSeen, makeCardReady } from './bench-steps';
import { cardAnswer } from './views';

/** 取消 (C4). Only a device that is in our hands can wait for its owner: one at a vendor comes back first. */
export const cancelRepairCard = defineCommand('repairCard.cancel', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertJobAccounted(cx, { cardId: card.id });
  makeCardReady(cx, card, 'cancel', { at: cx.now, trace: { event: 'CardCancelled', reason: input.reason } });
  withdrawQuotes(cx, card.id, input.reason);
  withdrawSlips(cx, { cardId: card.id }, input.reason);
  return cardAnswer(cx.tx, card.id, cx.now);
});
