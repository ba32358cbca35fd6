import type { PaperKind } from '../printed-document/paper';

/** What a field is called on paper: keys of the papers' words (paper-words.ts), and the lines of a label. */
export type Hideable =
  | 'phone'
  | 'address'
  | 'exterior'
  | 'verdict'
  | 'fee'
  | 'backup'
  | 'shelf'
  | 'ledger'
  | 'voucherNo'
  | 'callNo'
  | 'cardNo'
  | 'diagnosis'
  | 'work'
  | 'person'
  | 'text'
  | 'promise'
  | 'name'
  | 'note'
  | 'openedAt'
  | 'bin'
  | 'requester'
  | 'slip'
  | 'deliveryNo'
  | 'supplierCode'
  | 'courier'
  | 'quotes';

/**
 * Optional fields of each kind; number, device, serial, fault, amounts, days and signatures always show, and so does what the forms must
 * have (B12 to B15), every column of a claim (B18, P19: a blank one is refused) and of a delivery order (B26).
 */
export const MAY_HIDE: Readonly<Record<PaperKind, readonly Hideable[]>> = {
  'service-voucher': [],
  'intake-slip': ['phone', 'address', 'exterior', 'verdict', 'fee', 'backup', 'ledger', 'voucherNo'],
  'collection-receipt': ['phone', 'address', 'exterior', 'ledger', 'voucherNo', 'callNo'],
  'loss-statement': ['phone'],
  'repair-tag': ['person', 'phone', 'text', 'promise', 'shelf'],
  quote: ['phone', 'cardNo', 'diagnosis'],
  'charge-slip': ['phone', 'work'],
  'return-slip': ['phone'],
  'day-close': [],
  'turn-in': [],
  statement: [],
  requisition: ['quotes'],
  'purchase-order': ['phone', 'supplierCode'],
  'goods-receipt': ['deliveryNo', 'bin'],
  'supplier-return': ['phone'],
  'bag-label': ['person', 'text', 'promise', 'shelf'],
  'old-part-label': ['person', 'text', 'promise', 'shelf'],
  'free-label': ['person', 'phone', 'text', 'promise', 'shelf'],
  'pack-list': ['phone', 'courier'],
  'warranty-claim': [],
  'stock-issue': ['note', 'bin'],
  'stock-return': ['note', 'bin'],
  'pick-list': ['requester', 'slip'],
  'count-sheet': ['openedAt', 'note'],
  'difference-report': ['openedAt', 'note'],
  'bin-label': ['name'],
  'deposit-receipt': ['phone', 'cardNo'],
  'refund-slip': ['phone'],
  'credit-slip': ['phone'],
  'loan-agreement': ['phone', 'cardNo'],
  'loan-settlement': ['phone', 'cardNo'],
  'loan-reminder': ['phone'],
  'test-page': [],
  'unclaimed-notice': ['phone'],
  'disposal-record': [],
  'repair-card': ['phone', 'ledger', 'voucherNo', 'callNo'],
  'technician-day': [],
  'chief-day': [],
  'exchange-order': ['phone'],
  'price-list': [],
  'call-register': [],
  'goods-ledger': [],
  'part-card': [],
  'receivable-ledger': [],
  'customer-pocket': [],
  'inspection-certificate': ['phone'],
  'maintenance-contract': ['phone', 'address'],
  'expiry-notice': ['phone', 'address'],
  'survey-list': [],
  'opinion-card': ['callNo'],
  'complaint-form': ['phone', 'address'],
  'complaint-statistics': [],
  'delivery-order': [],
};
