import type { todayRoutes } from '#shared/today/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { readMoneyOfMorning } from './money-query';
import { todayOverview } from './queries';

export const todayHandlers = {
  'today.overview': defineQuery('today.overview', (_input, cx) => todayOverview(cx)),
  'today.money': readMoneyOfMorning,
} satisfies Pick<EngineHandlers, keyof typeof todayRoutes>;
