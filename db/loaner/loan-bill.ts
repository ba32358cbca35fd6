import type { PaymentInput } from '#shared/billing/schema';
import { printBill } from '../billing/bill-paper';
import { payFromDeposit } from '../billing/deposit-steps';
import { issueBill, takePayments } from '../billing/steps';
import type { BillRow } from '../billing/table';
import { deposits } from '../deposit/repository';
import type { DepositRow } from '../deposit/table';
import type { CommandCx } from '../kernel/handlers';
import type { LoanRow } from './table';

type Charge = Readonly<{ text: string; amountMinor: number; payments: readonly PaymentInput[] }>;
export type Settled = Readonly<{ bill: BillRow | null; deposit: DepositRow | null; usedMinor: number }>;

/** Damage or loss is a slip of its own: the deposit pays it as far as it goes, and what is missing is owed like any slip (B16, E24). */
export function billLoan(cx: CommandCx, row: LoanRow, { text, amountMinor, payments }: Charge): Settled {
  const deposit = row.depositId === null ? null : deposits.get(cx.tx, row.depositId);
  if (amountMinor === 0) return { bill: null, deposit, usedMinor: 0 };
  const issued = issueBill(cx, {
    customerId: row.customerId,
    callId: null,
    cardIds: [],
    type: 'A',
    zeroReason: null,
    lines: [{ cardId: null, kind: 'loaner', text, qty: 1, unitPriceMinor: amountMinor, amountMinor }],
    at: cx.now,
  });
  const usedMinor = Math.min(amountMinor, deposit?.balanceMinor ?? 0);
  const after = deposit === null ? issued : payFromDeposit(cx, issued, deposit, usedMinor, cx.now);
  const bill = takePayments(cx, after, payments, { at: cx.now, takenBy: cx.actor.staffId });
  printBill(cx, bill);
  return { bill, deposit: deposit === null ? null : deposits.get(cx.tx, deposit.id), usedMinor };
}
