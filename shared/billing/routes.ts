import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Instant, Limit, line, Rev } from '../kernel/fields';
import { BillId, CustomerId, PaymentId, RepairCardId } from '../kernel/ids';
import { RefundPaymentInput } from '../deposit/schema';
import { ANY_STAFF, type Role } from '../kernel/roles';
import { SetTaxRatesInput, TaxRatesView } from '../tax/schema';
import { BillView, IssueBillInput, JobToBill, ListBillsInput, Payments, RecordInvoiceInput, RestOnAccount } from './schema';

/** Who takes the money of a slip. */
export const MONEY_TAKERS: readonly Role[] = ['clerk', 'accountant', 'technician'];

export const billingRoutes = {
  'billing.issue': command({
    about: '收費單 for jobs, or for some lines of them, to their owner or another payer, with what is paid at once; not an invoice (B9).',
    input: IssueBillInput,
    output: BillView,
    allow: ['clerk', 'accountant', 'technician', 'chief'],
    needsPinAgain: ({ lines, letOff }) => lines !== undefined || letOff !== null,
  }),
  'billing.pay': command({
    about:
      'Takes payment in one or several ways at once, the rest on account where that is said. Cash in a technician’s hand stays open until the accountant has it.',
    input: z.object({ billId: BillId, rev: Rev, payments: Payments.min(1), restOnAccount: RestOnAccount, at: Instant.optional() }),
    output: BillView,
    allow: MONEY_TAKERS,
  }),
  'billing.reversePayment': command({
    about: 'Takes a payment back by a reversing line.',
    input: z.object({ paymentId: PaymentId, reason: line(100) }),
    output: BillView,
    allow: ['accountant', 'manager'],
    needsPinAgain: true,
  }),
  'billing.refund': command({
    about: '退款 by the manager: a payment, or a part of it, goes back in the way he says, by a line below zero; a slip is printed (C6).',
    input: RefundPaymentInput,
    output: BillView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'billing.recordInvoice': command({
    about: 'Number and date of the tax invoice made outside this program; checked by region (D6).',
    input: RecordInvoiceInput,
    output: BillView,
    allow: ['accountant', 'clerk'],
  }),
  'billing.void': command({
    about:
      '作廢 in the period of the slip and with its original back; else a credit slip 折讓單 in the period of today (C6). The slip keeps its number; nothing may be paid on it.',
    input: z.object({
      billId: BillId,
      rev: Rev,
      reason: line(100),
      /** The customer’s part came back, or never left. */
      isOriginalBack: z.boolean().default(true),
    }),
    output: BillView,
    allow: ['accountant', 'manager'],
    needsPinAgain: true,
  }),
  'billing.setTaxRates': command({
    about: '稅率 of the centre from a day on: its scheme, and rates of its own where the law is not enough (D6).',
    input: SetTaxRatesInput,
    output: TaxRatesView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'billing.taxRates': query({
    about: 'The tax rates that count today, and what the centre wrote down, the newest first; without a row it is the law.',
    input: z.object({}),
    output: TaxRatesView,
    allow: ANY_STAFF,
    reads: ['billing'],
  }),
  'billing.byId': query({
    about: 'One charge slip.',
    input: z.object({ id: BillId }),
    output: BillView.nullable(),
    allow: ANY_STAFF,
    reads: ['billing'],
  }),
  'billing.ofCard': query({
    about: 'The charge slips of a card that are not void, in their order.',
    input: z.object({ cardId: RepairCardId }),
    output: z.array(BillView),
    allow: ANY_STAFF,
    reads: ['billing'],
  }),
  'billing.toBill': query({
    about: '未開單: what of the jobs of a customer, or of one job, is on no slip yet, line by line.',
    input: z.object({ customerId: CustomerId.nullable().default(null), cardId: RepairCardId.nullable().default(null), limit: Limit }),
    output: z.array(JobToBill),
    allow: ANY_STAFF,
    reads: ['billing', 'quote', 'repairCard'],
  }),
  'billing.list': query({
    about: 'Charge slips by view.',
    input: ListBillsInput,
    output: z.array(BillView),
    allow: ANY_STAFF,
    reads: ['billing'],
  }),
};
