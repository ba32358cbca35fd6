import { leftOf } from '#shared/billing/charges';
import { balanceOfBill, duesOf } from '#shared/billing/rules';
import { afterDeposit } from '#shared/deposit/rules';
import type { BillId, RepairCardId } from '#shared/kernel/ids';
import { OWED_STATUSES } from '#shared/receivable/states';
import { heldForJob } from '../deposit/steps';
import type { ReadDb } from '../kernel/connection';
import { receivables } from '../receivable/repository';
import { repairCards } from '../repair-card/repository';
import type { RepairCardRow } from '../repair-card/table';
import { allocations } from './allocation-steps';
import { openOfCard } from './charge-steps';
import { bills } from './repository';
import type { BillRow } from './table';

type SlipDue = Readonly<{ id: BillId; billNo: string; chargeMinor: number; dueMinor: number }>;
export type CardDue = Readonly<{
  /** What it costs: what its slips say, and what is on none yet. */
  chargeMinor: number;
  dueMinor: number;
  /** Of it, what is on no slip yet, after the deposit. */
  unbilledMinor: number;
  bills: SlipDue[];
}>;
export const NOTHING_DUE: CardDue = { chargeMinor: 0, dueMinor: 0, unbilledMinor: 0, bills: [] };

const total = (list: readonly SlipDue[], of: 'chargeMinor' | 'dueMinor'): number => list.reduce((sum, slip) => sum + slip[of], 0);

/** The part of a slip that falls on one card, of a balance that is asked for. */
function shareOf(db: ReadDb, row: BillRow, cardId: RepairCardId, balanceMinor: number): SlipDue {
  const shares = allocations.sharesOf(db, [row.id]);
  const charges = shares.map((s) => s.amountMinor);
  const dues = duesOf(charges, balanceMinor);
  const i = shares.findIndex((s) => s.cardId === cardId);
  return { id: row.id, billNo: row.billNo, chargeMinor: charges[i] ?? 0, dueMinor: dues[i] ?? 0 };
}
/** What was put on account holds nothing back. */
function dueOnSlip(db: ReadDb, row: BillRow, cardId: RepairCardId): SlipDue {
  const onAccount = receivables.ofBill(db, row.id);
  const isOwed = onAccount !== undefined && OWED_STATUSES.includes(onAccount.status);
  return shareOf(db, row, cardId, isOwed ? 0 : balanceOfBill(row));
}

/** What the owner of a device owes for it, on account or not: its sale pays that (D5). What another pays is not his. */
export const debtsOfCard = (db: ReadDb, card: RepairCardRow): readonly Readonly<{ bill: BillRow; dueMinor: number }>[] =>
  bills
    .ofCards(db, [card.id])
    .filter((bill) => bill.customerId === card.customerId)
    .map((bill) => ({ bill, dueMinor: shareOf(db, bill, card.id, balanceOfBill(bill)).dueMinor }));

/** What has still to be paid for one device: its part of each slip, whoever pays it, and what is on none yet (closing gate, line 14). */
export function dueOfCard(db: ReadDb, cardId: RepairCardId): CardDue {
  const slips = bills.ofCards(db, [cardId]).map((row) => dueOnSlip(db, row, cardId));
  const leftMinor = leftOf(openOfCard(db, repairCards.get(db, cardId)));
  const unbilledMinor = afterDeposit(leftMinor, heldForJob(db, cardId));
  return {
    chargeMinor: total(slips, 'chargeMinor') + leftMinor,
    dueMinor: total(slips, 'dueMinor') + unbilledMinor,
    unbilledMinor,
    bills: slips,
  };
}
