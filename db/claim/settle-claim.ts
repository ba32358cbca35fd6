import { DomainError } from '#shared/kernel/app-error';
import { allocate } from '#shared/kernel/money';
import { defineCommand } from '../kernel/handlers';
import { postMoney, reverseMoney } from '../money-ledger/steps';
import { reopenOldPart } from '../old-part/steps';
import { claimAnswer } from './queries';
import { claimLines } from './repository';
import { claimAsSeen, moveClaim } from './steps';

/** 入帳: what the maker paid against what he accepted; a difference is shown, has its reason and changes the income. */
export const settleClaim = defineCommand('claim.settle', (input, cx) => {
  const { amountMinor, reference, differenceReason } = input;
  const row = claimAsSeen(cx, input);
  if (amountMinor !== row.approvedMinor && differenceReason === null) throw new DomainError('REASON_NEEDED', { field: 'differenceReason' });
  moveClaim(
    cx,
    row,
    'settle',
    { settledAt: cx.now, settledMinor: amountMinor, reference, differenceReason },
    {
      event: 'ClaimSettled',
      reason: differenceReason,
      facts: { approvedMinor: row.approvedMinor, settledMinor: amountMinor, reference },
    },
  );
  const lines = claimLines.of(cx.tx, row);
  const paid = allocate(
    amountMinor,
    lines.map((l) => l.approvedMinor),
  );
  for (const [i, line] of lines.entries()) claimLines.patch(cx.tx, line.id, { settledMinor: paid[i] ?? 0 });
  postMoney(cx, {
    event: 'ClaimSettled',
    documentNo: row.wcNo,
    note: reference,
    postings: [
      { account: 'transfer', holderId: null, amountMinor },
      { account: 'makerClaim', holderId: row.id, amountMinor: 0 - row.approvedMinor },
      { account: 'warrantyIncome', holderId: null, amountMinor: row.approvedMinor - amountMinor },
    ],
  });
  return claimAnswer(cx, row.id);
});

/** 作廢: each of its entries is reversed, its work may be claimed again, the maker's answer about old parts does not count. */
export const voidClaim = defineCommand('claim.void', (input, cx) => {
  const { reason } = input;
  const row = claimAsSeen(cx, input);
  const lines = claimLines.of(cx.tx, row);
  moveClaim(cx, row, 'void', { voidReason: reason }, { event: 'ClaimVoided', reason, facts: { approvedMinor: row.approvedMinor } });
  for (const line of lines) {
    claimLines.patch(cx.tx, line.id, { isLive: false });
    if (line.oldPartId !== null) reopenOldPart(cx, line.oldPartId, row.wcNo);
  }
  reverseMoney(cx, { account: 'makerClaim', holderId: row.id }, { event: 'ClaimVoided', documentNo: row.wcNo, note: reason });
  cx.voidNumber(row.wcNo, reason);
  return claimAnswer(cx, row.id);
});
