import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { DomainError } from '#shared/kernel/app-error';
import type { RepairCardId, ServiceCallId, StaffId, StockIssueLineId, StockPlaceId } from '#shared/kernel/ids';
import { WHOLE_UNITS } from '#shared/part/schema';
import { isInternal, STANDARD_PLACES, type StandardPlace } from '#shared/stock/places';
import type { MovementKind } from '#shared/stock/schema';
import { issueValue, type StockBalance } from '#shared/stock/value';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { oncePerCommand } from '../kernel/once-per-command';
import type { PartRow } from '../part/table';
import { staffRows } from '../staff/repository';
import { stockBalances, stockMovements, stockPlaces } from './repository';
import { carrySerials } from './serials';
import type { StockMovementRow, StockPlaceRow } from './table';

/** Codes of the standard places; never a bin's. */
const CODES: Readonly<Record<StandardPlace, string>> = {
  warehouse: '@W',
  quarantine: '@Q',
  oldParts: '@R',
  supplier: '@S',
  customer: '@C',
  scrap: '@X',
  difference: '@D',
  opening: '@O',
};

type NewPlace = Pick<StockPlaceRow, 'code' | 'name' | 'kind' | 'parentId' | 'staffId'>;
/** Writes a place; `storeId` is its own unless it lies in another. */
export function addPlace(cx: CommandCx, place: NewPlace, storeId?: StockPlaceId): StockPlaceRow {
  const id = newId<StockPlaceId>();
  const row = stockPlaces.insert(cx.tx, {
    ...place,
    id,
    storeId: storeId ?? id,
    isActive: true,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'PlaceAdded', entity: 'stock', entityId: id, facts: { code: place.code, kind: place.kind } });
  cx.changed('stock', id);
  return row;
}

const standardHere = oncePerCommand(() => new Map<StandardPlace, StockPlaceRow>());

/** A place every centre has; those that are not there yet are written when one of them is needed. */
export function standardPlace(cx: CommandCx, kind: StandardPlace): StockPlaceRow {
  const here = standardHere(cx);
  const known = here.get(kind) ?? stockPlaces.standard(cx.tx, kind) ?? addStandard(cx, kind);
  here.set(kind, known);
  return known;
}
function addStandard(cx: CommandCx, kind: StandardPlace): StockPlaceRow {
  const made = STANDARD_PLACES.filter((k) => !stockPlaces.standard(cx.tx, k)).map((k) =>
    addPlace(cx, { code: CODES[k], name: null, kind: k, parentId: null, staffId: null }),
  );
  const found = made.find((p) => p.kind === kind);
  if (!found) throw new Error(`no standard place ${kind}`);
  return found;
}

/** 車存: a person as a place, written when he first holds something. */
export function placeOfStaff(cx: CommandCx, staffId: StaffId): StockPlaceRow {
  const known = stockPlaces.ofStaff(cx.tx, staffId);
  if (known) return known;
  const person = staffRows.get(cx.tx, staffId);
  return addPlace(cx, { code: `@${person.staffNo}`, name: person.name, kind: 'technician', parentId: null, staffId });
}

export type Movement = Readonly<{
  part: PartRow;
  kind: MovementKind;
  from: StockPlaceRow;
  to: StockPlaceRow;
  qtyMilli: number;
  /** What it is worth; only where it comes from outside, or comes back with the value it left with. */
  valueMinor?: number;
  serials: readonly string[];
  docNo?: string | null;
  issueLineId?: StockIssueLineId | null;
  cardId?: RepairCardId | null;
  callId?: ServiceCallId | null;
  reversalOf?: StockMovementRow['id'] | null;
  reason?: string | null;
  at?: string;
}>;

/** Takes from one side; answers the value that leaves with it and what its store has then. */
function takeFrom(cx: CommandCx, m: Movement): Readonly<{ valueMinor: number; after: StockBalance | null }> {
  const { part, from, qtyMilli } = m;
  if (!isInternal(from.kind)) return { valueMinor: m.valueMinor ?? 0, after: null };
  const there = stockBalances.at(cx.tx, part.id, from.id);
  if (there < qtyMilli) throw new DomainError('STOCK_SHORT', { sku: part.sku, available: qtyOf(there), wanted: qtyOf(qtyMilli) });
  const store = stockBalances.inStore(cx.tx, part.id, from.storeId);
  const share = issueValue(store, qtyMilli);
  const isLast = qtyMilli === store.qtyMilli;
  const valueMinor = m.valueMinor === undefined || isLast ? share : Math.min(m.valueMinor, store.valueMinor);
  stockBalances.take(cx.tx, part.id, from.id, qtyMilli);
  const after = { qtyMilli: store.qtyMilli - qtyMilli, valueMinor: store.valueMinor - valueMinor };
  stockBalances.setStore(cx.tx, part.id, from.storeId, after);
  return { valueMinor, after };
}

function addTo(cx: CommandCx, { part, to, qtyMilli }: Movement, valueMinor: number): StockBalance | null {
  if (!isInternal(to.kind)) return null;
  const store = stockBalances.inStore(cx.tx, part.id, to.storeId);
  const after = { qtyMilli: store.qtyMilli + qtyMilli, valueMinor: store.valueMinor + valueMinor };
  stockBalances.add(cx.tx, part.id, to.id, qtyMilli);
  stockBalances.setStore(cx.tx, part.id, to.storeId, after);
  return after;
}

/**
 * One line of 零件帳 (B11): both sides, value by moving average, serials and balances in the caller's transaction. Refuses what
 * would go below zero (E9), a serialised quantity that is not the count of its serials, and a time after now.
 */
export function postMovement(cx: CommandCx, m: Movement): StockMovementRow {
  const at = m.at ?? cx.now;
  if (at > cx.now) throw new DomainError('TIME_ORDER', { field: 'at' });
  const { valueMinor, after: left } = takeFrom(cx, m);
  const carried = carrySerials(cx, m);
  const after = addTo(cx, m, valueMinor);
  const isSameStore = m.from.storeId === m.to.storeId;
  const row = stockMovements.append(
    cx.tx,
    {
      partId: m.part.id,
      kind: m.kind,
      docNo: m.docNo ?? null,
      issueLineId: m.issueLineId ?? null,
      cardId: m.cardId ?? null,
      callId: m.callId ?? null,
      fromId: m.from.id,
      toId: m.to.id,
      qty: m.qtyMilli,
      valueMinor,
      fromQtyAfter: (isSameStore ? after : left)?.qtyMilli ?? null,
      fromValueAfter: (isSameStore ? after : left)?.valueMinor ?? null,
      toQtyAfter: after?.qtyMilli ?? null,
      toValueAfter: after?.valueMinor ?? null,
      reversalOf: m.reversalOf ?? null,
      serials: carried.map((c) => c.serial),
      reason: m.reason ?? null,
      at,
      recordedAt: cx.now,
      by: cx.actor.staffId,
    },
    carried.map((c) => c.id),
  );
  cx.audit({
    event: m.reversalOf ? 'StockReversed' : 'StockMoved',
    entity: 'stock',
    entityId: row.id,
    to: m.kind,
    reason: m.reason ?? null,
    facts: { sku: m.part.sku, qty: qtyOf(m.qtyMilli), valueMinor, docNo: m.docNo ?? null, at },
  });
  cx.changed('stock', row.id);
  return row;
}

/** Takes a movement back: the same pieces with the same value the other way, once (issue line 8). */
export function reverseMovement(cx: CommandCx, part: PartRow, was: StockMovementRow, reason: string): StockMovementRow {
  if (stockMovements.reversalOf(cx.tx, was.id)) throw new DomainError('MOVEMENT_REVERSED', { sku: part.sku });
  return postMovement(cx, {
    part,
    kind: was.kind,
    from: stockPlaces.get(cx.tx, was.toId),
    to: stockPlaces.get(cx.tx, was.fromId),
    qtyMilli: was.qty,
    valueMinor: was.valueMinor,
    serials: was.serials,
    docNo: was.docNo,
    issueLineId: was.issueLineId,
    cardId: was.cardId,
    callId: was.callId,
    reversalOf: was.id,
    reason,
  });
}

/** Thousandths of a typed quantity; what is counted in pieces, and what has serials, is counted whole. */
export function milliFor(part: PartRow, qty: number): number {
  if ((part.isSerialised || WHOLE_UNITS.includes(part.unit)) && !Number.isInteger(qty))
    throw new DomainError('QTY_NOT_WHOLE', { sku: part.sku });
  return milliOf(qty);
}
