import { z } from 'zod';
import { needsReference, PAYMENT_METHODS, Payments } from '../billing/schema';
import { Instant, line, optionalLine } from '../kernel/fields';
import { CustomerId, DepositEntryId, DepositId, PaymentId, RepairCardId } from '../kernel/ids';

/** 訂金 of a job, 押金 of a loaner, or 賣得價金 of unclaimed goods: what is left of it is the owner's (D5). */
export const DEPOSIT_PURPOSES = ['job', 'loaner', 'sale'] as const;
export type DepositPurpose = (typeof DEPOSIT_PURPOSES)[number];

export const TakeDepositInput = z.object({ cardId: RepairCardId, payments: Payments.min(1), at: Instant.optional() });

/** How money goes back: cash out of the drawer, or the way the bank needs its number for. */
export const PayBack = z
  .object({ method: z.enum(PAYMENT_METHODS).default('cash'), reference: optionalLine(40) })
  .refine((p) => !needsReference(p.method) || p.reference !== null, { path: ['reference'], message: 'needed' });
const RefundedMinor = z.int('notMoney').min(1, 'notMoney').max(9_999_999_999, 'notMoney');
export const RefundDepositInput = z.object({
  depositId: DepositId,
  /** Left out: all that is still held. */
  amountMinor: RefundedMinor.optional(),
  by: PayBack.prefault({}),
  reason: line(100),
});
export const RefundPaymentInput = z.object({
  paymentId: PaymentId,
  /** Left out: all that did not go back yet. */
  amountMinor: RefundedMinor.optional(),
  by: PayBack.prefault({}),
  reason: line(100),
});

export const DepositEntryView = z.object({
  id: DepositEntryId,
  paymentNo: z.string(),
  method: z.enum(PAYMENT_METHODS),
  /** Below zero: paid back. */
  amountMinor: z.int(),
  tenderedMinor: z.int().nullable(),
  reference: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.string(),
  takenBy: z.string(),
});
export const DepositView = z.object({
  id: DepositId,
  purpose: z.enum(DEPOSIT_PURPOSES),
  cardId: RepairCardId,
  cardNo: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  takenMinor: z.int(),
  usedMinor: z.int(),
  refundedMinor: z.int(),
  balanceMinor: z.int(),
  entries: z.array(DepositEntryView),
  takenAt: z.string(),
  rev: z.int(),
});
export type DepositView = z.infer<typeof DepositView>;
