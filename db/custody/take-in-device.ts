import { DomainError } from '#shared/kernel/app-error';
import { toInstant } from '#shared/kernel/business-date';
import { isSameIdentifier } from '#shared/product/identifier';
import { collectionReceipts } from '../collection-receipt/repository';
import { printTags } from '../collection-receipt/receipt-paper';
import { customerRow } from '../customer/steps';
import { defineCommand } from '../kernel/handlers';
import { products } from '../product/repository';
import { printNewCards } from '../repair-card/card-paper';
import { openCard } from '../repair-card/steps';
import { serviceCalls } from '../service-call/repository';
import { serviceVouchers } from '../service-voucher/repository';
import { stayById } from './queries';
import { custodyStays } from './repository';
import { moveCustody, onShelf } from './steps';
import { written } from '../kernel/written';

/** 入簿: the carried-back device is scanned against its receipt, gets a shelf, its card and its tag (S0§11, C3). */
export const takeInDevice = defineCommand('custody.takeIn', (input, cx) => {
  const stay = custodyStays.get(cx.tx, input.stayId);
  if (stay.serial !== null && !isSameIdentifier(input.scanned, stay.serial))
    throw new DomainError('SERIAL_MISMATCH', { scanned: input.scanned, expected: stay.serial });
  const at = input.at ?? cx.now;
  if (at < stay.openedAt) throw new DomainError('TIME_ORDER', { field: 'at' });
  const receipt = collectionReceipts.get(cx.tx, stay.receiptId);
  const call = receipt.callId === null ? null : serviceCalls.get(cx.tx, receipt.callId);
  const product = products.get(cx.tx, stay.productId);
  const taken = moveCustody(cx, { ...stay, rev: input.rev ?? stay.rev }, 'takeIn', {
    where: onShelf(cx, input.shelf),
    at,
    patch: { inAt: at },
  });
  const card = openCard(cx, {
    stay: taken,
    product,
    receiptId: receipt.id,
    voucherId: serviceVouchers.activeOf(cx.tx, product.id)?.id ?? null,
    callId: receipt.callId,
    type: call?.typeGuess ?? 'A',
    typeReason: null,
    reworkOf: call?.reworkOf ?? null,
    contractId: call?.contractId ?? null,
    isVip: call?.priority === 'vip',
    faultReported: input.faultReported ?? call?.symptom ?? receipt.reason,
    promisedAt: input.promisedAt ?? toInstant(receipt.estReadyOn, '18:00', cx.site.region),
    inspectionFeeMinor: receipt.inspectionFeeMinor,
    at,
  });
  const lines = collectionReceipts.lines(cx.tx, receipt.id);
  const line = lines.find((l) => l.stayId === taken.id);
  printTags(cx, receipt, customerRow(cx.tx, receipt.customerId).name, [{ stay: taken, card, line, product }], lines);
  printNewCards(cx, [card.id]);
  return { stay: written(stayById(cx.tx, cx.site, cx.now, taken.id)), cardId: card.id, cardNo: card.cardNo };
});
