import { commandRequests } from '../command-request/repository';
import { defineCommand } from '../kernel/handlers';
import { drafts } from './repository';
import { withoutSecrets } from './without-secrets';

/**
 * Keeps what is being typed (decisions 9). Not audited: nothing has been done yet. What comes in after its command was done (a last key
 * on its way, a window that crashed) is not a draft any more.
 */
export const saveDraft = defineCommand('draft.save', ({ form, requestId, input }, cx) => {
  if (commandRequests.find(cx.tx, requestId) !== undefined) drafts.discardUsed(cx.tx, cx.actor.staffId, requestId);
  else drafts.save(cx.tx, { staffId: cx.actor.staffId, form, requestId, input: withoutSecrets(input ?? null), updatedAt: cx.now });
  cx.changed('draft', form);
  return { savedAt: cx.now };
});
