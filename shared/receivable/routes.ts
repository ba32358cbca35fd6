import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Day, Limit, line, Month, Rev } from '../kernel/fields';
import { BillId, CustomerId, ReceivableId, StaffId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { ACCOUNT_OPENERS } from './rules';
import { Ageing, CollectingVisit, RECEIVABLE_VIEWS, ReceivableView, STATEMENT_VIEWS, StampStatementInput, StatementView } from './schema';

const one = { receivableId: ReceivableId, rev: Rev };
export const receivableRoutes = {
  'receivable.open': command({
    about: '掛帳: what is open on a slip is owed from now on; above the limit, or with something long overdue, only by a manager (C13).',
    input: z.object({
      billId: BillId,
      rev: Rev,
      override: z
        .object({ reason: line(100) })
        .nullable()
        .default(null),
    }),
    output: ReceivableView,
    allow: ACCOUNT_OPENERS,
    needsPinAgain: ({ override }) => override !== null,
  }),
  'receivable.promise': command({
    about: 'The day the customer promised to pay.',
    input: z.object({ ...one, promiseOn: Day.nullable() }),
    output: ReceivableView,
    allow: ['accountant', 'clerk', 'manager'],
  }),
  'receivable.setCollector': command({
    about: '收款人: who goes and asks for what is owed; null: nobody in particular (B28).',
    input: z.object({ ...one, collectorId: StaffId.nullable() }),
    output: ReceivableView,
    allow: ['accountant', 'manager'],
  }),
  'receivable.recordVisit': command({
    about: 'A visit to ask for what is owed: the day, whether somebody was met, and what came of it (B28).',
    input: z.object({ receivableId: ReceivableId, visitedOn: Day, wasMet: z.boolean(), result: line(100) }),
    output: z.array(CollectingVisit),
    allow: ['accountant', 'clerk', 'technician', 'manager'],
  }),
  'receivable.visits': query({
    about: 'The visits for what is owed, the newest first (B28).',
    input: z.object({ receivableId: ReceivableId }),
    output: z.array(CollectingVisit),
    allow: ANY_STAFF,
    reads: ['receivable'],
  }),
  'receivable.dispute': command({
    about: 'The customer disputes it (C13).',
    input: z.object({ ...one, reason: line(100) }),
    output: ReceivableView,
    allow: ['accountant', 'manager'],
  }),
  'receivable.resolve': command({
    about: 'The dispute is settled; it is owed again.',
    input: z.object({ ...one, reason: line(100) }),
    output: ReceivableView,
    allow: ['accountant', 'manager'],
  }),
  'receivable.writeOff': command({
    about: '呆帳沖銷 by the manager: nothing more is expected, or not a part of it, and the rest is owed as before (B28, C13).',
    input: z.object({
      ...one,
      /** Left out: all that is open. */
      amountMinor: z.int('notMoney').min(1, 'notMoney').max(9_999_999_999, 'notMoney').optional(),
      reason: line(100),
    }),
    output: ReceivableView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'receivable.statement': command({
    about: '貨款徵詢函/对账单 of a customer over a period, on paper in two parts (B28).',
    input: z.object({ customerId: CustomerId, from: Day, to: Day }),
    output: z.object({ documentNo: z.string(), openingMinor: z.int(), closingMinor: z.int() }),
    allow: ['accountant', 'manager'],
  }),
  'receivable.statementRun': command({
    about: 'The statements of a month for every customer who owed or paid on account in it, each once (B28, C13).',
    input: z.object({ month: Month }),
    output: z.object({ printed: z.int(), there: z.int() }),
    allow: ['accountant', 'manager'],
  }),
  'receivable.stampStatement': command({
    about: 'The day on the stamp of the part of a statement that the customer returned; null takes it back (B28).',
    input: StampStatementInput,
    output: StatementView,
    allow: ['clerk', 'accountant', 'manager'],
  }),
  'receivable.statements': query({
    about: 'Statements by the month their period ends in, or found by customer or number; which of them came back stamped (B28).',
    input: z.object({
      month: Month.nullable().default(null),
      view: z.enum(STATEMENT_VIEWS).default('waiting'),
      text: z.string().trim().max(40).default(''),
    }),
    output: z.object({ rows: z.array(StatementView), more: z.boolean() }),
    allow: ANY_STAFF,
    reads: ['receivable', 'printedDocument', 'customer'],
  }),
  'receivable.list': query({
    about: 'What is owed, the earliest due day first: all of it, what was promised for today or before, or what is mine to collect.',
    input: z.object({
      view: z.enum(RECEIVABLE_VIEWS).default('open'),
      customerId: CustomerId.nullable().default(null),
      after: z
        .object({ dueOn: z.string().max(10), arNo: z.string().max(30) })
        .nullable()
        .default(null),
      limit: Limit,
    }),
    output: z.array(ReceivableView),
    allow: ANY_STAFF,
    reads: ['receivable', 'billing'],
  }),
  'receivable.ageing': query({
    about: '帳齡: what is owed by days overdue, and the credit of each customer who owes.',
    input: z.object({}),
    output: Ageing,
    allow: ANY_STAFF,
    reads: ['receivable', 'billing', 'customer'],
  }),
};
