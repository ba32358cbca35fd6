/**
 * Every list that can be taken out of the program (匯出), and the route that fills its screen: who may read it may take it out, as it is
 * filtered and sorted there. A new list is one entry here and `file` on its ledger; test/list-export holds both.
 */
export const EXPORTED = {
  parts: 'part.list',
  bins: 'stock.places',
  pickList: 'stockIssue.pickList',
  partSlips: 'stockIssue.list',
  partsOut: 'stockIssue.out',
  partReturns: 'stockIssue.returns',
  stocktakes: 'stocktake.list',
  differences: 'stocktake.differences',
  short: 'purchase.short',
  requisitions: 'purchase.requisitions',
  onTheWay: 'purchase.onTheWay',
  waiting: 'purchase.waiting',
  supplierReturns: 'purchase.returns',
  suppliers: 'part.suppliers',
  oldParts: 'oldPart.list',
  oldPartPacks: 'oldPart.packs',
  claims: 'claim.list',
  loaners: 'loaner.pool',
  loans: 'loaner.list',
  unclaimed: 'unclaimed.list',
  calls: 'serviceCall.list',
  custody: 'custody.ledger',
  bench: 'repairCard.list',
  vouchers: 'serviceVoucher.list',
  customers: 'customer.list',
  bills: 'billing.list',
  receivables: 'receivable.list',
  deposits: 'deposit.list',
  turnIns: 'turnIn.list',
  drawers: 'cashDrawer.list',
  dayTakings: 'cashDrawer.day',
  months: 'monthReport.read',
  jobCosts: 'jobCost.list',
  papers: 'printedDocument.list',
  prints: 'printJob.list',
  audit: 'audit.list',
} as const;
export type ExportList = keyof typeof EXPORTED;
export const EXPORT_LISTS = Object.keys(EXPORTED) as [ExportList, ...ExportList[]];
