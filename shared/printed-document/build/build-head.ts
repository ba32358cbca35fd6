import type { Head } from '../models/blocks';
import type { PaperFacts } from './facts';
import type { PaperWords } from './paper-words';
import { partsOf, type PaperKind } from '../paper';
import { paperCodeOf, siteNumberOf } from '../paper-code';

const TITLES = {
  'service-voucher': 'serviceVoucher',
  'intake-slip': 'intakeSlip',
  'collection-receipt': 'collectionReceipt',
  'loss-statement': 'lossStatement',
  quote: 'quote',
  'charge-slip': 'chargeSlip',
  'return-slip': 'returnSlip',
  'day-close': 'dayClose',
  'turn-in': 'turnIn',
  statement: 'statement',
  requisition: 'requisition',
  'purchase-order': 'purchaseOrder',
  'goods-receipt': 'goodsReceipt',
  'supplier-return': 'supplierReturn',
  'pack-list': 'packList',
  'warranty-claim': 'warrantyClaim',
  'stock-issue': 'stockIssue',
  'stock-return': 'stockReturn',
  'pick-list': 'pickList',
  'count-sheet': 'countSheet',
  'difference-report': 'differenceReport',
  'deposit-receipt': 'depositReceipt',
  'refund-slip': 'refundSlip',
  'credit-slip': 'creditSlip',
  'loan-agreement': 'loanAgreement',
  'loan-settlement': 'loanSettlement',
  'loan-reminder': 'loanReminder',
  'unclaimed-notice': 'unclaimedNotice',
  'disposal-record': 'disposalRecord',
  'repair-card': 'repairCard',
  'technician-day': 'technicianDay',
  'chief-day': 'chiefDay',
  'exchange-order': 'exchangeOrder',
  'price-list': 'priceList',
  'call-register': 'callRegister',
  'goods-ledger': 'goodsLedger',
  'part-card': 'partCard',
  'receivable-ledger': 'receivableLedger',
  'customer-pocket': 'customerPocket',
  'inspection-certificate': 'inspectionCertificate',
  'maintenance-contract': 'maintenanceContract',
  'expiry-notice': 'expiryNotice',
  'survey-list': 'surveyList',
  'opinion-card': 'opinionCard',
  'complaint-form': 'complaintForm',
  'complaint-statistics': 'complaintStatistics',
  'delivery-order': 'deliveryOrder',
} as const;
type HeadedKind = Exclude<PaperKind, 'repair-tag' | 'bag-label' | 'old-part-label' | 'free-label' | 'bin-label' | 'test-page'>;

/** Name and number of the person at the desk: 林佳蓉（T02）. */
export const staffText = (w: PaperWords, p: Readonly<{ name: string; no: string }>): string =>
  p.no === '' ? p.name : w.t('head.staff', { name: p.name, no: p.no });

/** The head every paper carries: centre, complaint phone, number in text and code, parts, page, who printed when (B0). */
export function buildHead(w: PaperWords, kind: HeadedKind, f: PaperFacts, note: string): Head {
  const siteNumber = siteNumberOf(f.site.code, f.number);
  return {
    language: w.language,
    region: f.site.region,
    title: w.t(`title.${TITLES[kind]}`),
    note,
    company: f.site.company,
    site: f.site.name,
    address: f.site.address,
    phone: f.site.phone === '' ? '' : w.t('head.phone', { phone: f.site.phone }),
    complaint: f.site.complaintPhone === '' ? '' : w.t('head.complaint', { phone: f.site.complaintPhone }),
    number: f.number,
    barcode: siteNumber,
    qr: paperCodeOf(siteNumber),
    parts: partsOf(kind).map((part) => ({ part, label: w.t(`part.${part}`) })),
    printed: w.t('head.printed', { at: w.stamp(f.printedAt ?? f.issuedAt), by: staffText(w, f.issuedBy) }),
    page: w.t('head.page', { page: '{page}', pages: '{pages}' }),
  };
}
