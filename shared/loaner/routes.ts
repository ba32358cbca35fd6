import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Confirmed } from '../kernel/doubt';
import { Limit, Rev } from '../kernel/fields';
import { LoanerId, RepairCardId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import {
  CheckInput,
  ExtendInput,
  LendInput,
  LoanerLoss,
  LoanerView,
  LoanView,
  LoseInput,
  RemindInput,
  TakeBackInput,
  TurnUpInput,
  WriteLoanerInput,
} from './schema';

const reads = ['loaner', 'deposit', 'repairCard'] as const;
export const loanerRoutes = {
  'loaner.add': command({
    about: '加備用機: what the centre lends, by its IMEI (with its check digit) or serial number.',
    input: WriteLoanerInput.extend({ confirmed: Confirmed }),
    output: LoanerView,
    allow: ['clerk', 'chief'],
  }),
  'loaner.change': command({
    about: 'Changes a loaner’s model, value or note; its number stays.',
    input: WriteLoanerInput.pick({ model: true, valueMinor: true, note: true }).extend({ loanerId: LoanerId, rev: Rev }),
    output: LoanerView,
    allow: ['clerk', 'chief'],
  }),
  'loaner.lend': command({
    about: '借出備用機 for one device of a customer, with its condition and deposit; the agreement is printed (B16).',
    input: LendInput,
    output: LoanView,
    allow: ['clerk'],
  }),
  'loaner.extend': command({
    about: '延期 by the chief: once, asked for before the day is over (C11).',
    input: ExtendInput,
    output: LoanView,
    allow: ['chief'],
  }),
  'loaner.takeBack': command({
    about: '收回備用機: scanned, looked at, wiped; damage comes off the deposit, the rest goes back; the settlement is printed (C11).',
    input: TakeBackInput,
    output: LoanView,
    allow: ['clerk'],
  }),
  'loaner.remind': command({
    about: '催還: a reminder on paper for who keeps a loaner beyond its day (C11); who was reminded when is kept.',
    input: RemindInput,
    output: LoanView,
    allow: ['clerk', 'chief', 'manager'],
  }),
  'loaner.notifyDue': command({
    about: '還機通知: on paper, until when the loaner has to be back, for who was told that his own device is ready (B16).',
    input: RemindInput,
    output: LoanView,
    allow: ['clerk', 'chief', 'manager'],
  }),
  'loaner.check': command({
    about: 'The chief says whether a loaner goes out again or to the bench.',
    input: CheckInput,
    output: LoanerView,
    allow: ['chief'],
  }),
  'loaner.lose': command({
    about: '遺失 by the manager: an overdue loaner is billed at its value, less the deposit (C11).',
    input: LoseInput,
    output: LoanView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'loaner.turnUp': command({
    about: '找回 by the manager: a lost loaner is here again, scanned and wiped; the chief looks at it next, and its slip stays as it is.',
    input: TurnUpInput,
    output: LoanerView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'loaner.lossOf': query({
    about: 'What a lost loaner cost the customer: the slip, what of it is paid and what is open.',
    input: z.object({ loanerId: LoanerId }),
    output: LoanerLoss.nullable(),
    allow: ANY_STAFF,
    reads: [...reads, 'billing'],
  }),
  'loaner.list': query({
    about: 'Loans: those that are out, the earliest day first, or all, the latest first.',
    input: z.object({
      view: z.enum(['out', 'all']).default('out'),
      after: z
        .object({ lastOn: z.string().max(10), lnNo: z.string().max(20) })
        .nullable()
        .default(null),
      limit: Limit,
    }),
    output: z.array(LoanView),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'loaner.ofCard': query({
    about: 'Loans for one device, the latest first.',
    input: z.object({ cardId: RepairCardId }),
    output: z.array(LoanView),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'loaner.find': query({
    about: 'The loaner with a scanned number, and the loan it is out on; also by the number of the agreement.',
    input: z.object({ scanned: z.string().max(60) }),
    output: z.object({ loaner: LoanerView, loan: LoanView.nullable() }).nullable(),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'loaner.pool': query({
    about: 'Loaners of the centre, in the order they were added.',
    input: z.object({ isAvailable: z.boolean().default(false), after: LoanerId.nullable().default(null), limit: Limit }),
    output: z.array(LoanerView),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
};
