/** One word per domain: change notices, change log and the wire all use it. */
export const DOMAINS = [
  'site',
  'staff',
  'customer',
  'product',
  'serviceCall',
  'serviceVoucher',
  'counterIntake',
  'collectionReceipt',
  'custody',
  'repairCard',
  'quote',
  'billing',
  'printedDocument',
  'printJob',
  'photo',
  'numbering',
  'draft',
  'preference',
  'audit',
  'backup',
] as const;
export type Domain = (typeof DOMAINS)[number];
