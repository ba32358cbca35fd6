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
};
