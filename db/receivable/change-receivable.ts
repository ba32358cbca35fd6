import { DomainError } from '#shared/kernel/app-error';
import type { ReceivableId } from '#shared/kernel/ids';
import { balanceOfBill } from '#shared/billing/rules';
import { transferOf } from '#shared/money-ledger/accounts';
import { writeOffOf } from '#shared/receivable/rules';
import { OWED_STATUSES } from '#shared/receivable/states';
import { bills } from '../billing/repository';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { postMoney } from '../money-ledger/steps';
import { receivableAnswer } from './queries';
import { receivables } from './repository';
import { followReceivable, moveReceivable } from './steps';
import type { ReceivableRow } from './table';

const receivableAsSeen = (cx: CommandCx, input: Readonly<{ receivableId: ReceivableId; rev?: number | undefined }>): ReceivableRow =>
  asSeen('Receivable', receivables.get(cx.tx, input.receivableId), input.rev);

/** The day the customer promised; null takes the promise back. */
export const promiseReceivable = defineCommand('receivable.promise', (input, cx) => {
  const seen = receivableAsSeen(cx, input);
  if (!OWED_STATUSES.includes(seen.status))
    throw new DomainError('TRANSITION_REFUSED', { entity: 'Receivable', from: seen.status, event: 'promise' });
  if (input.promiseOn !== null && input.promiseOn < cx.today) throw new DomainError('PROMISE_IN_PAST');
  const row = receivables.update(cx.tx, seen, { promiseOn: input.promiseOn }, cx.now);
  cx.audit({ event: 'ReceivablePromised', entity: 'receivable', entityId: row.id, facts: { arNo: row.arNo, promiseOn: row.promiseOn } });
  cx.changed('receivable', row.id);
  return receivableAnswer(cx, row.id);
});

export const disputeReceivable = defineCommand('receivable.dispute', (input, cx) => {
  const row = moveReceivable(cx, receivableAsSeen(cx, input), 'dispute', { disputeReason: input.reason }, input.reason);
  return receivableAnswer(cx, row.id);
});

/** Owed again: open, or paid in part as it was. */
export const resolveDispute = defineCommand('receivable.resolve', (input, cx) => {
  const row = moveReceivable(cx, receivableAsSeen(cx, input), 'resolve', { disputeReason: null }, input.reason);
  followReceivable(cx, bills.get(cx.tx, row.billId));
  return receivableAnswer(cx, row.id);
});

/** The rest is owed as before; what is void, paid or written off already owes nothing. */
function writtenOffInPart(
  cx: CommandCx,
  seen: ReceivableRow,
  patch: Partial<ReceivableRow> & { writeOffReason: string },
  amountMinor: number,
) {
  if (!OWED_STATUSES.includes(seen.status))
    throw new DomainError('TRANSITION_REFUSED', { entity: 'Receivable', from: seen.status, event: 'writeOff' });
  const row = receivables.update(cx.tx, seen, patch, cx.now);
  cx.audit({
    event: 'ReceivableWrittenOff',
    entity: 'receivable',
    entityId: row.id,
    reason: patch.writeOffReason,
    facts: { arNo: row.arNo, amountMinor },
  });
  cx.changed('receivable', row.id);
  return row;
}

/** 呆帳沖銷: the rest is no debt any more, and the ledger says where it went. */
export const writeOffReceivable = defineCommand('receivable.writeOff', (input, cx) => {
  const seen = receivableAsSeen(cx, input);
  const bill = bills.get(cx.tx, seen.billId);
  const balanceMinor = balanceOfBill(bill);
  const offMinor = writeOffOf(balanceMinor, input.amountMinor);
  const patch = { writeOffReason: input.reason, writtenOffAt: cx.now, writtenOffBy: cx.actor.staffId };
  const row =
    offMinor === balanceMinor
      ? moveReceivable(cx, seen, 'writeOff', { ...patch, promiseOn: null }, input.reason)
      : writtenOffInPart(cx, seen, patch, offMinor);
  bills.update(cx.tx, bill.id, bill.rev, { writtenOffMinor: bill.writtenOffMinor + offMinor }, cx.now);
  cx.changed('billing', bill.id);
  postMoney(cx, {
    event: 'ReceivableWrittenOff',
    documentNo: row.arNo,
    note: input.reason,
    postings: transferOf({ account: 'receivable', holderId: bill.id }, { account: 'writtenOff', holderId: row.id }, offMinor),
  });
  return receivableAnswer(cx, row.id);
});
