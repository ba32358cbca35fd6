import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { CounterIntakeId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { CorrectInput, IntakeView, ReceiveInput } from './schema';

export const counterIntakeRoutes = {
  'counterIntake.receive': command({
    about:
      '送修受理: customer and products found or made, one IN and one CR, and for each device its ledger line, card and voucher, in one step (decisions 4).',
    input: ReceiveInput,
    output: IntakeView,
    allow: ['clerk', 'chief'],
  }),
  'counterIntake.correct': command({
    about:
      '更正受理內容: what the paper says of a device or its owner was wrong; a new version is frozen, printed and signed (issue line 7, decision 067).',
    input: CorrectInput,
    output: IntakeView,
    allow: ['clerk', 'chief'],
  }),
  'counterIntake.byId': query({
    about: 'One intake.',
    input: z.object({ id: CounterIntakeId }),
    output: IntakeView.nullable(),
    allow: ANY_STAFF,
    reads: ['counterIntake', 'repairCard', 'custody'],
  }),
  'counterIntake.list': query({
    about: 'Latest intakes first.',
    input: z.object({ limit: Limit }),
    output: z.array(
      z.object({
        id: CounterIntakeId,
        intakeNo: z.string(),
        receiptNo: z.string(),
        customerName: z.string(),
        devices: z.int(),
        receivedAt: z.string(),
        promisedAt: z.string(),
      }),
    ),
    allow: ANY_STAFF,
    reads: ['counterIntake'],
  }),
};
