import { DomainError } from '#shared/kernel/app-error';
import { isSameIdentifier } from '#shared/product/identifier';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { noticeStartsTerm } from '../loaner/steps';
import { repairCards } from '../repair-card/repository';
import { serviceVouchers } from '../service-voucher/repository';
import { moveVoucher } from '../service-voucher/steps';
import { requireTechnician } from '../staff/steps';
import { startUnclaimedClock } from '../unclaimed/steps';
import { stayById } from './queries';
import { custodyStays } from './repository';
import { moveCustody, onShelf, whereItIs, withTechnician } from './steps';
import type { CustodyStayRow } from './table';
import { written } from '../kernel/written';

export const shownStay = (cx: CommandCx, stay: CustodyStayRow) => written(stayById(cx.tx, cx.site, cx.now, stay.id));
export const stayAsSeen = (cx: CommandCx, input: { stayId: CustodyStayRow['id']; rev?: number | undefined }): CustodyStayRow => {
  const row = custodyStays.get(cx.tx, input.stayId);
  return { ...row, rev: input.rev ?? row.rev };
};
export function assertScan(stay: CustodyStayRow, scanned: string): void {
  if (stay.serial !== null && !isSameIdentifier(scanned, stay.serial))
    throw new DomainError('SERIAL_MISMATCH', { scanned, expected: stay.serial });
}

/** 移位: another shelf; the state stays (C3). */
export const moveShelf = defineCommand('custody.moveShelf', (input, cx) =>
  shownStay(cx, moveCustody(cx, stayAsSeen(cx, input), 'move', { where: onShelf(cx, input.shelf) })),
);

/** Taken along to its owner: holder is the technician, place is his van; the voucher makes the return trip (C2, C3, F5). */
export const takeForDelivery = defineCommand('custody.takeForDelivery', (input, cx) => {
  const stay = stayAsSeen(cx, input);
  if (stay.state !== 'READY') throw new DomainError('TRANSITION_REFUSED', { entity: 'Custody', from: stay.state, event: 'move' });
  const technician = requireTechnician(cx.tx, input.technicianId, cx.today);
  const at = input.at ?? cx.now;
  const moved = moveCustody(cx, stay, 'move', { where: withTechnician(technician.id, technician.name), at });
  const voucher = serviceVouchers.activeOf(cx.tx, stay.productId);
  if (voucher?.status === 'WITH_DEVICE') moveVoucher(cx, voucher, 'returnTrip', { holderId: technician.id, isSigned: false, at });
  return shownStay(cx, moved);
});

/** Nobody was at home: back on a shelf, the voucher with it. */
export const bringBack = defineCommand('custody.bringBack', (input, cx) => {
  const stay = stayAsSeen(cx, input);
  assertScan(stay, input.scanned);
  const moved = moveCustody(cx, stay, 'move', { where: onShelf(cx, input.shelf) });
  const voucher = serviceVouchers.activeOf(cx.tx, stay.productId);
  if (voucher?.status === 'OUT') moveVoucher(cx, voucher, 'goWithDevice', { holderId: cx.actor.staffId, isSigned: false });
  return shownStay(cx, moved);
});

/** 通知: the owner was told. The reminders of unclaimed goods count from here (D5). */
export const notifyOwner = defineCommand('custody.notifyOwner', (input, cx) => {
  const stay = stayAsSeen(cx, input);
  if (stay.state !== 'READY') throw new DomainError('TRANSITION_REFUSED', { entity: 'Custody', from: stay.state, event: 'notify' });
  const at = input.at ?? cx.now;
  if (at > cx.now) throw new DomainError('TIME_ORDER', { field: 'at' });
  const told = custodyStays.update(cx.tx, stay.id, stay.rev, { notifiedAt: at, notifiedBy: input.channel }, cx.now);
  cx.audit({
    event: 'OwnerNotified',
    entity: 'custody',
    entityId: stay.id,
    facts: { dlNo: stay.dlNo, channel: input.channel, at, place: whereItIs(stay).place },
  });
  cx.changed('custody', stay.id);
  const card = repairCards.ofStay(cx.tx, stay.id);
  if (card) noticeStartsTerm(cx, card.id, at);
  startUnclaimedClock(cx, { stay, cardId: card?.id ?? null, at });
  return shownStay(cx, told);
});
