import type { EngineHandlers } from '../kernel/handlers';
import { checkDay, sendDayBack } from './check-day';
import { myDay, reportsOfDay } from './queries';
import { submitDay } from './submit-day';

export const dayReportHandlers = {
  'dayReport.submit': submitDay,
  'dayReport.check': checkDay,
  'dayReport.sendBack': sendDayBack,
  'dayReport.mine': myDay,
  'dayReport.ofDay': reportsOfDay,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `dayReport.${string}`>>;
