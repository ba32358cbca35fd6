import { balanceOfBill } from '#shared/billing/rules';
import { OPEN_LOAN_STATUSES } from '#shared/loaner/states';
import { debtsOfCard, dueOfCard } from '../billing/due-steps';
import { bills } from '../billing/repository';
import type { BillRow } from '../billing/table';
import { exchangeOrders } from '../exchange/repository';
import type { ReadDb } from '../kernel/connection';
import { loans } from '../loaner/repository';
import { oldParts } from '../old-part/repository';
import { repairCards } from '../repair-card/repository';
import type { UnclaimedCaseRow } from './table';

type Debt = Readonly<{ bill: BillRow; dueMinor: number }>;
export type Owed = Readonly<{
  debts: readonly Debt[];
  dueMinor: number;
  unbilledMinor: number;
  /** `own`: part or device that is the maker's; `loan`: a loaner that is still out. */
  held: Readonly<{ by: 'own' | 'loan'; no: string }> | null;
}>;

/**
 * What the owner owes for a device, on account or not, with the damage of its loaner (E24), and what forbids its disposal: a part or
 * an exchanged device that belongs to the maker (E3), a loaner that did not come back.
 */
export function owedFor(db: ReadDb, { cardId }: UnclaimedCaseRow): Owed {
  if (cardId === null) return { debts: [], dueMinor: 0, unbilledMinor: 0, held: null };
  const card = repairCards.get(db, cardId);
  const lent = loans.ofCard(db, cardId);
  const damage = lent.flatMap(({ billId }) => {
    if (billId === null) return [];
    const bill = bills.get(db, billId);
    return [{ bill, dueMinor: balanceOfBill(bill) }];
  });
  const debts = [...debtsOfCard(db, card), ...damage].filter((d) => d.dueMinor > 0);
  const { unbilledMinor } = dueOfCard(db, cardId);
  const part = oldParts.ofCard(db, cardId).find((p) => p.status === 'DUE');
  const exchange = exchangeOrders.ofCard(db, cardId);
  const own = part?.opNo ?? (exchange?.handedOverOn === null ? exchange.rxNo : null);
  const out = lent.find((l) => OPEN_LOAN_STATUSES.includes(l.status));
  return {
    debts,
    dueMinor: debts.reduce((sum, d) => sum + d.dueMinor, 0),
    unbilledMinor,
    held: own !== null ? { by: 'own', no: own } : out ? { by: 'loan', no: out.lnNo } : null,
  };
}
