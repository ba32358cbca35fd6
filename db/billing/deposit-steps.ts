import { usesOf } from '#shared/deposit/rules';
import type { PaymentId, RepairCardId } from '#shared/kernel/ids';
import { deposits } from '../deposit/repository';
import { drawDeposit } from '../deposit/steps';
import type { DepositRow } from '../deposit/table';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { repairCards } from '../repair-card/repository';
import { allocations } from './allocation-steps';
import { postPayment } from './money-steps';
import { payments } from './repository';
import { settleBill } from './steps';
import type { BillRow } from './table';

/** 訂金抵付: as much of a deposit as the slip may use is a payment of it; no money moves, it was paid before. */
export function payFromDeposit(cx: CommandCx, bill: BillRow, deposit: DepositRow, amountMinor: number, at: string): BillRow {
  if (amountMinor === 0) return bill;
  const made = payments.insert(cx.tx, {
    id: newId<PaymentId>(),
    paymentNo: cx.number('PM'),
    billId: bill.id,
    method: 'deposit',
    amountMinor,
    status: 'BOOKED',
    at,
    takenBy: cx.actor.staffId,
    bookedAt: at,
    bookedBy: cx.actor.staffId,
    depositId: deposit.id,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  drawDeposit(cx, deposit.id, amountMinor);
  postPayment(cx, made);
  cx.audit({
    event: 'DepositUsed',
    entity: 'billing',
    entityId: made.id,
    to: made.status,
    facts: { paymentNo: made.paymentNo, billNo: bill.billNo, amountMinor },
  });
  cx.changed('billing', made.id);
  return settleBill(cx, bill, bill.paidMinor + amountMinor);
}

/** Nobody pays the slip of another with the money that the owner paid in. */
const ownDeposit = (cx: CommandCx, bill: BillRow, cardId: RepairCardId): DepositRow | undefined =>
  repairCards.get(cx.tx, cardId).customerId === bill.customerId ? deposits.ofJob(cx.tx, cardId) : undefined;

/** What was paid in for the devices of a new slip is used on it, each deposit for its own device. */
export function settleFromDeposits(cx: CommandCx, bill: BillRow, at: string): BillRow {
  const shares = allocations.sharesOf(cx.tx, [bill.id]);
  const own = shares.map(({ cardId }) => (cardId === null ? undefined : ownDeposit(cx, bill, cardId)));
  if (own.every((d) => d === undefined)) return bill;
  const uses = usesOf(
    shares.map((s) => s.amountMinor),
    own.map((d) => d?.balanceMinor ?? 0),
    bill.grossMinor - bill.paidMinor,
  );
  return own.reduce<BillRow>((row, deposit, i) => (deposit ? payFromDeposit(cx, row, deposit, uses[i] ?? 0, at) : row), bill);
}
