import { openCharges, type OpenCharge } from '#shared/billing/charges';
import { agreedCharges, endOf, type CardMoney } from '#shared/billing/rules';
import { qtyOf } from '#shared/kernel/quantity';
import type { ServiceCallId } from '#shared/kernel/ids';
import { agreedOf } from '#shared/quote/rules';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { quotes } from '../quote/repository';
import type { RepairCardRow } from '../repair-card/table';
import { allocations } from './allocation-steps';
import { bills } from './repository';
import type { BillRow } from './table';

/** What a card may cost, from how it ended and its quotes (B9, E7, E11). */
export function moneyOf(db: ReadDb, card: RepairCardRow): CardMoney {
  const versions = quotes.ofCard(db, card.id);
  const turnedDown = versions.findLast((q) => q.status === 'REFUSED' || q.status === 'EXPIRED');
  return {
    cardId: card.id,
    status: endOf(card, turnedDown !== undefined && card.unrepairableReason === null),
    type: card.type,
    agreed: agreedOf(versions) ?? null,
    feeDueMinor: turnedDown?.feeDueMinor ?? 0,
  };
}

/** What the customer signed on site is on its slip, line by line. */
export function takeSigned(cx: CommandCx, slip: BillRow, callId: ServiceCallId): void {
  const taken = bills.lines(cx.tx, slip.id).map(({ position, amountMinor }) => ({
    cardId: null,
    callId,
    kind: 'billed' as const,
    sourceId: slip.id,
    position,
    amountMinor,
  }));
  allocations.insert(cx, slip.id, taken);
}

/** 未開單 of a card; nothing before the bench is done with it. */
export const openOfCard = (db: ReadDb, card: RepairCardRow, feeText = ''): OpenCharge[] =>
  openCharges(agreedCharges(moneyOf(db, card), feeText), allocations.takenOf(db, { cardId: card.id, callId: null }));

/** 未開單 of work on site: what the customer signed stands on its first slip, also when that is void. */
export function openOfCall(db: ReadDb, callId: ServiceCallId): OpenCharge[] {
  const signed = bills.firstOfCall(db, callId);
  if (signed === undefined) return [];
  const charges = bills.lines(db, signed.id).map(({ kind, text, qty, unitPriceMinor, amountMinor, position }) => ({
    kind,
    text,
    qty: qtyOf(qty),
    unitPriceMinor,
    amountMinor,
    sourceId: signed.id,
    position,
  }));
  return openCharges(charges, allocations.takenOf(db, { cardId: null, callId }));
}
