import { defineCommand } from '../kernel/handlers';
import { drafts } from './repository';
import { withoutSecrets } from './without-secrets';

/** Keeps what is being typed (decisions 9). Not audited: nothing has been done yet. */
export const saveDraft = defineCommand('draft.save', ({ form, requestId, input }, cx) => {
  drafts.save(cx.tx, { staffId: cx.actor.staffId, form, requestId, input: withoutSecrets(input ?? null), updatedAt: cx.now });
  cx.changed('draft', form);
  return { savedAt: cx.now };
});
