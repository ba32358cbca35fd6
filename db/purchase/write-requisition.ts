import type { Input } from '#shared/contract/contract';
import { addDays } from '#shared/kernel/business-date';
import { DomainError } from '#shared/kernel/app-error';
import type { RequisitionId, RequisitionLineId, SupplierId } from '#shared/kernel/ids';
import { milliOf } from '#shared/kernel/quantity';
import { quoteFault } from '#shared/purchase/quotes';
import type { RequisitionView } from '#shared/purchase/views';
import { departmentOf, refuseLines, type WrongLine, type WrongWord } from '#shared/purchase/rules';
import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { OPEN_CALL_STATUSES } from '#shared/service-call/states';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { onceEach } from '../kernel/once-each';
import { stockCountsOf } from '../part/queries';
import { parts, supplierRows } from '../part/repository';
import type { PartRow } from '../part/table';
import { repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import { requisitionLines, requisitions } from './repository';
import { printRequisition } from './purchase-paper';
import { moveRequisition, onOrderOf, supplierOf } from './steps';
import type { RequisitionLineRow, RequisitionRow } from './table';
import { linesAskedIn, requisitionNow, type AskedLines } from './views';

type Asked = Input<'purchase.request'>['lines'][number];
/** What the slowest supplier needs when he does not say. */
const USUAL_DAYS = 7;

function isJobOpen(cx: CommandCx, { cardId, callId }: Pick<Asked, 'cardId' | 'callId'>): boolean {
  if (cardId !== null) return OPEN_CARD_STATUSES.includes(repairCards.get(cx.tx, cardId).status);
  if (callId !== null) return OPEN_CALL_STATUSES.includes(serviceCalls.get(cx.tx, callId).status);
  return true;
}

type Asking = Readonly<{ reason: Input<'purchase.request'>['reason']; isSupplying: (id: SupplierId) => boolean }>;
function wrongIn(cx: CommandCx, part: PartRow, asked: Asked, { reason, isSupplying }: Asking): readonly WrongWord[] {
  const found: WrongWord[] = [];
  if (!part.isActive) found.push('inactive');
  if (part.isSerialised && !Number.isInteger(asked.qty)) found.push('whole');
  if (asked.cardId !== null && asked.callId !== null) found.push('job');
  else if (!isJobOpen(cx, asked)) found.push('job');
  if (reason === 'job' && asked.cardId === null && asked.callId === null) found.push('jobNeeded');
  if (asked.supplierId !== undefined && !isSupplying(asked.supplierId)) found.push('supplier');
  return found;
}

/** 零件請購單 (B12): every wrong line is told at once, and nothing is written (quality 4.4). */
export const requestPurchase = defineCommand('purchase.request', (input, cx) => {
  const ids = input.lines.map((asked) => asked.partId);
  const partOf = parts.byIds(cx.tx, ids);
  const kept = input.lines.map((asked) => ({ asked, part: partOf(asked.partId) }));
  const asking = { reason: input.reason, isSupplying: onceEach((id: SupplierId) => supplierRows.get(cx.tx, id).isActive) };
  const wrong: WrongLine[] = kept.flatMap(({ asked, part }, i) =>
    wrongIn(cx, part, asked, asking).map((word) => ({ lineNo: i + 1, sku: part.sku, wrong: word })),
  );
  refuseLines(wrong);
  const [countsOf, onOrder] = [stockCountsOf(cx.tx, ids), onOrderOf(cx.tx, ids)];
  const lead = Math.max(...kept.map(({ asked, part }) => supplierOf(part, asked.supplierId)?.leadDays ?? USUAL_DAYS));
  const needBy = input.needBy ?? addDays(cx.today, lead);
  if (needBy < cx.today) throw new DomainError('DATE_ORDER', { field: 'needBy', other: 'requestedAt' });
  const row = requisitions.insert(cx.tx, {
    id: newId<RequisitionId>(),
    prNo: cx.number('PR'),
    status: 'DRAFT',
    reason: input.reason,
    department: departmentOf(cx.actor.roles, input.reason === 'job'),
    requesterId: cx.actor.staffId,
    requestedAt: cx.now,
    needBy,
    note: input.note,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  const rows = requisitionLines.insertAll(
    cx.tx,
    kept.map(({ asked, part }, i) => {
      const supplier = supplierOf(part, asked.supplierId);
      const counts = countsOf(part.id);
      return {
        id: newId<RequisitionLineId>(),
        requisitionId: row.id,
        lineNo: i + 1,
        partId: part.id,
        qty: milliOf(asked.qty),
        approved: 0,
        supplierId: asked.supplierId ?? supplier?.supplierId ?? null,
        priceMinor: asked.priceMinor ?? supplier?.priceMinor ?? null,
        cardId: asked.cardId,
        callId: asked.callId,
        onHand: counts.onHand,
        onOrder: onOrder(part.id),
        reserved: counts.reserved,
      };
    }),
  );
  cx.audit({
    event: 'RequisitionWritten',
    entity: 'purchase',
    entityId: row.id,
    to: 'DRAFT',
    facts: { prNo: row.prNo, lines: input.lines.length, reason: input.reason },
  });
  cx.changed('purchase', row.id);
  const lines = { rows, partOf };
  const isWhole = rows.every((l) => unready(l) === null);
  return input.submit && isWhole ? submit(cx, row, lines) : requisitionNow(cx, row, lines);
});

/** What a line lacks before somebody can decide on it; a price among quotes is one of theirs (P17). */
function unready(l: RequisitionLineRow): WrongWord | null {
  if (l.supplierId === null) return 'supplier';
  if (l.priceMinor === null) return 'priceMissing';
  return quoteFault(l.quotes, { supplierId: l.supplierId, priceMinor: l.priceMinor }, l.quoteReason);
}

/** SUBMITTED: from here on the sheet is on paper (C7). */
function submit(cx: CommandCx, row: RequisitionRow, lines: AskedLines = linesAskedIn(cx.tx, row.id)): RequisitionView {
  refuseLines(
    lines.rows.flatMap((l): WrongLine[] => {
      const wrong = unready(l);
      return wrong === null ? [] : [{ lineNo: l.lineNo, sku: lines.partOf(l.partId).sku, wrong }];
    }),
  );
  const moved = moveRequisition(cx, row, 'submit', { submittedAt: cx.now }, { event: 'RequisitionSubmitted' });
  const view = requisitionNow(cx, moved, lines);
  printRequisition(cx, view);
  return view;
}

/** The requester, or the warehouse with what a draft of the bench lacks. */
export const submitRequisition = defineCommand('purchase.submit', (input, cx) => {
  const row = asSeen('PurchaseRequisition', requisitions.get(cx.tx, input.requisitionId), input.rev);
  if (row.requesterId !== cx.actor.staffId && !cx.actor.roles.includes('warehouse'))
    throw new DomainError('NOT_ALLOWED', { route: 'purchase.submit' });
  if (row.status === 'DRAFT') {
    for (const { lineId, qty, supplierId, priceMinor } of input.lines) {
      const line = requisitionLines.get(cx.tx, lineId);
      if (line.requisitionId !== row.id) throw new DomainError('NOT_FOUND', { entity: 'PurchaseRequisition', id: lineId });
      const price = priceMinor ?? line.priceMinor;
      requisitionLines.set(cx.tx, lineId, {
        qty: qty === undefined ? line.qty : milliOf(qty),
        supplierId: supplierId === undefined ? line.supplierId : supplierRows.get(cx.tx, supplierId).id,
        priceMinor: price,
      });
    }
  }
  return submit(cx, row);
});
