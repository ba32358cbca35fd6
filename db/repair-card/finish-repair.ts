import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { assertOldPartsStated } from '../old-part/steps';
import { assertJobAccounted } from '../stock-issue/steps';
import { cardAsSeen, timeOf } from './bench-steps';
import { moveCard } from './steps';
import { cardAnswer } from './views';
import { cardParts, cardWork } from './repository';

/** 修妥送驗: working time and test are written, every part handed out is fitted or back, every old part of the maker stated (C4, B7). */
export const finishRepair = defineCommand('repairCard.finishRepair', (input, cx) => {
  const card = cardAsSeen(cx, input);
  const repairedAt = timeOf(cx, input.repairedAt, card.openedAt, 'repairedAt');
  const minutes = cardWork.ofCard(cx.tx, card.id).reduce((sum, w) => sum + w.minutes, 0);
  if (card.status === 'REPAIRING' && minutes <= 0) throw new DomainError('MINUTES_MISSING');
  assertJobAccounted(cx, { cardId: card.id });
  assertOldPartsStated(cx, card, cardParts.ofCard(cx.tx, card.id));
  moveCard(
    cx,
    card,
    'finishRepair',
    { testResult: input.testResult, repairedAt, repairedBy: cx.actor.staffId },
    { event: 'RepairFinished', facts: { testResult: input.testResult, minutes, repairedAt } },
  );
  return cardAnswer(cx.tx, card.id, cx.now);
});
