import { auditTrail } from '../audit/repository';
import { custodyStays } from '../custody/repository';
import { defineCommand } from '../kernel/handlers';
import { products } from '../product/repository';
import { cardAsSeen, changeCard } from './bench-steps';
import { indexCard } from './steps';
import { cardAnswer } from './views';

/** A remark in the story of the job; the audit trail is where it lives. */
export const addNote = defineCommand('repairCard.addNote', (input, cx) => {
  const card = cardAsSeen(cx, input);
  const noted = changeCard(cx, card, {}, { event: 'NoteAdded', facts: { text: input.text } });
  indexCard(cx, noted, products.get(cx.tx, card.productId), custodyStays.get(cx.tx, card.stayId), [
    ...auditTrail.notesOn(cx.tx, card.id),
    input.text,
  ]);
  return cardAnswer(cx.tx, card.id, cx.now);
});
