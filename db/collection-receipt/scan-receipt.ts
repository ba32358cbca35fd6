import { documentNumberAt } from '#shared/numbering/document-number';
import { OPEN_RECEIPT_STATUSES } from '#shared/collection-receipt/states';
import { siteNumberInCode } from '#shared/printed-document/paper-code';
import { defineCommand } from '../kernel/handlers';
import { paperByCode } from '../printed-document/by-code-steps';
import { openReceiptOfSerial, receiptById } from './queries';
import { collectionReceipts } from './repository';

/** A receipt comes over the counter. A void one is an incident: it is kept, it is shown who collected, and nothing changes (C5, F14). */
export const scanReceipt = defineCommand('collectionReceipt.scan', ({ code }, cx) => {
  const plain = siteNumberInCode(code) ?? code;
  const number = documentNumberAt(plain, cx.site.code);
  const row = number === null ? undefined : collectionReceipts.byNo(cx.tx, number);
  const id = row?.id ?? openReceiptOfSerial(cx.tx, plain.toUpperCase());
  const receipt = id === null ? null : receiptById(cx.tx, id);
  if (receipt === null) return { outcome: 'unknown' as const };
  if (OPEN_RECEIPT_STATUSES.includes(receipt.status))
    return { outcome: 'open' as const, receipt, newerPaper: paperByCode(cx.tx, cx.site.code, code)?.newer?.seq ?? null };
  cx.audit({
    event: 'VoidReceiptScanned',
    entity: 'collectionReceipt',
    entityId: receipt.id,
    facts: { receiptNo: receipt.receiptNo, status: receipt.status, releasedAt: receipt.collectedAt, releasedTo: receipt.collectedBy },
  });
  return {
    outcome: 'refused' as const,
    receiptNo: receipt.receiptNo,
    status: receipt.status,
    releasedAt: receipt.collectedAt,
    releasedTo: receipt.collectedBy,
    replacedByNo: receipt.replacedByNo,
  };
});
