import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Instant, line, Rev } from '../kernel/fields';
import { BillId, PaymentId, RepairCardId } from '../kernel/ids';
import { RefundPaymentInput } from '../deposit/schema';
import { ANY_STAFF } from '../kernel/roles';
import { BillView, IssueBillInput, ListBillsInput, Payments, RecordInvoiceInput } from './schema';

export const billingRoutes = {
  'billing.issue': command({
    about: '收費單 for one or several cards of a customer, with what is paid at once; not an invoice (B9).',
    input: IssueBillInput,
    output: BillView,
    allow: ['clerk', 'accountant', 'technician'],
  }),
  'billing.pay': command({
    about: 'Takes payment in one or several ways at once. Cash in a technician’s hand stays open until the accountant has it.',
    input: z.object({ billId: BillId, rev: Rev, payments: Payments.min(1), at: Instant.optional() }),
    output: BillView,
    allow: ['clerk', 'accountant', 'technician'],
  }),
  'billing.reversePayment': command({
    about: 'Takes a payment back by a reversing line.',
    input: z.object({ paymentId: PaymentId, reason: line(100) }),
    output: BillView,
    allow: ['accountant', 'manager'],
    needsPinAgain: true,
  }),
  'billing.refund': command({
    about: '退款 by the manager: a payment goes back in the way he says, by a line below zero; a slip is printed (C6).',
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
    about: '作廢: the slip keeps its number; nothing may be paid on it.',
    input: z.object({ billId: BillId, rev: Rev, reason: line(100) }),
    output: BillView,
    allow: ['accountant', 'manager'],
    needsPinAgain: true,
  }),
  'billing.byId': query({
    about: 'One charge slip.',
    input: z.object({ id: BillId }),
    output: BillView.nullable(),
    allow: ANY_STAFF,
    reads: ['billing'],
  }),
  'billing.ofCard': query({
    about: 'The charge slip of a card that is not void.',
    input: z.object({ cardId: RepairCardId }),
    output: BillView.nullable(),
    allow: ANY_STAFF,
    reads: ['billing'],
  }),
  'billing.list': query({
    about: 'Charge slips by view.',
    input: ListBillsInput,
    output: z.array(BillView),
    allow: ANY_STAFF,
    reads: ['billing'],
  }),
};
