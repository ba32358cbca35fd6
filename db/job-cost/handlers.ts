import type { EngineHandlers } from '../kernel/handlers';
import { jobCost, listCosts, listRates, monthTotals } from './queries';
import { setBearer } from './set-bearer';
import { setRate } from './set-rate';

export const jobCostHandlers = {
  'jobCost.ofJob': jobCost,
  'jobCost.setBearer': setBearer,
  'jobCost.list': listCosts,
  'jobCost.totals': monthTotals,
  'jobCost.rates': listRates,
  'jobCost.setRate': setRate,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `jobCost.${string}`>>;
