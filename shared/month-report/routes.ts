import { z } from 'zod';
import { query } from '../contract/define-route';
import { Month } from '../kernel/fields';
import { isReportable } from './months';
import { MonthView } from './schema';

export const monthReportRoutes = {
  'monthReport.read': query({
    about: '月報表: calls, slips, payments, what is owed and the parts at cost, month by month from the ledgers; at most five years.',
    input: z.object({ from: Month, to: Month }).refine(({ from, to }) => isReportable(from, to), { path: ['to'], error: 'notADay' }),
    output: z.array(MonthView),
    allow: ['accountant', 'manager'],
    reads: ['serviceCall', 'billing', 'deposit', 'receivable', 'stock'],
    isLong: true,
  }),
};
