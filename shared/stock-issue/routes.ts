import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { RepairCardId, ServiceCallId, StaffId, StockIssueId, StockIssueLineId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import {
  FittedPart,
  HandOverInput,
  IssuePartsInput,
  ListIssuesInput,
  OneIssue,
  OneReturn,
  OutLine,
  PickLine,
  Reason,
  RequestPartsInput,
  ReturnPartsInput,
  StockIssueView,
  StockReturnView,
  UsePartInput,
  VisitPart,
} from './schema';

export const stockIssueRoutes = {
  'stockIssue.request': command({
    about: '領料單, drafted at the bench or for a call: which parts, how many, for which job (B14).',
    input: RequestPartsInput,
    output: StockIssueView,
    allow: ['technician', 'clerk', 'chief', 'warehouse'],
  }),
  'stockIssue.approve': command({
    about: 'The chief agrees; the pieces are reserved for the job. Refused when the warehouse has too few (E9).',
    input: OneIssue,
    output: StockIssueView,
    allow: ['chief'],
  }),
  'stockIssue.issue': command({
    about: '發料: the warehouse hands out what was picked; the ledger moves it to the technician.',
    input: IssuePartsInput,
    output: StockIssueView,
    allow: ['warehouse'],
  }),
  'stockIssue.cancel': command({
    about: '撤銷 before anything was handed out, with reason; what was reserved is free again.',
    input: OneIssue.extend({ reason: Reason }),
    output: StockIssueView,
    allow: ['technician', 'chief', 'warehouse'],
  }),
  'stockIssue.use': command({
    about: 'Fitted at the customer’s: the piece leaves the technician’s hands. On a repair card the part line does this.',
    input: UsePartInput,
    output: StockIssueView,
    allow: ['technician', 'clerk'],
  }),
  'stockIssue.giveBack': command({
    about: '退料單: what is not needed, or is defective, goes back to the warehouse.',
    input: ReturnPartsInput,
    output: StockReturnView,
    allow: ['technician', 'clerk', 'warehouse'],
  }),
  'stockIssue.receiveBack': command({
    about: 'The warehouse has it back: good to its bin, defective to quarantine; what is of no use is on a scrap slip at once.',
    input: OneReturn,
    output: StockReturnView,
    allow: ['warehouse'],
  }),
  'stockIssue.cancelReturn': command({
    about: 'A return that was not handed in, with reason.',
    input: OneReturn.extend({ reason: Reason }),
    output: StockReturnView,
    allow: ['technician', 'warehouse', 'chief'],
  }),
  'stockIssue.voidReturn': command({
    about: 'A return received by mistake: each movement is reversed, the pieces are in the technician’s hands again (issue line 8).',
    input: OneReturn.extend({ reason: Reason }),
    output: StockReturnView,
    allow: ['warehouse', 'chief'],
  }),
  'stockIssue.handOver': command({
    about: '移交: what somebody has goes to a colleague, whole or these lines: a return and an issue slip for each job, in one deed (E8).',
    input: HandOverInput,
    output: z.object({ srNo: z.string(), siNos: z.array(z.string()), lines: z.int() }),
    allow: ['warehouse', 'chief', 'manager'],
  }),
  'stockIssue.printPickList': command({
    about: '揀料單 on paper: what is agreed to and not yet handed out, in the order one walks along the bins.',
    input: z.object({}),
    output: z.object({ documentNo: z.string(), lines: z.int() }),
    allow: ['warehouse'],
  }),
  'stockIssue.byId': query({
    about: 'One 領料單.',
    input: z.object({ id: StockIssueId }),
    output: StockIssueView.nullable(),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', 'repairCard'],
  }),
  'stockIssue.list': query({
    about: '領料單 of a view, newest first.',
    input: ListIssuesInput,
    output: z.array(StockIssueView),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', 'repairCard'],
  }),
  'stockIssue.ofJob': query({
    about: '領料單 of a card or a call.',
    input: z.object({ cardId: RepairCardId.optional(), callId: ServiceCallId.optional() }),
    output: z.array(StockIssueView),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part'],
  }),
  'stockIssue.forVisit': query({
    about: 'What may be fitted on a visit: lines with pieces left that were handed out for this call, or lie in its technician’s van.',
    input: z.object({ callId: ServiceCallId }),
    output: z.array(VisitPart),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', 'serviceCall'],
  }),
  'stockIssue.fitted': query({
    about: '用料 of a call, from its slips and from the van, with what was taken back.',
    input: z.object({ callId: ServiceCallId }),
    output: z.array(FittedPart),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part'],
  }),
  'stockIssue.pickList': query({
    about: '揀料單: every agreed line in the order of the bins.',
    input: z.object({ after: z.object({ lineId: StockIssueLineId }).nullable().default(null), limit: Limit }),
    output: z.array(PickLine),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', 'repairCard'],
  }),
  'stockIssue.counts': query({
    about: 'How many lines and slips wait in each view of the parts store.',
    input: z.object({}),
    output: z.object({ pick: z.int(), approve: z.int(), out: z.int(), returns: z.int() }),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock'],
  }),
  'stockIssue.returns': query({
    about: '退料單 waiting for the warehouse, or all of them, newest first.',
    input: z.object({
      view: z.enum(['open', 'all']).default('open'),
      after: z.object({ srNo: z.string() }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(StockReturnView),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'part'],
  }),
  'stockIssue.holders': query({
    about: 'Who has parts in his hands: how many kinds, and what they are worth.',
    input: z.object({}),
    output: z.array(z.object({ staffId: StaffId, name: z.string(), kinds: z.int(), valueMinor: z.int() })),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'staff'],
  }),
  'stockIssue.out': query({
    about: 'What is out with technicians and neither fitted nor back, oldest first.',
    input: z.object({
      staffId: StaffId.optional(),
      after: z.object({ issuedAt: z.string(), lineId: StockIssueLineId }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(OutLine),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part'],
  }),
};
