import { custodyStays } from '../custody/repository';
import { moveCustody, whereItIs } from '../custody/steps';
import { defineCommand } from '../kernel/handlers';
import { cardAsSeen } from './bench-steps';
import { endUnclaimedClock } from '../unclaimed/steps';
import { NOT_REPAIRED } from './fail-repair-card';
import { moveCard } from './steps';
import { cardAnswer } from './views';

/** Found faulty before hand-over: bench and custody go back together; the owner must be told anew (C3, C4). */
export const recallRepairCard = defineCommand('repairCard.recall', (input, cx) => {
  const card = cardAsSeen(cx, input);
  const stay = custodyStays.get(cx.tx, card.stayId);
  moveCard(
    cx,
    card,
    'recall',
    { ...NOT_REPAIRED, inspectedAt: null, inspectedBy: null, readyAt: null, daysInRepair: null },
    { event: 'CardRecalled', reason: input.reason, facts: { inspectedAt: card.inspectedAt } },
  );
  moveCustody(cx, stay, 'recall', { where: whereItIs(stay), reason: input.reason, patch: { notifiedAt: null, notifiedBy: null } });
  endUnclaimedClock(cx, stay.id, 'recall');
  return cardAnswer(cx.tx, card.id, cx.now);
});
