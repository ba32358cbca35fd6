import type { auditRoutes } from '#shared/audit/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { verifyChain } from '../consistency/audit-chain';
import { differencesFound } from './anchor';
import { consistency } from './consistency';
import { listAudit, storyOf } from './queries';

export const auditHandlers = {
  'audit.list': defineQuery('audit.list', (input, { db }) => listAudit(db, input)),
  'audit.story': defineQuery('audit.story', ({ entityIds }, { db }) => storyOf(db, entityIds)),
  'audit.verify': defineQuery('audit.verify', (_input, { db }) => ({ ...verifyChain(db), differed: differencesFound(db) })),
  'audit.consistency': defineQuery('audit.consistency', (_input, { db }) => consistency(db)),
} satisfies Pick<EngineHandlers, keyof typeof auditRoutes>;
