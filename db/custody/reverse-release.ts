import { issueReceipt, addReceiptLine } from '../collection-receipt/steps';
import { collectionReceipts } from '../collection-receipt/repository';
import { printReplacement } from '../collection-receipt/receipt-paper';
import { customerRow } from '../customer/steps';
import { defineCommand } from '../kernel/handlers';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import { shownStay, stayAsSeen } from './move-device';
import { custodyStays } from './repository';
import { moveCustody, onShelf, openStay } from './steps';

/**
 * 沖正 of a wrong release (decisions 3, E10): the old line is closed as REVERSED, a new one with its own number stands
 * READY and names the old one. The old receipt is void and stays so: the owner gets a new one.
 */
export const reverseRelease = defineCommand('custody.reverseRelease', (input, cx) => {
  const stay = stayAsSeen(cx, input);
  const product = products.get(cx.tx, stay.productId);
  const old = collectionReceipts.get(cx.tx, stay.receiptId);
  const oldLine = collectionReceipts.lineOfStay(cx.tx, old.id, stay.id);
  const reversed = moveCustody(cx, stay, 'reverseRelease', { where: onShelf(cx, input.shelf), reason: input.reason });
  const receipt = issueReceipt(
    cx,
    {
      customer: customerRow(cx.tx, old.customerId),
      callId: old.callId,
      intakeId: old.intakeId,
      sourceNo: old.sourceNo,
      reason: old.reason,
      estReadyOn: cx.today,
      inspectionFeeMinor: old.inspectionFeeMinor,
      signer: null,
      padNo: null,
      issuedAt: cx.now,
      address: old.address,
    },
    old,
  );
  const opened = openStay(cx, {
    product,
    receiptId: receipt.id,
    lineNo: 1,
    state: 'READY',
    where: onShelf(cx, input.shelf),
    broughtBy: stay.broughtBy,
    at: cx.now,
    correctionOf: stay.id,
    inAt: stay.inAt,
  });
  addReceiptLine(cx, receipt, 1, {
    stay: opened,
    product,
    accessories: oldLine?.accessories ?? [],
    exterior: oldLine?.exterior ?? 'ok',
    declaredValueMinor: oldLine?.declaredValueMinor ?? null,
  });
  const card = repairCards.ofStay(cx.tx, stay.id);
  if (card) {
    repairCards.update(cx.tx, card.id, card.rev, { stayId: opened.id, receiptId: receipt.id }, cx.now);
    cx.changed('repairCard', card.id);
  }
  cx.audit({
    event: 'ReleaseReversed',
    entity: 'custody',
    entityId: opened.id,
    reason: input.reason,
    facts: { dlNo: opened.dlNo, reversed: stay.dlNo, receiptNo: receipt.receiptNo },
  });
  printReplacement(cx, receipt);
  return { reversed: shownStay(cx, reversed), opened: shownStay(cx, custodyStays.get(cx.tx, opened.id)), receiptNo: receipt.receiptNo };
});
