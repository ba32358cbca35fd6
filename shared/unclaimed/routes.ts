import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { BillId, CustodyStayId, UnclaimedCaseId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { DisposeInput, RecordDeliveryInput, SendNoticeInput, UNCLAIMED_VIEWS, UnclaimedView } from './schema';

const reads = ['unclaimed', 'custody', 'deposit'] as const;
export const unclaimedRoutes = {
  'unclaimed.sendNotice': command({
    about: '通知未領 (NT): the next notice in order, with its channel and proof; a letter is printed (B30, D5).',
    input: SendNoticeInput,
    output: UnclaimedView,
    allow: ['clerk', 'chief', 'manager'],
  }),
  'unclaimed.recordDelivery': command({
    about: '送達 or 退回 of the formal notice, with its proof: the term of the law begins (D5).',
    input: RecordDeliveryInput,
    output: UnclaimedView,
    allow: ['clerk', 'chief', 'manager'],
  }),
  'unclaimed.dispose': command({
    about:
      '處分 by the manager when the term is over: sold, scrapped or deposited; what is owed is paid first, the rest is the owner’s (C3, E3).',
    input: DisposeInput,
    output: UnclaimedView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'unclaimed.runDay': command({
    about: 'The day’s work of the clock: goods whose owner was told thirty days ago are overdue; clocks of older data are opened.',
    input: z.object({}),
    output: z.object({ opened: z.int(), abandoned: z.int() }),
    allow: ['system'],
  }),
  'unclaimed.list': query({
    about: 'Unclaimed goods: what is due today, all that wait, or what was disposed of.',
    input: z.object({
      view: z.enum(UNCLAIMED_VIEWS).default('due'),
      after: z
        .object({ nextOn: z.string().max(10), dlNo: z.string().max(20) })
        .nullable()
        .default(null),
      limit: Limit,
    }),
    output: z.array(UnclaimedView),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'unclaimed.ofStay': query({
    about: 'The clock of one device, its notices and its disposal; null when its owner was never told.',
    input: z.object({ stayId: CustodyStayId }),
    output: UnclaimedView.nullable(),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'unclaimed.debts': query({
    about: 'What is owed for a device, which its sale pays, and what stands in the way of its disposal.',
    input: z.object({ caseId: UnclaimedCaseId }),
    output: z.object({
      debts: z.array(z.object({ billId: BillId, billNo: z.string(), dueMinor: z.int() })),
      dueMinor: z.int(),
      unbilledMinor: z.int(),
      /** The maker's part, the exchange or the loaner it waits for. */
      heldFor: z.string().nullable(),
    }),
    allow: ANY_STAFF,
    reads: ['unclaimed', 'billing', 'loaner', 'oldPart', 'exchange', 'receivable'],
  }),
};
