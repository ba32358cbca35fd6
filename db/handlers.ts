import { auditHandlers } from './audit/handlers';
import { backupHandlers } from './backup/handlers';
import { billingHandlers } from './billing/handlers';
import { cashDrawerHandlers } from './cash-drawer/handlers';
import { collectionReceiptHandlers } from './collection-receipt/handlers';
import { counterIntakeHandlers } from './counter-intake/handlers';
import { custodyHandlers } from './custody/handlers';
import { customerHandlers } from './customer/handlers';
import { dayReportHandlers } from './day-report/handlers';
import { depositHandlers } from './deposit/handlers';
import { draftHandlers } from './draft/handlers';
import { exchangeHandlers } from './exchange/handlers';
import type { EngineHandlers } from './kernel/handlers';
import { jobCostHandlers } from './job-cost/handlers';
import { loanerHandlers } from './loaner/handlers';
import { monthReportHandlers } from './month-report/handlers';
import { maintenanceContractHandlers } from './maintenance-contract/handlers';
import { makerHandlers } from './maker/handlers';
import { oldPartHandlers } from './old-part/handlers';
import { claimHandlers } from './claim/handlers';
import { numberingHandlers } from './numbering/handlers';
import { listExportHandlers } from './list-export/handlers';
import { partHandlers } from './part/handlers';
import { partImportHandlers } from './part-import/handlers';
import { paperTemplateHandlers } from './paper-template/handlers';
import { photoHandlers } from './photo/handlers';
import { preferenceHandlers } from './preference/handlers';
import { printJobHandlers } from './print-job/handlers';
import { printerHandlers } from './printer/handlers';
import { printedDocumentHandlers } from './printed-document/handlers';
import { productHandlers } from './product/handlers';
import { purchaseHandlers } from './purchase/handlers';
import { quoteHandlers } from './quote/handlers';
import { receivableHandlers } from './receivable/handlers';
import { repairCardHandlers } from './repair-card/handlers';
import { searchHandlers } from './search/handlers';
import { serviceCallHandlers } from './service-call/handlers';
import { serviceVoucherHandlers } from './service-voucher/handlers';
import { setupHandlers } from './site/handlers';
import { staffHandlers } from './staff/handlers';
import { stockHandlers } from './stock/handlers';
import { stockIssueHandlers } from './stock-issue/handlers';
import { stocktakeHandlers } from './stocktake/handlers';
import { supportHandlers } from './support/handlers';
import { unclaimedHandlers } from './unclaimed/handlers';
import { todayHandlers } from './today/handlers';
import { turnInHandlers } from './turn-in/handlers';
import { warehouseHandlers } from './warehouse/handlers';

/** Every command and query → its handler. A route without one does not compile. */
export const handlers: EngineHandlers = {
  ...setupHandlers,
  ...staffHandlers,
  ...customerHandlers,
  ...productHandlers,
  ...serviceCallHandlers,
  ...serviceVoucherHandlers,
  ...counterIntakeHandlers,
  ...collectionReceiptHandlers,
  ...custodyHandlers,
  ...repairCardHandlers,
  ...quoteHandlers,
  ...billingHandlers,
  ...partHandlers,
  ...partImportHandlers,
  ...listExportHandlers,
  ...stockHandlers,
  ...stockIssueHandlers,
  ...stocktakeHandlers,
  ...purchaseHandlers,
  ...warehouseHandlers,
  ...cashDrawerHandlers,
  ...turnInHandlers,
  ...dayReportHandlers,
  ...receivableHandlers,
  ...depositHandlers,
  ...loanerHandlers,
  ...unclaimedHandlers,
  ...exchangeHandlers,
  ...maintenanceContractHandlers,
  ...jobCostHandlers,
  ...makerHandlers,
  ...oldPartHandlers,
  ...claimHandlers,
  ...printedDocumentHandlers,
  ...printJobHandlers,
  ...printerHandlers,
  ...paperTemplateHandlers,
  ...searchHandlers,
  ...draftHandlers,
  ...preferenceHandlers,
  ...photoHandlers,
  ...monthReportHandlers,
  ...numberingHandlers,
  ...auditHandlers,
  ...backupHandlers,
  ...todayHandlers,
  ...supportHandlers,
};
