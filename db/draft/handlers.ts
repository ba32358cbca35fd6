import type { draftRoutes } from '#shared/draft/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { discardDraft } from './discard-draft';
import { drafts } from './repository';
import { saveDraft } from './save-draft';

export const draftHandlers = {
  'draft.save': saveDraft,
  'draft.get': defineQuery('draft.get', ({ form }, { db, actor }) => drafts.get(db, actor.staffId, form) ?? null),
  'draft.list': defineQuery('draft.list', (_input, { db, actor }) => drafts.of(db, actor.staffId)),
  'draft.discard': discardDraft,
} satisfies Pick<EngineHandlers, keyof typeof draftRoutes>;
