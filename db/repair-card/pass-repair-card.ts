import { transition } from '#shared/kernel/state-machine';
import { assertOtherPerson } from '#shared/repair-card/rules';
import { cardTransitions } from '#shared/repair-card/states';
import { defineCommand } from '../kernel/handlers';
import { cardAsSeen, makeCardReady, timeOf, workersOf } from './bench-steps';
import { cardAnswer } from './views';

/** 驗訖: another person inspects, and the device is ready to go back to its owner (C3, C4). */
export const passRepairCard = defineCommand('repairCard.pass', (input, cx) => {
  const card = cardAsSeen(cx, input);
  transition('RepairCard', cardTransitions, card.status, 'pass');
  assertOtherPerson({ actorId: cx.actor.staffId, workerIds: workersOf(cx, card), isSinglePersonSite: cx.site.settings.isSinglePersonSite });
  const inspectedAt = timeOf(cx, input.inspectedAt, card.repairedAt ?? card.openedAt, 'inspectedAt');
  makeCardReady(cx, card, 'pass', {
    at: inspectedAt,
    patch: { inspectedAt, inspectedBy: cx.actor.staffId },
    trace: { event: 'CardPassed', facts: { inspectedAt } },
  });
  return cardAnswer(cx.tx, card.id, cx.now);
});
