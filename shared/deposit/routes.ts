import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { DepositId, RepairCardId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { DepositView, RefundDepositInput, TakeDepositInput } from './schema';

export const depositRoutes = {
  'deposit.take': command({
    about: '收訂金 for a job, in one or several ways; cash goes into the drawer of this PC. A receipt is printed.',
    input: TakeDepositInput,
    output: DepositView,
    allow: ['clerk', 'accountant'],
  }),
  'deposit.refund': command({
    about: '退訂金 by the manager: all that is held, or a part of it; a slip is printed (C6, E4).',
    input: RefundDepositInput,
    output: DepositView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'deposit.ofCard': query({
    about: 'Deposits of a job: what was paid in, used and paid back.',
    input: z.object({ cardId: RepairCardId }),
    output: z.array(DepositView),
    allow: ANY_STAFF,
    reads: ['deposit', 'billing'],
  }),
  'deposit.list': query({
    about: 'Deposits that are still held, the oldest first.',
    input: z.object({ after: DepositId.nullable().default(null), limit: Limit }),
    output: z.array(DepositView),
    allow: ANY_STAFF,
    reads: ['deposit', 'billing', 'repairCard'],
  }),
};
