import type { supportRoutes } from '#shared/support/routes';
import { consistency } from '../audit/consistency';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { supportFacts } from './queries';

export const supportHandlers = {
  'support.facts': defineQuery('support.facts', (_input, cx) => supportFacts(cx, consistency(cx.db))),
} satisfies Pick<EngineHandlers, Extract<keyof typeof supportRoutes, keyof EngineHandlers>>;
