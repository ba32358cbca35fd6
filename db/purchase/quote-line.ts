import { DomainError } from '#shared/kernel/app-error';
import { quoteFault, type StoredQuote } from '#shared/purchase/quotes';
import { refuseLines, type WrongLine } from '#shared/purchase/rules';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { parts, supplierRows } from '../part/repository';
import { printRequisition } from './purchase-paper';
import { requisitionLines, requisitions } from './repository';
import { requisitionNow } from './views';

/** 三家比價 (B12, P17): until it is decided on. What was printed already is printed again, with the quotes on it. */
export const quoteLine = defineCommand('purchase.quote', (input, cx) => {
  const seen = asSeen('PurchaseRequisition', requisitions.get(cx.tx, input.requisitionId), input.rev);
  if (seen.status !== 'DRAFT' && seen.status !== 'SUBMITTED')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'PurchaseRequisition', from: seen.status, event: 'quote' });
  const line = requisitionLines.get(cx.tx, input.lineId);
  if (line.requisitionId !== seen.id) throw new DomainError('NOT_FOUND', { entity: 'PurchaseRequisition', id: line.id });
  const { sku } = parts.get(cx.tx, line.partId);
  const quotes = input.quotes.map(({ quotedOn, ...q }): StoredQuote => ({
    ...q,
    supplierId: supplierRows.get(cx.tx, q.supplierId).id,
    quotedOn: quotedOn ?? cx.today,
  }));
  if (quotes.some((q) => q.quotedOn > cx.today)) throw new DomainError('DATE_ORDER', { field: 'quotedOn', other: 'today' });
  const chosen = quotes.find((q) => q.supplierId === input.supplierId);
  const fault = quoteFault(quotes, chosen ?? { supplierId: input.supplierId, priceMinor: -1 }, input.reason);
  const isGone = !supplierRows.get(cx.tx, input.supplierId).isActive;
  const wrong = (word: WrongLine['wrong']): WrongLine => ({ lineNo: line.lineNo, sku, wrong: word });
  refuseLines([...(fault === null ? [] : [wrong(fault)]), ...(isGone ? [wrong('supplier')] : [])]);
  const isDearer = chosen !== undefined && quotes.some((q) => q.priceMinor < chosen.priceMinor);
  requisitionLines.set(cx.tx, line.id, {
    quotes,
    supplierId: input.supplierId,
    priceMinor: chosen?.priceMinor ?? null,
    quoteReason: isDearer ? input.reason : null,
  });
  const row = requisitions.update(cx.tx, seen, {}, cx.now);
  cx.audit({
    event: 'RequisitionQuoted',
    entity: 'purchase',
    entityId: row.id,
    reason: isDearer ? input.reason : null,
    facts: { prNo: row.prNo, sku, quotes: quotes.length, priceMinor: chosen?.priceMinor ?? 0 },
  });
  cx.changed('purchase', row.id);
  const view = requisitionNow(cx, row);
  if (row.status === 'SUBMITTED') printRequisition(cx, view);
  return view;
});
