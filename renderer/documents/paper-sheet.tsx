import type { Paper } from '#shared/printed-document/paper';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { BinLabelSheet } from './bin-label-sheet';
import { ChargePage } from './charge-page';
import { ChargeSlip } from './charge-slip';
import { LossStatementSheet } from './loss-statement-sheet';
import { MoneySheet } from './money-sheet';
import { QuoteSheet } from './quote-sheet';
import { ReceiptPage } from './receipt-page';
import { ReceiptSlip } from './receipt-slip';
import { RepairTagSheet } from './repair-tag-sheet';
import { ReturnSlipSheet } from './return-slip-sheet';
import { ServiceVoucherSheet } from './service-voucher-sheet';
import { StoreSheet } from './store-sheet';

/** A stored paper as its sheet: preview, print and PDF are this one component. */
export function PaperSheet({ doc, mark, paper }: { doc: PaperDocument; mark: PrintMark; paper: Paper }) {
  switch (doc.kind) {
    case 'service-voucher':
      return <ServiceVoucherSheet doc={doc} mark={mark} />;
    case 'intake-slip':
    case 'collection-receipt':
      return paper === 'A5' ? <ReceiptPage doc={doc} mark={mark} /> : <ReceiptSlip doc={doc} mark={mark} />;
    case 'loss-statement':
      return <LossStatementSheet doc={doc} mark={mark} />;
    case 'repair-tag':
    case 'bag-label':
    case 'old-part-label':
      return <RepairTagSheet doc={doc} mark={mark} />;
    case 'quote':
      return <QuoteSheet doc={doc} mark={mark} />;
    case 'charge-slip':
      return paper === 'A5' ? <ChargePage doc={doc} mark={mark} /> : <ChargeSlip doc={doc} mark={mark} />;
    case 'return-slip':
      return <ReturnSlipSheet doc={doc} mark={mark} />;
    case 'day-close':
    case 'turn-in':
    case 'statement':
    case 'deposit-receipt':
    case 'refund-slip':
    case 'loan-agreement':
    case 'loan-settlement':
      return <MoneySheet doc={doc} mark={mark} />;
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
      return <StoreSheet doc={doc} mark={mark} paper={paper} />;
    case 'bin-label':
      return <BinLabelSheet doc={doc} mark={mark} />;
  }
}
