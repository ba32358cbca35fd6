import { z } from 'zod';
import { Day, Instant, Limit, line, optionalLine, Rev } from '../kernel/fields';
import { BillId, CustomerId, PaymentId, RepairCardId, ServiceCallId } from '../kernel/ids';
import { ServiceType } from '../kernel/region';
import { ChargeLine, ChargeLineInput } from '../quote/schema';
import { BILL_STATUSES, PAYMENT_STATUSES } from './states';

/** Cash is taken here; the other methods come with the cash desk (issue line 15). */
export const PAYMENT_METHODS = ['cash'] as const;
export const PaymentInput = z.object({ method: z.enum(PAYMENT_METHODS).default('cash'), amountMinor: z.int().min(1, 'notMoney') });
export const INVOICE_KINDS = ['none', 'twoPart', 'threePart', 'electronic'] as const;

export const IssueBillInput = z.object({
  cardIds: z.array(RepairCardId).min(1).max(20),
  /** Left out: the lines of each accepted quote, or the agreed inspection fee of a refused one, or 0 for free service. */
  lines: z.array(ChargeLineInput).max(60).optional(),
  /** B and C at 0 say why (B9). Left out: the warranty or contract itself is the reason. */
  zeroReason: optionalLine(100),
  buyerTaxId: optionalLine(18),
  invoiceKind: z.enum(INVOICE_KINDS).default('none'),
  at: Instant.optional(),
});

export const PaymentView = z.object({
  id: PaymentId,
  paymentNo: z.string(),
  method: z.enum(PAYMENT_METHODS),
  amountMinor: z.int(),
  status: z.enum(PAYMENT_STATUSES),
  at: z.string(),
  takenBy: z.string(),
  bookedAt: z.string().nullable(),
  bookedBy: z.string().nullable(),
});
export const BillView = z.object({
  id: BillId,
  billNo: z.string(),
  status: z.enum(BILL_STATUSES),
  customerId: CustomerId,
  customerName: z.string(),
  callId: ServiceCallId.nullable(),
  cardIds: z.array(RepairCardId),
  type: ServiceType,
  lines: z.array(ChargeLine.extend({ cardId: RepairCardId.nullable() })),
  grossMinor: z.int(),
  taxPercent: z.number(),
  taxMinor: z.int(),
  netMinor: z.int(),
  /** collect: the technician may take the cash on site; invoiceFirst: over the limit (S0§10). */
  decision: z.enum(['collect', 'invoiceFirst']),
  zeroReason: z.string().nullable(),
  buyerTaxId: z.string().nullable(),
  invoiceKind: z.enum(INVOICE_KINDS),
  invoiceNo: z.string().nullable(),
  invoiceOn: z.string().nullable(),
  paidMinor: z.int(),
  balanceMinor: z.int(),
  payments: z.array(PaymentView),
  issuedAt: z.string(),
  issuedBy: z.string(),
  voidReason: z.string().nullable(),
  rev: z.int(),
});
export type BillView = z.infer<typeof BillView>;

export const RecordInvoiceInput = z.object({
  billId: BillId,
  rev: Rev,
  invoiceNo: line(32),
  invoiceCode: optionalLine(12),
  invoiceOn: Day,
  kind: z.enum(['twoPart', 'threePart', 'electronic']).default('twoPart'),
  buyerTaxId: optionalLine(18),
});
export const ListBillsInput = z.object({
  view: z.enum(['open', 'toInvoice', 'toReceive', 'all']).default('open'),
  customerId: CustomerId.nullable().default(null),
  after: z.object({ billNo: z.string() }).nullable().default(null),
  limit: Limit,
});
