import { buildQuote } from '#shared/printed-document/build/quote';
import { customerRow } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { customerFact, paperFactsBase, paperLanguage, productFact, storePaper } from '../printed-document/steps';
import { products } from '../product/repository';
import type { RepairCardRow } from '../repair-card/table';
import type { QuoteRow } from './table';

/** 報價單 as it is handed over: every version is a paper of its own (B8). */
export function printQuote(cx: CommandCx, row: QuoteRow, card: RepairCardRow): void {
  const customer = customerRow(cx.tx, row.customerId);
  const document = buildQuote({
    ...paperFactsBase(cx, row.quoteNo, paperLanguage(cx, customer), row.sentAt),
    version: row.version,
    cardNo: card.cardNo,
    customer: customerFact(customer),
    product: productFact(products.get(cx.tx, card.productId)),
    fault: card.faultReported,
    diagnosis: card.diagnosis,
    lines: row.lines.map(({ kind, text, qty, unitPriceMinor, amountMinor }) => ({
      kind,
      text,
      qty,
      priceMinor: unitPriceMinor,
      amountMinor,
    })),
    grossMinor: row.grossMinor,
    taxMinor: row.taxMinor,
    netMinor: row.netMinor,
    validUntil: row.validUntil,
  });
  storePaper(cx, { document, documentNo: row.quoteNo, entityId: row.id });
}
