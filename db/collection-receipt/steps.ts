import { localDateOf } from '#shared/kernel/business-date';
import type { CollectionReceiptId, CounterIntakeId, ReceiptLineId, ServiceCallId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { receiptTransitions, type ReceiptEvent } from '#shared/collection-receipt/states';
import { customerRow, mainPhone } from '../customer/steps';
import type { CustomerRow } from '../customer/table';
import { custodyStays } from '../custody/repository';
import type { CustodyStayRow } from '../custody/table';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { identifierOf, productLabel } from '../product/steps';
import type { ProductRow } from '../product/table';
import { foundAs, indexForSearch } from '../search/steps';
import { collectionReceipts } from './repository';
import type { CollectionReceiptRow, ReceiptLineRow } from './table';

type Head = Readonly<{
  customer: CustomerRow;
  callId: ServiceCallId | null;
  intakeId: CounterIntakeId | null;
  sourceNo: string;
  reason: string;
  estReadyOn: string;
  inspectionFeeMinor: number | null;
  signer: string | null;
  padNo: string | null;
  issuedAt: string;
  address?: string | null;
}>;

/** 領取收據: its number is taken when it is entered, whatever a paper pad says (B5, E28). */
export function issueReceipt(cx: CommandCx, h: Head, replaces: CollectionReceiptRow | null = null): CollectionReceiptRow {
  const receipt = collectionReceipts.insert(cx.tx, {
    id: newId<CollectionReceiptId>(),
    receiptNo: cx.number('CR'),
    status: 'ISSUED',
    issuedAt: h.issuedAt,
    issuedBy: cx.actor.staffId,
    customerId: h.customer.id,
    customerName: h.customer.name,
    phone: mainPhone(h.customer),
    address: h.address ?? h.customer.address,
    callId: h.callId,
    intakeId: h.intakeId,
    sourceNo: h.sourceNo,
    reason: h.reason,
    estReadyOn: h.estReadyOn,
    inspectionFeeMinor: h.inspectionFeeMinor,
    signer: h.signer,
    padNo: h.padNo,
    isLateEntry: localDateOf(h.issuedAt, cx.site.region) !== cx.today,
    replacesId: replaces?.id ?? null,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'ReceiptIssued',
    entity: 'collectionReceipt',
    entityId: receipt.id,
    to: 'ISSUED',
    facts: { receiptNo: receipt.receiptNo, replaces: replaces?.receiptNo ?? null, padNo: h.padNo },
  });
  cx.changed('collectionReceipt', receipt.id);
  indexReceipt(cx, receipt);
  return receipt;
}

/** What a search for this receipt may type. */
export function indexReceipt(cx: CommandCx, receipt: CollectionReceiptRow): void {
  indexForSearch(cx, {
    kind: 'receipt',
    entityId: receipt.id,
    title: receipt.receiptNo,
    detail: receipt.customerName,
    status: receipt.status,
    at: receipt.issuedAt,
    fields: [
      { field: 'number', text: receipt.receiptNo },
      { field: 'name', text: receipt.customerName },
      { field: 'phone', text: receipt.phone ?? '' },
      { field: 'number', text: receipt.padNo ?? '' },
    ],
  });
}

type Line = Readonly<{
  stay: CustodyStayRow;
  product: ProductRow;
  accessories: readonly { name: string; qty: number }[];
  exterior: string;
  declaredValueMinor: number | null;
}>;
export function addReceiptLine(cx: CommandCx, receipt: CollectionReceiptRow, lineNo: number, l: Line): ReceiptLineRow {
  return collectionReceipts.insertLine(cx.tx, {
    id: newId<ReceiptLineId>(),
    receiptId: receipt.id,
    lineNo,
    productId: l.product.id,
    stayId: l.stay.id,
    model: productLabel(l.product),
    serial: identifierOf(l.product),
    accessories: [...l.accessories],
    exterior: l.exterior,
    declaredValueMinor: l.declaredValueMinor,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
}

/** One change of a receipt's status with its trace (C5). A void keeps its number: the register gets a second row. */
export function moveReceipt(
  cx: CommandCx,
  receipt: CollectionReceiptRow,
  event: ReceiptEvent,
  trace: Readonly<{ event: string; reason: string | null; replacedById?: CollectionReceiptId; facts?: Record<string, unknown> }>,
): CollectionReceiptRow {
  const status = transition('CollectionReceipt', receiptTransitions, receipt.status, event);
  const isVoid = status !== 'LOST_DECLARED';
  const moved = collectionReceipts.update(
    cx.tx,
    receipt.id,
    receipt.rev,
    {
      status,
      ...(isVoid ? { voidAt: cx.now, voidBy: cx.actor.staffId, voidReason: trace.reason } : {}),
      ...(trace.replacedById ? { replacedById: trace.replacedById } : {}),
    },
    cx.now,
  );
  foundAs(cx, 'receipt', receipt.id, status);
  if (isVoid) cx.voidNumber(receipt.receiptNo, trace.reason ?? status);
  cx.audit({
    event: trace.event,
    entity: 'collectionReceipt',
    entityId: receipt.id,
    from: receipt.status,
    to: status,
    reason: trace.reason,
    facts: { receiptNo: receipt.receiptNo, ...trace.facts },
  });
  cx.changed('collectionReceipt', receipt.id);
  return moved;
}

/** The rest of a receipt on a new one, in the same transaction (E6): lines are copied, their stays point to the new paper. */
export function replaceReceipt(
  cx: CommandCx,
  old: CollectionReceiptRow,
  staying: readonly Readonly<{ line: ReceiptLineRow; stay: CustodyStayRow; product: ProductRow }>[],
): CollectionReceiptRow {
  const next = issueReceipt(
    cx,
    {
      customer: customerRow(cx.tx, old.customerId),
      callId: old.callId,
      intakeId: old.intakeId,
      sourceNo: old.sourceNo,
      reason: old.reason,
      estReadyOn: old.estReadyOn,
      inspectionFeeMinor: old.inspectionFeeMinor,
      signer: old.signer,
      padNo: null,
      issuedAt: cx.now,
      address: old.address,
    },
    old,
  );
  staying.forEach(({ line, stay, product }, i) => {
    addReceiptLine(cx, next, i + 1, {
      stay,
      product,
      accessories: line.accessories,
      exterior: line.exterior,
      declaredValueMinor: line.declaredValueMinor,
    });
    custodyStays.update(cx.tx, stay.id, stay.rev, { receiptId: next.id, lineNo: i + 1 }, cx.now);
    cx.changed('custody', stay.id);
  });
  return next;
}
