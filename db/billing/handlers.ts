import type { EngineHandlers } from '../kernel/handlers';
import { listTaxRates, setTaxRates } from '../tax/rates';
import { issueBillForJobs } from './issue-bill';
import { payBill } from './pay-bill';
import { billByIdQuery, billsOfCard, listBills } from './queries';
import { recordInvoice } from './record-invoice';
import { refundPayment } from './refund-payment';
import { reversePayment } from './reverse-payment';
import { jobsToBill } from './to-bill';
import { voidBill } from './void-bill';

export const billingHandlers = {
  'billing.issue': issueBillForJobs,
  'billing.pay': payBill,
  'billing.reversePayment': reversePayment,
  'billing.refund': refundPayment,
  'billing.recordInvoice': recordInvoice,
  'billing.void': voidBill,
  'billing.setTaxRates': setTaxRates,
  'billing.taxRates': listTaxRates,
  'billing.byId': billByIdQuery,
  'billing.ofCard': billsOfCard,
  'billing.toBill': jobsToBill,
  'billing.list': listBills,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `billing.${string}`>>;
