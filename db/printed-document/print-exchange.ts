import { DomainError } from '#shared/kernel/app-error';
import { buildExchangeOrder } from '#shared/printed-document/build/exchange-order';
import { customerRow } from '../customer/steps';
import { exchangeOrders } from '../exchange/repository';
import { defineCommand } from '../kernel/handlers';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import { staffName } from '../staff/steps';
import { askedPrint } from './asked-print-steps';
import { customerFact, paperFactsBase, paperLanguage, productFact, storePaper } from './steps';

/** Prints the 退換貨單 of a card that was exchanged, for customer, seller and file (B27). */
export const printExchange = defineCommand('printedDocument.printExchange', ({ cardId }, cx) => {
  const card = repairCards.get(cx.tx, cardId);
  const order = exchangeOrders.ofCard(cx.tx, card.id);
  if (order === undefined) throw new DomainError('NOT_FOUND', { entity: 'ExchangeOrder', id: cardId });
  const owner = customerRow(cx.tx, card.customerId);
  const product = products.get(cx.tx, order.oldProductId);
  const document = buildExchangeOrder({
    ...paperFactsBase(cx, order.rxNo, paperLanguage(cx, owner)),
    kind: 'exchange',
    customer: customerFact(owner),
    product: productFact(product),
    basisNo: card.cardNo,
    waitedDays: order.dayNo,
    agreedOn: order.agreedOn,
    oldIdentifier: order.oldIdentifier,
    newIdentifier: order.newIdentifier,
    handedOverOn: order.handedOverOn,
    invoiceNo: product.proofNo,
    refund: null,
    returned: [],
    approvedBy: staffName(cx.tx, order.agreedBy),
  });
  return askedPrint(cx, storePaper(cx, { document, documentNo: order.rxNo, entityId: order.id }));
});
