import { balanceOfBill, chargesOf, duesOf, expectedCharge, type CardMoney } from '#shared/billing/rules';
import type { BillId, RepairCardId } from '#shared/kernel/ids';
import { OWED_STATUSES } from '#shared/receivable/states';
import { afterDeposit } from '#shared/deposit/rules';
import { agreedOf } from '#shared/quote/rules';
import type { ReadDb } from '../kernel/connection';
import { heldForJob } from '../deposit/steps';
import { receivables } from '../receivable/repository';
import { quotes } from '../quote/repository';
import { repairCards } from '../repair-card/repository';
import type { RepairCardRow } from '../repair-card/table';
import { bills } from './repository';

/** What a card may cost, from its status and its quotes (B9, E7, E11). */
export function moneyOf(db: ReadDb, card: RepairCardRow): CardMoney {
  const versions = quotes.ofCard(db, card.id);
  const turnedDown = versions.findLast((q) => q.status === 'REFUSED' || q.status === 'EXPIRED');
  return { status: card.status, type: card.type, agreed: agreedOf(versions) ?? null, feeDueMinor: turnedDown?.feeDueMinor ?? 0 };
}

type Due = Readonly<{ chargeMinor: number; dueMinor: number; billId: BillId | null; billNo: string | null }>;
/**
 * What the owner still has to pay for one device: his part of the bill, or what a bill would say (closing gate, line 14). What was put
 * on account holds nothing back.
 */
export function dueOfCard(db: ReadDb, cardId: RepairCardId): Due {
  const row = bills.ofCard(db, cardId);
  if (row === undefined) {
    const chargeMinor = expectedCharge(moneyOf(db, repairCards.get(db, cardId)));
    return { chargeMinor, dueMinor: afterDeposit(chargeMinor, heldForJob(db, cardId)), billId: null, billNo: null };
  }
  const onAccount = receivables.ofBill(db, row.id);
  const isOwed = onAccount !== undefined && OWED_STATUSES.includes(onAccount.status);
  const cardIds = bills.cardIds(db, row.id);
  const charges = chargesOf(cardIds, bills.lines(db, row.id));
  const dues = duesOf(charges, isOwed ? 0 : balanceOfBill(row));
  const i = cardIds.indexOf(cardId);
  return { chargeMinor: charges[i] ?? 0, dueMinor: dues[i] ?? 0, billId: row.id, billNo: row.billNo };
}
