import { z } from 'zod';
import { query } from '../contract/define-route';
import { ANY_STAFF } from '../kernel/roles';

export const todayRoutes = {
  'today.overview': query({
    about: 'What needs a hand today, as counts.',
    input: z.object({}),
    output: z.object({
      overdueCalls: z.int(),
      undispatchedCalls: z.int(),
      carriedOverCalls: z.int(),
      toStrikeOff: z.int(),
      devicesHere: z.int(),
      inTransit: z.int(),
      promisedToday: z.int(),
      promiseMissed: z.int(),
      waitingConsent: z.int(),
      waitingPart: z.int(),
      toInspect: z.int(),
      ready: z.int(),
      vouchersOutLong: z.int(),
      uncertainPapers: z.int(),
      failedPapers: z.int(),
    }),
    allow: ANY_STAFF,
    reads: ['serviceCall', 'custody', 'repairCard', 'serviceVoucher', 'printJob', 'quote'],
  }),
  'today.money': query({
    about:
      'What the cash desk waits for this morning, as counts: cash with technicians, differences, open drawers, promises, overdue debts.',
    input: z.object({}),
    output: z.object({
      /** Technicians who carry cash, and those of them who kept some overnight (B10). */
      cashCarried: z.int(),
      cashOvernight: z.int(),
      turnInsWaiting: z.int(),
      drawersOpen: z.int(),
      /** Of the open ones, opened before today. */
      drawersOvernight: z.int(),
      drawersWaiting: z.int(),
      promisesDue: z.int(),
      debtsOverdue: z.int(),
    }),
    allow: ['accountant', 'manager'],
    reads: ['billing', 'turnIn', 'cashDrawer', 'receivable'],
  }),
};
