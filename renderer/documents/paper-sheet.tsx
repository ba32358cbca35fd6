import { carbonSheetOf } from '#shared/printed-document/carbon-sheet';
import { isFormPaper, isRoll, layoutOf, type Paper } from '#shared/printed-document/paper';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { ChargePage } from './charge-page';
import { FormSheet } from './form-sheet';
import { LabelSheet } from './label-sheet';
import { LossStatementSheet } from './loss-statement-sheet';
import { MoneySheet } from './money-sheet';
import { QuoteSheet } from './quote-sheet';
import { ReceiptPage } from './receipt-page';
import { ReturnSlipSheet } from './return-slip-sheet';
import { ServiceVoucherSheet } from './service-voucher-sheet';
import { SlipSheet } from './slip-sheet';
import { StoreSheet } from './store-sheet';
import { TestPageSheet } from './test-page-sheet';

/** A stored paper as its sheet: preview, print and PDF are this one component. */
export function PaperSheet({ doc, mark, paper: printedOn }: { doc: PaperDocument; mark: PrintMark; paper: Paper }) {
  const paper = layoutOf(printedOn);
  const carbon = isFormPaper(paper) ? carbonSheetOf(doc) : null;
  if (carbon !== null) return <StoreSheet doc={carbon} mark={mark} paper={paper} />;
  switch (doc.kind) {
    case 'service-voucher':
      return <ServiceVoucherSheet doc={doc} mark={mark} />;
    case 'intake-slip':
    case 'collection-receipt':
      return isRoll(paper) ? <SlipSheet doc={doc} mark={mark} roll={paper} /> : <ReceiptPage doc={doc} mark={mark} />;
    case 'loss-statement':
      return <LossStatementSheet doc={doc} mark={mark} />;
    case 'repair-tag':
    case 'bag-label':
    case 'old-part-label':
    case 'free-label':
    case 'bin-label':
      return <LabelSheet doc={doc} mark={mark} paper={paper} />;
    case 'quote':
      return <QuoteSheet doc={doc} mark={mark} />;
    case 'charge-slip':
      return isRoll(paper) ? <SlipSheet doc={doc} mark={mark} roll={paper} /> : <ChargePage doc={doc} mark={mark} />;
    case 'return-slip':
      return <ReturnSlipSheet doc={doc} mark={mark} />;
    case 'day-close':
    case 'turn-in':
    case 'statement':
    case 'deposit-receipt':
    case 'refund-slip':
    case 'credit-slip':
    case 'loan-agreement':
    case 'loan-settlement':
    case 'loan-reminder':
    case 'unclaimed-notice':
    case 'disposal-record':
      return isRoll(paper) ? <SlipSheet doc={doc} mark={mark} roll={paper} /> : <MoneySheet doc={doc} mark={mark} paper={paper} />;
    case 'requisition':
    case 'purchase-order':
    case 'goods-receipt':
    case 'supplier-return':
    case 'pack-list':
    case 'warranty-claim':
    case 'stock-issue':
    case 'stock-return':
    case 'pick-list':
    case 'count-sheet':
    case 'difference-report':
    case 'delivery-order':
      return <StoreSheet doc={doc} mark={mark} paper={paper} />;
    case 'repair-card':
    case 'technician-day':
    case 'chief-day':
    case 'exchange-order':
    case 'price-list':
    case 'call-register':
    case 'goods-ledger':
    case 'part-card':
    case 'receivable-ledger':
    case 'customer-pocket':
    case 'inspection-certificate':
    case 'maintenance-contract':
    case 'expiry-notice':
    case 'survey-list':
    case 'opinion-card':
    case 'complaint-form':
    case 'complaint-statistics':
      return <FormSheet doc={doc} mark={mark} paper={paper} />;
    case 'test-page':
      return <TestPageSheet doc={doc} mark={mark} paper={paper} />;
  }
}
