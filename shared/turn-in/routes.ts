import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit, Rev } from '../kernel/fields';
import { TurnInId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { Carrier, ReceiveTurnInInput, TurnInView } from './schema';

export const turnInRoutes = {
  'turnIn.receive': command({
    about: '繳款單: the accountant counts the cash a technician took on site; without a difference it is booked (B10, S0§10).',
    input: ReceiveTurnInInput,
    output: TurnInView,
    allow: ['accountant'],
  }),
  'turnIn.confirm': command({
    about: 'The chief confirms a difference; the cash is booked (B10).',
    input: z.object({ turnInId: TurnInId, rev: Rev }),
    output: TurnInView,
    allow: ['chief'],
    needsPinAgain: true,
  }),
  'turnIn.carriers': query({
    about: 'Technicians who carry cash, with their slips, the oldest first.',
    input: z.object({}),
    output: z.array(Carrier),
    allow: ANY_STAFF,
    reads: ['billing', 'turnIn'],
  }),
  'turnIn.mine': query({
    about: 'The cash one carries oneself, with what of it was kept overnight; nothing when there is none (B10).',
    input: z.object({}),
    output: Carrier.nullable(),
    allow: ANY_STAFF,
    reads: ['billing', 'turnIn'],
  }),
  'turnIn.list': query({
    about: 'Turn-in slips, the latest first; `waiting`: differences for the chief.',
    input: z.object({
      view: z.enum(['waiting', 'all']).default('all'),
      after: z.object({ turnInNo: z.string() }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(TurnInView),
    allow: ANY_STAFF,
    reads: ['turnIn', 'billing'],
  }),
};
