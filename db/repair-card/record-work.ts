import { DomainError } from '#shared/kernel/app-error';
import { assertOnBench, workMinutes } from '#shared/repair-card/rules';
import { defineCommand } from '../kernel/handlers';
import { cardAsSeen, changeCard, technicianOfWork } from './bench-steps';
import { cardAnswer } from './views';
import { cardWork } from './repository';

/** 工時: from–to of one technician; he cannot have worked on two cards at once (B7). */
export const recordWork = defineCommand('repairCard.recordWork', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertOnBench(card.status, 'recordWork');
  const { startAt, endAt } = input;
  const minutes = workMinutes(input, card.openedAt, cx.now);
  const technician = technicianOfWork(cx, card, input.technicianId);
  const cardNo = cardWork.clash(cx.tx, technician.id, input);
  if (cardNo !== null) throw new DomainError('WORK_OVERLAP', { cardNo });
  cardWork.append(cx.tx, { cardId: card.id, technicianId: technician.id, startAt, endAt, minutes, by: cx.actor.staffId, at: cx.now });
  changeCard(cx, card, {}, { event: 'WorkRecorded', facts: { minutes, technician: technician.name, startAt, endAt } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
