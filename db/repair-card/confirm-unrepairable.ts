import { DomainError } from '#shared/kernel/app-error';
import { transition } from '#shared/kernel/state-machine';
import { assertOtherPerson } from '#shared/repair-card/rules';
import { cardTransitions } from '#shared/repair-card/states';
import { defineCommand } from '../kernel/handlers';
import { withdrawQuotes } from '../quote/steps';
import { assertJobAccounted } from '../stock-issue/steps';
import { withdrawSlips } from '../stock-issue/withdraw-steps';
import { cardAsSeen, makeCardReady } from './bench-steps';
import { cardAnswer } from './views';

/** 無法修復, confirmed by another person: the device goes back as it is (C4). */
export const confirmUnrepairable = defineCommand('repairCard.confirmUnrepairable', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertJobAccounted(cx, { cardId: card.id });
  transition('RepairCard', cardTransitions, card.status, 'declareUnrepairable');
  if (card.unrepairableReason === null || card.unrepairableBy === null)
    throw new DomainError('REASON_NEEDED', { field: 'unrepairableReason' });
  assertOtherPerson({
    actorId: cx.actor.staffId,
    workerIds: [card.unrepairableBy],
    isSinglePersonSite: cx.site.settings.isSinglePersonSite,
  });
  withdrawQuotes(cx, card.id, card.unrepairableReason);
  makeCardReady(cx, card, 'declareUnrepairable', {
    at: cx.now,
    trace: { event: 'UnrepairableConfirmed', reason: card.unrepairableReason },
  });
  withdrawSlips(cx, { cardId: card.id }, card.unrepairableReason);
  return cardAnswer(cx.tx, card.id, cx.now);
});
