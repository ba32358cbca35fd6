import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit, line } from '../kernel/fields';
import { OrderLineId, PartId, PurchaseOrderId, RequisitionId, StockIssueLineId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import {
  AllocateInput,
  AllowOverInput,
  ApproveInput,
  OneOrder,
  OneReceipt,
  OneRequisition,
  OneSupplierReturn,
  OrderInput,
  ReassignInput,
  ReceiveInput,
  RequisitionInput,
  SeenInput,
  SubmitInput,
  SupplierReturnInput,
} from './schema';
import {
  ArrivalView,
  KeptView,
  OnTheWay,
  OrderView,
  ReceiptView,
  RequisitionView,
  ShortPart,
  SupplierReturnView,
  WaitingView,
} from './views';

const reason = line(100);
const reads = ['purchase', 'part', 'stock', 'stockIssue', 'repairCard', 'serviceCall'] as const;

export const purchaseRoutes = {
  'purchase.request': command({
    about: '零件請購單: which parts, how many, for which job; submitted when supplier and price are known (B12).',
    input: RequisitionInput,
    output: RequisitionView,
    allow: ['technician', 'clerk', 'chief', 'warehouse', 'manager'],
  }),
  'purchase.submit': command({
    about: 'A draft with what it lacked goes to whoever decides; the sheet is printed (C7).',
    input: SubmitInput,
    output: RequisitionView,
    allow: ['technician', 'clerk', 'chief', 'warehouse', 'manager'],
  }),
  'purchase.approve': command({
    about: 'Agreed to, all or less, by the post that the sum needs (B12).',
    input: ApproveInput,
    output: RequisitionView,
    allow: ['chief'],
  }),
  'purchase.reject': command({
    about: 'Not agreed to, with reason (C7).',
    input: OneRequisition.extend({ reason }),
    output: RequisitionView,
    allow: ['chief'],
  }),
  'purchase.cancel': command({
    about: '撤銷 before anything was ordered, with reason; the number is void (C7, P17).',
    input: OneRequisition.extend({ reason }),
    output: RequisitionView,
    allow: ['technician', 'clerk', 'chief', 'warehouse', 'manager'],
  }),
  'purchase.order': command({
    about: '訂購單: agreed lines of one supplier, sent to him; the order is printed (B13).',
    input: OrderInput,
    output: OrderView,
    allow: ['warehouse'],
  }),
  'purchase.allowOver': command({
    about: 'The chief agrees that more is accepted than was ordered, with reason (B13).',
    input: AllowOverInput,
    output: OrderView,
    allow: ['chief'],
  }),
  'purchase.closeRest': command({
    about: 'What has not come is given up; the supplier is told (C7).',
    input: OneOrder.extend({ reason }),
    output: OrderView,
    allow: ['chief'],
  }),
  'purchase.receive': command({
    about: '驗收入庫: what came, what is accepted into its bin and what goes to quarantine; every wrong line is told at once (B13).',
    input: ReceiveInput,
    output: ReceiptView,
    allow: ['warehouse'],
  }),
  'purchase.voidReceipt': command({
    about: 'A goods receipt that was a mistake: each of its movements is reversed (issue line 8).',
    input: OneReceipt.extend({ reason }),
    output: ReceiptView,
    allow: ['warehouse'],
    needsPinAgain: true,
  }),
  'purchase.returnToSupplier': command({
    about: '退供應商: rejected and defective pieces leave quarantine for the supplier, with their document.',
    input: SupplierReturnInput,
    output: SupplierReturnView,
    allow: ['warehouse'],
  }),
  'purchase.voidReturn': command({
    about: 'Pieces that did not leave after all: the movements are reversed.',
    input: OneSupplierReturn.extend({ reason }),
    output: SupplierReturnView,
    allow: ['warehouse'],
    needsPinAgain: true,
  }),
  'purchase.allocate': command({
    about: '配給: a part that is here is kept for the job that waits for it; its technician is told, the bag label names the job.',
    input: AllocateInput,
    output: z.array(WaitingView),
    allow: ['warehouse', 'chief'],
  }),
  'purchase.reassign': command({
    about: 'What was kept for one job goes to a more urgent one, with reason; both technicians are told.',
    input: ReassignInput,
    output: z.array(WaitingView),
    allow: ['warehouse', 'chief'],
  }),
  'purchase.seen': command({
    about: 'The technician knows what came for his jobs.',
    input: SeenInput,
    output: z.object({ count: z.int() }),
    allow: ['technician', 'chief', 'clerk', 'warehouse', 'manager'],
  }),
  'purchase.requisitions': query({
    about: '零件請購單 of a view, newest first, a page by key.',
    input: z.object({
      view: z.enum(['open', 'toApprove', 'toOrder', 'all']).default('open'),
      after: z.object({ prNo: z.string() }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(RequisitionView),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.requisition': query({
    about: 'One 零件請購單.',
    input: z.object({ id: RequisitionId }),
    output: RequisitionView.nullable(),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.orders': query({
    about: '訂購單 that are not all here, or all of them, newest first, a page by key.',
    input: z.object({
      view: z.enum(['open', 'all']).default('open'),
      after: z.object({ poNo: z.string() }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(OrderView),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.orderOf': query({
    about: 'The order of a scan, by its number, or by id.',
    input: z.object({ id: PurchaseOrderId.optional(), code: z.string().max(60).optional() }),
    output: OrderView.nullable(),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.onTheWay': query({
    about: '在途零件: every line that is ordered and not here, across jobs, the earliest first.',
    input: z.object({
      partId: PartId.optional(),
      after: z.object({ dueOn: z.string(), poNo: z.string(), lineId: OrderLineId }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(OnTheWay),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.waiting': query({
    about: 'Jobs that wait for a part, the most urgent of each part first.',
    input: z.object({
      partId: PartId.optional(),
      after: z.object({ lineId: StockIssueLineId }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(WaitingView),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.kept': query({
    about: 'What of a part is kept for jobs and not handed out yet: where a more urgent job may take it from.',
    input: z.object({ partId: PartId }),
    output: z.array(KeptView),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.short': query({
    about: '建議補貨: parts that are short by level, open demand or past use, and how many to buy.',
    input: z.object({ after: z.object({ partId: PartId }).nullable().default(null), limit: Limit }),
    output: z.array(ShortPart),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.returns': query({
    about: '退供應商單, newest first, a page by key.',
    input: z.object({ after: z.object({ vrNo: z.string() }).nullable().default(null), limit: Limit }),
    output: z.array(SupplierReturnView),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.arrivals': query({
    about: 'What came for my jobs and I have not said that I know.',
    input: z.object({}),
    output: z.array(ArrivalView),
    allow: ANY_STAFF,
    reads,
  }),
  'purchase.counts': query({
    about: 'How many wait in each view of buying.',
    input: z.object({}),
    output: z.object({ requisitions: z.int(), orders: z.int(), waiting: z.int(), overdue: z.int(), arrivals: z.int() }),
    allow: ANY_STAFF,
    reads,
  }),
};
