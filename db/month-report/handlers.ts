import type { monthReportRoutes } from '#shared/month-report/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { readMonths } from './queries';

export const monthReportHandlers = {
  'monthReport.read': readMonths,
} satisfies Pick<EngineHandlers, keyof typeof monthReportRoutes>;
