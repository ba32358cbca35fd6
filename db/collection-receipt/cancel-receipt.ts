import { DomainError } from '#shared/kernel/app-error';
import { moveCustody, withCustomer } from '../custody/steps';
import { custodyStays } from '../custody/repository';
import { defineCommand } from '../kernel/handlers';
import { repairCards } from '../repair-card/repository';
import { moveCard } from '../repair-card/steps';
import { serviceVouchers } from '../service-voucher/repository';
import { moveVoucher } from '../service-voucher/steps';
import { receiptById } from './queries';
import { collectionReceipts } from './repository';
import { moveReceipt } from './steps';
import { written } from '../kernel/written';

/** 作廢: the goods never left the customer. Receipt CANCELLED_VOID, its custody lines REVERSED, cards cancelled, vouchers back (C3, C5, F25). */
export const cancelReceipt = defineCommand('collectionReceipt.cancel', (input, cx) => {
  const receipt = collectionReceipts.get(cx.tx, input.receiptId);
  if (!input.areBothPartsPresent) throw new DomainError('RECEIPT_NOT_SURRENDERED', { receiptNo: receipt.receiptNo });
  const cancelled = moveReceipt(cx, { ...receipt, rev: input.rev ?? receipt.rev }, 'cancel', {
    event: 'ReceiptCancelled',
    reason: input.reason,
  });
  for (const stay of custodyStays.ofReceipt(cx.tx, receipt.id)) {
    const card = repairCards.ofStay(cx.tx, stay.id);
    if (card && card.status !== 'CANCELLED') moveCard(cx, card, 'cancel', {}, { event: 'CardCancelled', reason: input.reason });
    moveCustody(cx, stay, 'reverse', { where: withCustomer(receipt.customerName), reason: input.reason });
    const voucher = serviceVouchers.activeOf(cx.tx, stay.productId);
    if (voucher?.status === 'WITH_DEVICE') {
      if (receipt.callId === null) moveVoucher(cx, voucher, 'file', { isSigned: true, reason: input.reason });
      else moveVoucher(cx, voucher, 'returnTrip', { isSigned: true, reason: input.reason });
    }
  }
  return written(receiptById(cx.tx, cancelled.id));
});
