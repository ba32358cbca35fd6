import type { RepairCardId } from '#shared/kernel/ids';
import { buildRepairCard } from '#shared/printed-document/build/repair-card';
import { customerRow } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { accessoryFacts, customerFact, paperFactsBase, productFact, storePaper } from '../printed-document/steps';
import type { PrintedDocumentRow } from '../printed-document/table';
import { routeAt } from '../printer/steps';
import { products } from '../product/repository';
import { repairCards } from './repository';
import { cardAnswer } from './views';

/** The 修護卡 as it stands now, in the language of the house: real hours, parts fitted, room to write on (B7). */
export function storeCard(cx: CommandCx, cardId: RepairCardId): PrintedDocumentRow {
  const { customerId, productId } = repairCards.get(cx.tx, cardId);
  const card = cardAnswer(cx.tx, cardId, cx.now);
  const document = buildRepairCard({
    ...paperFactsBase(cx, card.cardNo, cx.site.language),
    customer: customerFact(customerRow(cx.tx, customerId)),
    product: productFact(products.get(cx.tx, productId)),
    accessories: accessoryFacts(card.accessories),
    dlNo: card.dlNo,
    receiptNo: card.receiptNo,
    voucherNo: card.voucherNo,
    callNo: card.callNo,
    reworkOfNo: card.reworkOfNo,
    isVip: card.priority === 'vip',
    type: card.type,
    shelf: card.place,
    promisedAt: card.promisedAt,
    fault: card.faultReported,
    diagnosis: card.diagnosis,
    cause: card.causeCode,
    quote: card.quoteNo === null ? null : { no: card.quoteNo, isAccepted: card.quoteStatus === 'ACCEPTED' },
    technicians: card.technicians,
    work: card.work.filter((line) => !line.isReversed),
    parts: card.parts.filter((part) => !part.isReversed),
    testResult: card.testResult,
    repairedAt: card.repairedAt,
    inspected: card.inspectedAt === null ? null : { at: card.inspectedAt, by: card.inspectedBy ?? '' },
    daysInRepair: card.daysInRepair,
  });
  return storePaper(cx, { document, documentNo: card.cardNo, entityId: card.id });
}

/** Where this PC says so, the cards of devices that were just taken in come out with the save (B7). */
export function printNewCards(cx: CommandCx, cardIds: readonly RepairCardId[]): void {
  if (routeAt(cx, 'repair-card').event === 'save') for (const cardId of cardIds) storeCard(cx, cardId);
}
