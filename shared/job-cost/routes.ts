import { z } from 'zod';
import { command, query } from '../contract/define-route';
import type { Role } from '../kernel/roles';
import {
  CostJob,
  CostRow,
  JobCostView,
  ListCostsInput,
  MonthTotals,
  OutsideBillInput,
  RateView,
  ReverseOutsideBillInput,
  SetBearerInput,
  SetRateInput,
} from './schema';

/** Who may see what a job costs us: not the counter, the bench or the warehouse. */
const SEES_COST: readonly Role[] = ['chief', 'accountant', 'manager'];
const reads = [
  'jobCost',
  'repairCard',
  'serviceCall',
  'serviceVoucher',
  'stock',
  'billing',
  'quote',
  'maintenanceContract',
  'part',
  'custody',
] as const;

export const jobCostRoutes = {
  'jobCost.ofJob': query({
    about: '成本與負擔: what a job cost us line by line, who bears each line and why, and what the customer pays without tax (line 14).',
    input: z.object({ job: CostJob }),
    output: JobCostView,
    allow: SEES_COST,
    reads: [...reads],
  }),
  'jobCost.setBearer': command({
    about: 'The chief says who bears a line, with his reason; what he said before stays in the book.',
    input: SetBearerInput,
    output: JobCostView,
    allow: ['chief'],
  }),
  'jobCost.recordOutsideBill': command({
    about: '外修帳單: what an outside repairer charges for a trip; it is part of the cost of the job (line 14).',
    input: OutsideBillInput,
    output: JobCostView,
    allow: SEES_COST,
  }),
  'jobCost.reverseOutsideBill': command({
    about: 'A bill that was written down wrongly is taken back, with reason; both rows stay.',
    input: ReverseOutsideBillInput,
    output: JobCostView,
    allow: SEES_COST,
  }),
  'jobCost.list': query({
    about:
      'Warranty and contract jobs closed in a month, the latest first; with a bearer, those he bears something of (what a claim asks for).',
    input: ListCostsInput,
    output: z.array(CostRow),
    allow: SEES_COST,
    reads: [...reads],
  }),
  'jobCost.totals': query({
    about: 'What the warranty and contract jobs of a month cost, by who bears it.',
    input: ListCostsInput.pick({ month: true }),
    output: MonthTotals,
    allow: SEES_COST,
    reads: [...reads],
  }),
  'jobCost.rates': query({
    about: 'What an hour and a trip cost us, from which day on, the latest first; the first row is the program’s own.',
    input: z.object({}),
    output: z.array(RateView),
    allow: SEES_COST,
    reads: ['jobCost'],
  }),
  'jobCost.setRate': command({
    about: 'A new cost of an hour and of a trip, from today or a later day on; jobs of before keep theirs.',
    input: SetRateInput,
    output: z.array(RateView),
    allow: ['manager'],
  }),
};
