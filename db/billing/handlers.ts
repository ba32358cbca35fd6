import type { EngineHandlers } from '../kernel/handlers';
import { issueBillForCards } from './issue-bill-for-cards';
import { payBill } from './pay-bill';
import { billByIdQuery, billOfCard, listBills } from './queries';
import { recordInvoice } from './record-invoice';
import { refundPayment } from './refund-payment';
import { reversePayment } from './reverse-payment';
import { voidBill } from './void-bill';

export const billingHandlers = {
  'billing.issue': issueBillForCards,
  'billing.pay': payBill,
  'billing.reversePayment': reversePayment,
  'billing.refund': refundPayment,
  'billing.recordInvoice': recordInvoice,
  'billing.void': voidBill,
  'billing.byId': billByIdQuery,
  'billing.ofCard': billOfCard,
  'billing.list': listBills,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `billing.${string}`>>;
