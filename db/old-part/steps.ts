import { DomainError } from '#shared/kernel/app-error';
import { addDays, localDateOf } from '#shared/kernel/business-date';
import type { OldPartId, PartId, ProductId, RepairCardId, ServiceCallId, StaffId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { transition } from '#shared/kernel/state-machine';
import { mustGoBack, oldPartDays } from '#shared/old-part/rules';
import { oldPartTransitions, type OldPartEvent } from '#shared/old-part/states';
import { liveOf } from '#shared/repair-card/rules';
import { serialKey } from '#shared/stock/serial-key';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { makerOf } from '../maker/queries';
import { parts } from '../part/repository';
import { partName } from '../part/queries';
import type { PartRow } from '../part/table';
import { products } from '../product/repository';
import { productLabel } from '../product/steps';
import type { CardPartRow, RepairCardRow } from '../repair-card/table';
import { foundAs, indexForSearch } from '../search/steps';
import { stockMovements } from '../stock/repository';
import { oldPartEntries, oldParts } from './repository';
import type { OldPartRow } from './table';

type Fitted = Readonly<{
  part: PartRow;
  cardId?: RepairCardId | undefined;
  callId?: ServiceCallId | undefined;
  cardPartId?: string | undefined;
  jobNo: string;
  productId: ProductId;
  technicianId: StaffId;
  qtyMilli: number;
  oldSerial: string | null;
  newSerial: string | null;
  fittedAt: string;
}>;
/** 應還舊件: written in the transaction that fits the new part, with its deadline (line 6). */
export function raiseOldPart(cx: CommandCx, f: Fitted): OldPartRow {
  const device = products.get(cx.tx, f.productId);
  const maker = makerOf(cx.tx, device.brand);
  const dueOn = addDays(localDateOf(f.fittedAt, cx.site.region), oldPartDays(maker, cx.site.settings));
  const row = oldParts.insert(cx.tx, {
    id: newId<OldPartId>(),
    opNo: cx.number('OP'),
    status: 'DUE',
    partId: f.part.id,
    cardId: f.cardId ?? null,
    callId: f.callId ?? null,
    cardPartId: f.cardPartId ?? null,
    productId: f.productId,
    makerId: maker?.id ?? null,
    technicianId: f.technicianId,
    qty: f.qtyMilli,
    oldSerial: f.oldSerial === null ? null : serialKey(f.oldSerial),
    newSerial: f.newSerial,
    fittedAt: f.fittedAt,
    dueOn,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  oldPartEntries.append(cx.tx, { oldPartId: row.id, toStatus: 'DUE', at: f.fittedAt, by: cx.actor.staffId });
  cx.audit({
    event: 'OldPartDue',
    entity: 'oldPart',
    entityId: row.id,
    to: 'DUE',
    facts: { opNo: row.opNo, sku: f.part.sku, qty: qtyOf(f.qtyMilli), oldSerial: row.oldSerial, jobNo: f.jobNo, dueOn },
  });
  cx.changed('oldPart', row.id);
  indexOldPart(cx, row, { jobNo: f.jobNo, model: productLabel(device) });
  return row;
}

/** What a search for an old part may type. */
export function indexOldPart(cx: CommandCx, row: OldPartRow, job: Readonly<{ jobNo: string; model: string }>): void {
  const part = parts.get(cx.tx, row.partId);
  indexForSearch(cx, {
    kind: 'oldPart',
    entityId: row.id,
    title: row.opNo,
    detail: `${part.sku} ${partName(part, cx.site.language)}　${job.jobNo}　${job.model}`,
    status: row.status,
    at: row.fittedAt,
    fields: [
      { field: 'number', text: row.opNo },
      { field: 'serial', text: row.oldSerial ?? '' },
    ],
  });
}

type Step = Readonly<{ name: string; patch?: Partial<OldPartRow>; reason?: string | null; facts?: Record<string, unknown> }>;
/** One step of an old part with its entry and its trace; the table refuses. Only what is here has a place. */
export function moveOldPart(
  cx: CommandCx,
  row: OldPartRow,
  event: OldPartEvent,
  { name, patch = {}, reason = null, facts = {} }: Step,
): OldPartRow {
  const status = transition('OldPart', oldPartTransitions, row.status, event);
  const isHere = status === 'RECEIVED' || status === 'PACKED';
  const kept = { ...patch, status, ...(isHere ? {} : { placeId: null }), ...(reason === null ? {} : { reason }) };
  const moved = oldParts.update(cx.tx, row, kept, cx.now);
  oldPartEntries.append(cx.tx, {
    oldPartId: row.id,
    fromStatus: row.status,
    toStatus: status,
    placeId: moved.placeId,
    packId: moved.packId,
    reason,
    at: cx.now,
    by: cx.actor.staffId,
  });
  cx.audit({ event: name, entity: 'oldPart', entityId: row.id, from: row.status, to: status, reason, facts: { opNo: row.opNo, ...facts } });
  cx.changed('oldPart', row.id);
  foundAs(cx, 'oldPart', row.id, status);
  return moved;
}

/** The exchange was taken back: nothing is due any more. What is packed or with the maker holds the line. */
export function withdrawOldPart(cx: CommandCx, cardPartId: string, reason: string): void {
  const row = oldParts.ofCardPart(cx.tx, cardPartId);
  if (row !== undefined) withdraw(cx, row, reason);
}
type OfVisit = Readonly<{ callId: ServiceCallId; partId: PartId; qtyMilli: number; fittedAt: string; serials: readonly string[] }>;
/** The same for a part of a visit, whose old part is known by what was fitted, and when. */
export function withdrawOldPartOfVisit(cx: CommandCx, { callId, partId, qtyMilli, fittedAt, serials }: OfVisit, reason: string): void {
  const newSerial = serials[0] ?? null;
  const row = oldParts
    .ofCall(cx.tx, callId)
    .find(
      (o) =>
        o.status !== 'CANCELLED' &&
        o.partId === partId &&
        o.qty === qtyMilli &&
        o.fittedAt === fittedAt &&
        (o.newSerial === null ? null : serialKey(o.newSerial)) === newSerial,
    );
  if (row !== undefined) withdraw(cx, row, reason);
}
function withdraw(cx: CommandCx, row: OldPartRow, reason: string): void {
  moveOldPart(cx, row, 'cancel', { name: 'OldPartCancelled', reason });
  cx.voidNumber(row.opNo, reason);
}

/** The part a line of a card or a visit names: that of its movement, else of its number; none: a line of text. */
export function partOfLine(cx: CommandCx, line: Pick<CardPartRow, 'movementId' | 'sku'>): PartRow | null {
  if (line.movementId !== null) return parts.get(cx.tx, stockMovements.get(cx.tx, line.movementId).partId);
  return line.sku === null ? null : (parts.withSku(cx.tx, cx.site.code, line.sku.toUpperCase()) ?? null);
}

/** B7: a job in warranty or contract is finished only when each old part that goes back is stated. */
export function assertOldPartsStated(cx: CommandCx, card: Pick<RepairCardRow, 'type'>, lines: readonly CardPartRow[]): void {
  for (const line of liveOf(lines))
    if (mustGoBack(card.type, partOfLine(cx, line)) && !oldParts.ofCardPart(cx.tx, line.id))
      throw new DomainError('OLD_PART_NOT_STATED', { text: line.text });
}

/** The maker's answer about a piece: it is over when he has it, else the moment it is sent. */
export function answerOldPart(cx: CommandCx, id: OldPartId, verdict: 'credit' | 'reject', reason: string | null): void {
  const row = oldParts.get(cx.tx, id);
  if (row.status === 'SENT') return void settleOldPart(cx, oldParts.update(cx.tx, row, { verdict }, cx.now), verdict, reason);
  oldParts.update(cx.tx, row, { verdict }, cx.now);
  cx.changed('oldPart', row.id);
}
/** Credited or rejected by the maker who has it. */
export const settleOldPart = (cx: CommandCx, row: OldPartRow, verdict: 'credit' | 'reject', reason: string | null = null): OldPartRow =>
  moveOldPart(cx, row, verdict, { name: verdict === 'credit' ? 'OldPartCredited' : 'OldPartRejected', reason });

/** The claim is void, or the line is claimed again: the maker's answer does not count any more. */
export function reopenOldPart(cx: CommandCx, id: OldPartId, reason: string): void {
  const row = oldParts.get(cx.tx, id);
  if (row.verdict === null) return;
  const cleared = oldParts.update(cx.tx, row, { verdict: null }, cx.now);
  cx.changed('oldPart', row.id);
  if (row.status === 'CREDITED' || row.status === 'REJECTED') moveOldPart(cx, cleared, 'reopen', { name: 'OldPartReopened', reason });
}
