import type { EngineHandlers } from '../kernel/handlers';
import { jobCost, listCosts, listRates, monthTotals } from './queries';
import { recordOutsideBill } from './record-outside-bill';
import { reverseOutsideBill } from './reverse-outside-bill';
import { setBearer } from './set-bearer';
import { setRate } from './set-rate';

export const jobCostHandlers = {
  'jobCost.ofJob': jobCost,
  'jobCost.setBearer': setBearer,
  'jobCost.recordOutsideBill': recordOutsideBill,
  'jobCost.reverseOutsideBill': reverseOutsideBill,
  'jobCost.list': listCosts,
  'jobCost.totals': monthTotals,
  'jobCost.rates': listRates,
  'jobCost.setRate': setRate,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `jobCost.${string}`>>;
