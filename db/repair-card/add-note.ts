import { defineCommand } from '../kernel/handlers';
import { cardAsSeen, changeCard } from './bench-steps';
import { cardAnswer } from './views';

/** A remark in the story of the job; the audit trail is where it lives. */
export const addNote = defineCommand('repairCard.addNote', (input, cx) => {
  const card = cardAsSeen(cx, input);
  changeCard(cx, card, {}, { event: 'NoteAdded', facts: { text: input.text } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
