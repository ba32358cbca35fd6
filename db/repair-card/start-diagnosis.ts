import { defineCommand } from '../kernel/handlers';
import { cardAsSeen } from './bench-steps';
import { repairCards } from './repository';
import { moveCard } from './steps';
import { cardAnswer } from './views';

/** 診斷: the technician takes the card; nobody assigned means it is his alone (C4). */
export const startDiagnosis = defineCommand('repairCard.startDiagnosis', (input, cx) => {
  const card = cardAsSeen(cx, input);
  if (repairCards.technicians(cx.tx, card.id).length === 0)
    repairCards.setTechnicians(cx.tx, card.id, [{ staffId: cx.actor.staffId, sharePercent: 100 }]);
  moveCard(cx, card, 'diagnose', {}, { event: 'DiagnosisStarted', facts: { technician: cx.actor.name } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
