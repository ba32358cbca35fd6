import { DomainError } from '#shared/kernel/app-error';
import type { RepairCardId, StaffId } from '#shared/kernel/ids';
import { factTime, liveOf } from '#shared/repair-card/rules';
import type { CardEvent } from '#shared/repair-card/states';
import { custodyStays } from '../custody/repository';
import { moveCustody, whereItIs } from '../custody/steps';
import { asSeen } from '../kernel/as-seen';
import type { CommandCx } from '../kernel/handlers';
import { staffRows } from '../staff/repository';
import { cardWork, repairCards } from './repository';
import { daysInRepair, moveCard } from './steps';
import type { RepairCardRow } from './table';

/** The card as the screen saw it: an old screen is refused before anything is decided on it. */
export const cardAsSeen = (cx: CommandCx, input: Readonly<{ cardId: RepairCardId; rev?: number | undefined }>): RepairCardRow =>
  asSeen('RepairCard', repairCards.get(cx.tx, input.cardId), input.rev);

type Trace = Readonly<{ event: string; reason?: string | null; facts?: Record<string, unknown> }>;
/** A change of the card that leaves its status: rev goes up, the trace is written, screens and HQ hear of it. */
export function changeCard(
  cx: CommandCx,
  card: RepairCardRow,
  patch: Parameters<typeof repairCards.update>[3],
  trace: Trace,
): RepairCardRow {
  const changed = repairCards.update(cx.tx, card.id, card.rev, patch, cx.now);
  cx.audit({
    event: trace.event,
    entity: 'repairCard',
    entityId: card.id,
    reason: trace.reason ?? null,
    facts: { cardNo: card.cardNo, ...trace.facts },
  });
  cx.changed('repairCard', card.id);
  return changed;
}

type Ready = Readonly<{ at: string; patch?: Parameters<typeof repairCards.update>[3]; trace: Trace }>;
/** The job is over for the bench: the device waits for its owner 待還, and its days with us are counted (C3, B7). */
export function makeCardReady(cx: CommandCx, card: RepairCardRow, event: CardEvent, r: Ready): RepairCardRow {
  const stay = custodyStays.get(cx.tx, card.stayId);
  const moved = moveCard(cx, card, event, { ...r.patch, readyAt: r.at, daysInRepair: daysInRepair(cx, stay, r.at) }, r.trace);
  moveCustody(cx, stay, 'makeReady', { where: whereItIs(stay), at: r.at });
  return moved;
}

/** A time somebody enters: between the step it follows and now; left out, now. */
export const timeOf = (cx: CommandCx, at: string | undefined, notBefore: string, field = 'at'): string =>
  factTime(at ?? cx.now, notBefore, cx.now, field);

/** Everybody who had a hand in the repair: assigned, with hours on the card, or who sent it to inspection. */
export function workersOf(cx: CommandCx, card: RepairCardRow): StaffId[] {
  const assigned = repairCards.technicians(cx.tx, card.id).map((t) => t.staffId);
  const worked = liveOf(cardWork.ofCard(cx.tx, card.id)).map((w) => w.technicianId);
  return [...new Set([...assigned, ...worked, ...(card.repairedBy === null ? [] : [card.repairedBy])])];
}

/** Whose hours these are: named, else the technician who writes them, else the first one assigned. */
export function technicianOfWork(cx: CommandCx, card: RepairCardRow, named: StaffId | undefined): Readonly<{ id: StaffId; name: string }> {
  const id = named ?? (cx.actor.roles.includes('technician') ? cx.actor.staffId : repairCards.technicians(cx.tx, card.id)[0]?.staffId);
  if (id === undefined) throw new DomainError('TECHNICIAN_UNAVAILABLE', { name: '' });
  const row = staffRows.get(cx.tx, id);
  if (!row.posts.includes('technician')) throw new DomainError('TECHNICIAN_UNAVAILABLE', { name: row.name });
  return row;
}
