import { leftOf } from '#shared/billing/charges';
import { DomainError } from '#shared/kernel/app-error';
import { openOfCard } from '../billing/charge-steps';
import { bills } from '../billing/repository';
import { customerRow } from '../customer/steps';
import { defineCommand } from '../kernel/handlers';
import { timeOf } from '../repair-card/bench-steps';
import { repairCards } from '../repair-card/repository';
import { printDepositReceipt } from './deposit-paper';
import { depositAnswer } from './queries';
import { deposits } from './repository';
import { openDeposit, takeDeposit } from './steps';

/** 收訂金: for a job that is not over; as soon as all of it is on slips, money is paid on them. */
export const takeJobDeposit = defineCommand('deposit.take', (input, cx) => {
  const card = repairCards.get(cx.tx, input.cardId);
  if (card.status === 'CLOSED' || card.status === 'CANCELLED')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'RepairCard', from: card.status, event: 'deposit' });
  const [slip] = bills.ofCards(cx.tx, [card.id]);
  if (slip && leftOf(openOfCard(cx.tx, card)) === 0) throw new DomainError('BILL_EXISTS', { billNo: slip.billNo });
  const at = timeOf(cx, input.at, card.openedAt);
  const { name } = customerRow(cx.tx, card.customerId);
  const row = deposits.ofJob(cx.tx, card.id) ?? openDeposit(cx, { card, customerName: name, purpose: 'job' }, at);
  const taken = takeDeposit(cx, row, input.payments, at);
  cx.changed('repairCard', card.id);
  printDepositReceipt(cx, taken);
  return depositAnswer(cx.tx, row.id);
});
