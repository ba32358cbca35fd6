import { DomainError } from '#shared/kernel/app-error';
import type { CollectionReceiptId, CustodyStayId, StaffId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { custodyTransitions, HELD_STATES, type CustodyEvent, type PlaceKind } from '#shared/custody/states';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { identifierOf } from '../product/steps';
import type { ProductRow } from '../product/table';
import { custodyLedger, custodyStays } from './repository';
import type { CustodyStayRow } from './table';

/** Where a device is and who answers for it: exactly one of each at any moment (C3). */
export type Whereabouts = Readonly<{ placeKind: PlaceKind; place: string; holderId: StaffId | null; holder: string }>;
export const onShelf = (cx: CommandCx, shelf: string): Whereabouts => ({
  placeKind: 'shelf',
  place: shelf,
  holderId: null,
  holder: cx.site.name,
});
export const withTechnician = (staffId: StaffId, name: string): Whereabouts => ({
  placeKind: 'van',
  place: name,
  holderId: staffId,
  holder: name,
});
export const withCustomer = (name: string): Whereabouts => ({ placeKind: 'customer', place: name, holderId: null, holder: name });

type Opening = Readonly<{
  product: ProductRow;
  receiptId: CollectionReceiptId;
  lineNo: number;
  state: 'IN_TRANSIT' | 'IN_CUSTODY' | 'READY';
  where: Whereabouts;
  broughtBy: string;
  at: string;
  correctionOf?: CustodyStayId;
  inAt?: string | null;
}>;

/** Opens the ledger line of a stay (D3 of decisions). A device that is already in our keeping is refused (E16). */
export function openStay(cx: CommandCx, o: Opening): CustodyStayRow {
  const serial = identifierOf(o.product);
  const here = custodyStays.openHere(cx.tx, o.product.id, serial);
  if (here) throw new DomainError('SERIAL_IN_CUSTODY', { serial: serial ?? o.product.model, dlNo: here.dlNo });
  const stay = custodyStays.insert(cx.tx, {
    id: newId<CustodyStayId>(),
    dlNo: cx.number('DL'),
    state: o.state,
    ...o.where,
    productId: o.product.id,
    customerId: o.product.customerId,
    serial,
    receiptId: o.receiptId,
    lineNo: o.lineNo,
    broughtBy: o.broughtBy,
    openedAt: o.at,
    inAt: o.inAt ?? (o.state === 'IN_CUSTODY' ? o.at : null),
    correctionOf: o.correctionOf ?? null,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  custodyLedger.append(cx.tx, {
    stayId: stay.id,
    fromState: null,
    toState: o.state,
    ...o.where,
    at: o.at,
    recordedAt: cx.now,
    by: cx.actor.staffId,
  });
  cx.audit({
    event: 'CustodyOpened',
    entity: 'custody',
    entityId: stay.id,
    to: o.state,
    facts: { dlNo: stay.dlNo, place: o.where.place, holder: o.where.holder, at: o.at },
  });
  cx.changed('custody', stay.id);
  return stay;
}

type Moving = Readonly<{
  where: Whereabouts;
  at?: string;
  reason?: string | null;
  patch?: Partial<Pick<CustodyStayRow, 'inAt' | 'receiptId' | 'lineNo' | 'notifiedAt' | 'notifiedBy'>>;
}>;

/** One move of a device: ledger entry and projection in the same transaction. Times of fact never run backwards. */
export function moveCustody(cx: CommandCx, stay: CustodyStayRow, event: CustodyEvent, m: Moving): CustodyStayRow {
  const state = transition('Custody', custodyTransitions, stay.state, event);
  const at = m.at ?? cx.now;
  if (at > cx.now) throw new DomainError('TIME_ORDER', { field: 'at' });
  const isHeld = HELD_STATES.includes(state);
  const moved = custodyStays.update(cx.tx, stay.id, stay.rev, { state, ...m.where, ...m.patch, closedAt: isHeld ? null : at }, cx.now);
  custodyLedger.append(cx.tx, {
    stayId: stay.id,
    fromState: stay.state,
    toState: state,
    ...m.where,
    at,
    recordedAt: cx.now,
    by: cx.actor.staffId,
    reason: m.reason ?? null,
  });
  cx.audit({
    event: 'CustodyMoved',
    entity: 'custody',
    entityId: stay.id,
    from: stay.state,
    to: state,
    reason: m.reason ?? null,
    facts: { dlNo: stay.dlNo, place: m.where.place, holder: m.where.holder, at },
  });
  cx.changed('custody', stay.id);
  return moved;
}

/** The place a device has now, for moves that change only its state. */
export const whereItIs = (stay: CustodyStayRow): Whereabouts => ({
  placeKind: stay.placeKind,
  place: stay.place,
  holderId: stay.holderId,
  holder: stay.holder,
});
