import { DomainError } from '#shared/kernel/app-error';
import { agreedOf } from '#shared/quote/rules';
import { auditTrail } from '../audit/repository';
import { custodyStays } from '../custody/repository';
import { defineCommand } from '../kernel/handlers';
import { products } from '../product/repository';
import { quotes } from '../quote/repository';
import { cardAsSeen, changeCard } from './bench-steps';
import { indexCard } from './steps';
import { cardAnswer } from './views';

/** 診斷與原因 (B7). A new service type says why; a repair that is under way becomes paid only with an accepted quote. */
export const recordDiagnosis = defineCommand('repairCard.recordDiagnosis', (input, cx) => {
  const card = cardAsSeen(cx, input);
  if (card.status !== 'DIAGNOSING' && card.status !== 'REPAIRING')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'RepairCard', from: card.status, event: 'recordDiagnosis' });
  const type = input.type ?? card.type;
  if (type !== card.type) {
    if (input.typeReason === null) throw new DomainError('REASON_NEEDED', { field: 'typeReason' });
    if (type === 'A' && card.status === 'REPAIRING' && !agreedOf(quotes.ofCard(cx.tx, card.id))) throw new DomainError('QUOTE_NEEDED');
  }
  const diagnosed = changeCard(
    cx,
    card,
    { diagnosis: input.diagnosis, causeCode: input.causeCode, type, typeReason: input.typeReason ?? card.typeReason },
    {
      event: 'DiagnosisRecorded',
      reason: type === card.type ? null : input.typeReason,
      facts: { diagnosis: input.diagnosis, causeCode: input.causeCode, type },
    },
  );
  indexCard(cx, diagnosed, products.get(cx.tx, card.productId), custodyStays.get(cx.tx, card.stayId), auditTrail.notesOn(cx.tx, card.id));
  return cardAnswer(cx.tx, card.id, cx.now);
});
