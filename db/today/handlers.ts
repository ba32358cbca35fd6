import type { todayRoutes } from '#shared/today/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { todayOverview } from './queries';

export const todayHandlers = {
  'today.overview': defineQuery('today.overview', (_input, cx) => todayOverview(cx)),
} satisfies Pick<EngineHandlers, keyof typeof todayRoutes>;
