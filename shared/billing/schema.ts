import { z } from 'zod';
import { Day, Instant, Limit, line, Minor, optionalLine, Rev } from '../kernel/fields';
import { BillId, CustomerId, PaymentId, RepairCardId, ServiceCallId } from '../kernel/ids';
import { ServiceType } from '../kernel/region';
import { ChargeLine, ChargeLineInput } from '../quote/schema';
import { TaxPartView } from '../tax/schema';
import { BILL_STATUSES, PAYMENT_STATUSES } from './states';

/** 收款方式 (B9). What is paid on account stays open as a receivable and is no payment. */
export const PAYMENT_METHODS = ['cash', 'card', 'transfer', 'mobile'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
/** How a payment of a slip is written down: a deposit that is used on it brings no money, it was paid before. */
export const RECORDED_METHODS = [...PAYMENT_METHODS, 'deposit'] as const;
export type RecordedMethod = (typeof RECORDED_METHODS)[number];
/** Money that the bank must be asked about needs its number: the slip of the card, the last digits of the transfer. */
export const needsReference = (method: PaymentMethod): boolean => method === 'card' || method === 'transfer';
/** One way of paying. `tenderedMinor`: what was put on the desk in cash; the change follows from it and is no payment. */
export const PaymentInput = z
  .object({
    method: z.enum(PAYMENT_METHODS).default('cash'),
    amountMinor: z.int('notMoney').min(1, 'notMoney').max(9_999_999_999, 'notMoney'),
    tenderedMinor: Minor.nullable().default(null),
    reference: optionalLine(40),
  })
  .refine((p) => !needsReference(p.method) || p.reference !== null, { path: ['reference'], message: 'needed' })
  .refine((p) => p.tenderedMinor === null || (p.method === 'cash' && p.tenderedMinor >= p.amountMinor), {
    path: ['tenderedMinor'],
    message: 'notMoney',
  });
export type PaymentInput = z.infer<typeof PaymentInput>;
/** Several ways at once on one bill: part in cash, the rest by card. */
export const Payments = z.array(PaymentInput).max(8);
export const INVOICE_KINDS = ['none', 'twoPart', 'threePart', 'electronic'] as const;

/** Which line of a job goes on the slip, and how much of it; left out: all that is left of it. */
export const ChargeChoice = z.object({ key: z.string().max(80), amountMinor: z.int('notMoney').optional() });
/** The reason stands on the paper, as the text of a line does. */
const LetOffInput = z.object({
  amountMinor: z.int('notMoney').min(1, 'notMoney').max(9_999_999_999, 'notMoney'),
  reason: line(60),
});
/** 餘額掛帳: what is not paid now is owed from now on, as far as the credit goes (B9, C13). */
export const RestOnAccount = z.boolean().default(false);

export const IssueBillInput = z
  .object({
    cardIds: z.array(RepairCardId).max(50).default([]),
    /** Work on site whose slip is void, to be billed anew. */
    callIds: z.array(ServiceCallId).max(50).default([]),
    /** Who pays. Left out: the owner of the jobs. Named, the jobs may be of several owners (an insurer, a company). */
    payerId: CustomerId.nullable().default(null),
    /** Left out: all that is left of each job, or 0 for free service. Jobs without a chosen line are not on the slip. */
    charges: z.array(ChargeChoice).max(500).optional(),
    /** A price typed for the whole of the jobs; what is less than agreed is let off (E11). */
    lines: z.array(ChargeLineInput).max(60).optional(),
    /** 讓價: less than the chosen lines come to, and why (E11); it stands on the slip as a discount and is not asked for any more. */
    letOff: LetOffInput.nullable().default(null),
    /** B and C at 0 say why (B9). Left out: the warranty or contract itself is the reason. */
    zeroReason: optionalLine(100),
    buyerTaxId: optionalLine(18),
    invoiceKind: z.enum(INVOICE_KINDS).default('none'),
    /** What is paid at once; it stands on the slip. */
    payments: Payments.default([]),
    restOnAccount: RestOnAccount,
    at: Instant.optional(),
  })
  .refine((i) => i.cardIds.length + i.callIds.length > 0, { path: ['cardIds'], message: 'needed' })
  .refine((i) => i.lines === undefined || i.charges === undefined, { path: ['lines'], message: 'notBoth' })
  .refine((i) => i.lines === undefined || i.letOff === null, { path: ['letOff'], message: 'notBoth' });

/** 未開單: a job of a customer with something to bill, line by line, and the slips it is on already (issue line 13). */
export const JobToBill = z.object({
  cardId: RepairCardId.nullable(),
  callId: ServiceCallId.nullable(),
  no: z.string(),
  product: z.string(),
  type: ServiceType,
  /** Free: a slip says why it costs nothing. */
  isFree: z.boolean(),
  charges: z.array(ChargeLine.extend({ key: z.string(), takenMinor: z.int(), leftMinor: z.int() })),
  leftMinor: z.int(),
  billNos: z.array(z.string()),
});
export type JobToBill = z.infer<typeof JobToBill>;

export const PaymentView = z.object({
  id: PaymentId,
  paymentNo: z.string(),
  method: z.enum(RECORDED_METHODS),
  amountMinor: z.int(),
  tenderedMinor: z.int().nullable(),
  reference: z.string().nullable(),
  status: z.enum(PAYMENT_STATUSES),
  /** What went back of it so far. */
  refundedMinor: z.int(),
  at: z.string(),
  takenBy: z.string(),
  bookedAt: z.string().nullable(),
  bookedBy: z.string().nullable(),
});
export const BillView = z.object({
  id: BillId,
  billNo: z.string(),
  status: z.enum(BILL_STATUSES),
  /** Who pays. */
  customerId: CustomerId,
  customerName: z.string(),
  callId: ServiceCallId.nullable(),
  cardIds: z.array(RepairCardId),
  /** What falls on each job of the slip. */
  jobs: z.array(z.object({ cardId: RepairCardId.nullable(), callId: ServiceCallId.nullable(), amountMinor: z.int() })),
  type: ServiceType,
  lines: z.array(ChargeLine.extend({ cardId: RepairCardId.nullable() })),
  grossMinor: z.int(),
  /** Rate by rate; one of them for most slips (D6). */
  taxes: z.array(TaxPartView),
  taxMinor: z.int(),
  netMinor: z.int(),
  /** collect: the technician may take the cash on site; invoiceFirst: over the limit (S0§10). */
  decision: z.enum(['collect', 'invoiceFirst']),
  zeroReason: z.string().nullable(),
  buyerTaxId: z.string().nullable(),
  invoiceKind: z.enum(INVOICE_KINDS),
  invoiceNo: z.string().nullable(),
  invoiceOn: z.string().nullable(),
  /** 寄出日 of the invoice; null: it was handed over, or not sent yet (B9). */
  mailedOn: z.string().nullable(),
  paidMinor: z.int(),
  writtenOffMinor: z.int(),
  balanceMinor: z.int(),
  /** On account under this number, or not. */
  arNo: z.string().nullable(),
  payments: z.array(PaymentView),
  issuedAt: z.string(),
  issuedBy: z.string(),
  voidReason: z.string().nullable(),
  /** 折讓單 that took the slip out of the books, where it could not be made void (C6). */
  creditNo: z.string().nullable(),
  rev: z.int(),
});
export type BillView = z.infer<typeof BillView>;

export const RecordInvoiceInput = z.object({
  billId: BillId,
  rev: Rev,
  invoiceNo: line(32),
  invoiceCode: optionalLine(12),
  invoiceOn: Day,
  /** Left out: as it was. */
  mailedOn: Day.nullable().optional(),
  kind: z.enum(['twoPart', 'threePart', 'electronic']).default('twoPart'),
  buyerTaxId: optionalLine(18),
});
export const ListBillsInput = z.object({
  view: z.enum(['open', 'toInvoice', 'toReceive', 'all']).default('open'),
  customerId: CustomerId.nullable().default(null),
  after: z.object({ billNo: z.string() }).nullable().default(null),
  limit: Limit,
});
