import type { WordsOf } from '../languages';
import type { entities as source } from '../zh-TW/entities';

export const entities = {
  site: 'centre',
  staff: 'person',
  customer: 'customer',
  product: 'product',
  serviceCall: 'call',
  serviceVoucher: 'voucher',
  voucherVisit: 'visit',
  counterIntake: 'intake',
  collectionReceipt: 'receipt',
  custody: 'custody line',
  repairCard: 'repair card',
  quote: 'quote',
  billing: 'charge slip',
  payment: 'payment',
  printedDocument: 'paper',
  printJob: 'print job',
  photo: 'photo',
  numbering: 'number',
  draft: 'draft',
  preference: 'preference',
  audit: 'audit entry',
  backup: 'backup',
  other: 'record',
  bill: 'charge slip',
} satisfies WordsOf<typeof source>;
