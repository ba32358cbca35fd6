import { DomainError } from '#shared/kernel/app-error';
import { sharesOf } from '#shared/repair-card/rules';
import { defineCommand } from '../kernel/handlers';
import { requireTechnician } from '../staff/steps';
import { cardAsSeen, changeCard } from './bench-steps';
import { repairCards } from './repository';
import { cardAnswer } from './views';

/** 指派: who works on the card and with what share (B7). */
export const assignTechnicians = defineCommand('repairCard.assign', (input, cx) => {
  const card = cardAsSeen(cx, input);
  if (card.status === 'CLOSED' || card.status === 'CANCELLED')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'RepairCard', from: card.status, event: 'assign' });
  const shares = sharesOf(input.technicians);
  const named = shares.map((s) => `${requireTechnician(cx.tx, s.staffId, cx.today).name} ${s.sharePercent}`);
  repairCards.setTechnicians(cx.tx, card.id, shares);
  changeCard(cx, card, {}, { event: 'TechniciansAssigned', facts: { technicians: named.join(', ') } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
