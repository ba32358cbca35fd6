import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { printLossStatement } from './receipt-paper';
import { receiptById } from './queries';
import { collectionReceipts } from './repository';
import { moveReceipt } from './steps';
import { written } from '../kernel/written';

/** 遺失 (E1): the chief has checked the name and the registered phone or the ID; only its last four digits are kept, sealed. */
export const declareReceiptLost = defineCommand('collectionReceipt.declareLost', (input, cx) => {
  const receipt = collectionReceipts.get(cx.tx, input.receiptId);
  const { identity } = input;
  if (identity.name !== receipt.customerName || (!identity.isPhoneConfirmed && identity.idLast4 === null))
    throw new DomainError('IDENTITY_NEEDED', { receiptNo: receipt.receiptNo });
  if (!input.isStatementSigned) throw new DomainError('IDENTITY_NEEDED', { receiptNo: receipt.receiptNo });
  const lostIdentity = {
    name: identity.name,
    isPhoneConfirmed: identity.isPhoneConfirmed,
    sealedIdLast4: identity.idLast4 === null ? null : cx.keys.seal(identity.idLast4),
  };
  const kept = collectionReceipts.update(cx.tx, receipt.id, input.rev ?? receipt.rev, { lostIdentity }, cx.now);
  const lost = moveReceipt(cx, kept, 'declareLost', {
    event: 'ReceiptLostDeclared',
    reason: null,
    facts: { isPhoneConfirmed: identity.isPhoneConfirmed, hasId: identity.idLast4 !== null },
  });
  printLossStatement(cx, lost, identity);
  return written(receiptById(cx.tx, lost.id));
});
