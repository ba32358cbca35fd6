import { z } from 'zod';
import { Day, optionalLine } from '../kernel/fields';
import { BillId, CustomerId, PrintedDocumentId, ReceivableId, StaffId } from '../kernel/ids';
import { BUCKETS } from './rules';
import { RECEIVABLE_STATUSES } from './states';

/** `promised`: the day of a promise is here or over; `mine`: whoever asks is to collect it (B28). */
export const RECEIVABLE_VIEWS = ['open', 'overdue', 'promised', 'mine', 'disputed', 'all'] as const;
export const ReceivableView = z.object({
  id: ReceivableId,
  arNo: z.string(),
  status: z.enum(RECEIVABLE_STATUSES),
  billId: BillId,
  billNo: z.string(),
  invoiceNo: z.string().nullable(),
  customerId: CustomerId,
  customerName: z.string(),
  amountMinor: z.int(),
  receivedMinor: z.int(),
  balanceMinor: z.int(),
  dueOn: z.string(),
  overdueDays: z.int(),
  bucket: z.enum(BUCKETS),
  promiseOn: z.string().nullable(),
  /** 收款人, who goes and asks for it (B28). */
  collectorId: StaffId.nullable(),
  collector: z.string().nullable(),
  disputeReason: z.string().nullable(),
  writeOffReason: z.string().nullable(),
  openedAt: z.string(),
  openedBy: z.string(),
  /** Above the limit, or somebody overdue: the reason of the manager, or nothing when work on site left no choice. */
  creditBlock: z.enum(['limit', 'overdue']).nullable(),
  overrideReason: z.string().nullable(),
  rev: z.int(),
});
export type ReceivableView = z.infer<typeof ReceivableView>;

export const CollectingVisit = z.object({ id: z.string(), visitedOn: z.string(), wasMet: z.boolean(), result: z.string(), by: z.string() });
export type CollectingVisit = z.infer<typeof CollectingVisit>;

export const STATEMENT_VIEWS = ['waiting', 'stamped', 'all'] as const;
/** 貨款徵詢函 as it was printed last for its period, and when the customer's part came back stamped (B28). */
export const StatementView = z.object({
  documentId: PrintedDocumentId,
  documentNo: z.string(),
  customerName: z.string(),
  /** Last day of its period. */
  to: z.string(),
  printedAt: z.string(),
  stampedOn: z.string().nullable(),
  remark: z.string().nullable(),
  recordedBy: z.string().nullable(),
});
export type StatementView = z.infer<typeof StatementView>;
export const StampStatementInput = z.object({
  documentId: PrintedDocumentId,
  /** Null takes it back. */
  stampedOn: Day.nullable(),
  remark: optionalLine(100),
});

export const Ageing = z.object({
  asOf: z.string(),
  buckets: z.record(z.enum(BUCKETS), z.int()),
  totalMinor: z.int(),
  customers: z.array(
    z.object({
      customerId: CustomerId,
      customerName: z.string(),
      owedMinor: z.int(),
      /** Work that is done and on no slip yet; it counts against the limit. */
      waitingMinor: z.int(),
      limitMinor: z.int().nullable(),
      availableMinor: z.int(),
      worstOverdueDays: z.int(),
      isBlocked: z.boolean(),
    }),
  ),
});
export type Ageing = z.infer<typeof Ageing>;
