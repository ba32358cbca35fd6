import { z } from 'zod';
import {
  CollectionReceiptId,
  CounterIntakeId,
  CustodyStayId,
  CustomerId,
  ProductId,
  ReceiptLineId,
  RepairCardId,
  ServiceCallId,
} from '../kernel/ids';
import { RECEIPT_STATUSES } from './states';

export const ReceiptLineView = z.object({
  id: ReceiptLineId,
  lineNo: z.int(),
  productId: ProductId,
  stayId: CustodyStayId,
  dlNo: z.string(),
  model: z.string(),
  serial: z.string().nullable(),
  accessories: z.array(z.object({ name: z.string(), qty: z.int() })),
  exterior: z.string(),
  declaredValueMinor: z.int().nullable(),
  custodyState: z.string(),
  shelf: z.string().nullable(),
  cardId: RepairCardId.nullable(),
  cardNo: z.string().nullable(),
  cardStatus: z.string().nullable(),
  returnedAt: z.string().nullable(),
  returnedTo: z.string().nullable(),
});
export const ReceiptView = z.object({
  id: CollectionReceiptId,
  receiptNo: z.string(),
  status: z.enum(RECEIPT_STATUSES),
  issuedAt: z.string(),
  issuedBy: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  callId: ServiceCallId.nullable(),
  intakeId: CounterIntakeId.nullable(),
  sourceNo: z.string(),
  reason: z.string(),
  estReadyOn: z.string(),
  padNo: z.string().nullable(),
  replacedById: CollectionReceiptId.nullable(),
  replacedByNo: z.string().nullable(),
  replacesNo: z.string().nullable(),
  voidAt: z.string().nullable(),
  voidBy: z.string().nullable(),
  voidReason: z.string().nullable(),
  /** Who collected the goods of a void receipt, and when. */
  collectedAt: z.string().nullable(),
  collectedBy: z.string().nullable(),
  isLateEntry: z.boolean(),
  lines: z.array(ReceiptLineView),
  rev: z.int(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

/** Scanning a void receipt is an incident that is kept, so it is an answer (decisions 7, C5). */
export const ReceiptScanAnswer = z.discriminatedUnion('outcome', [
  /** `newerPaper`: the version that stands in the file when the sheet in hand is an older one (decision 067). */
  z.object({ outcome: z.literal('open'), receipt: ReceiptView, newerPaper: z.int().nullable() }),
  z.object({
    outcome: z.literal('refused'),
    receiptNo: z.string(),
    status: z.enum(RECEIPT_STATUSES),
    releasedAt: z.string().nullable(),
    releasedTo: z.string().nullable(),
    replacedByNo: z.string().nullable(),
  }),
  z.object({ outcome: z.literal('unknown') }),
]);
