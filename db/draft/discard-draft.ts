import { defineCommand } from '../kernel/handlers';
import { drafts } from './repository';

/** Throws the own draft of a form away. */
export const discardDraft = defineCommand('draft.discard', ({ form }, cx) => {
  drafts.discard(cx.tx, cx.actor.staffId, form);
  cx.changed('draft', form);
  return {};
});
