import { DomainError } from '#shared/kernel/app-error';
import { qtyOf } from '#shared/kernel/quantity';
import { factTime } from '#shared/repair-card/rules';
import { assertOtherThanRequester } from '#shared/stock-issue/rules';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { availableOf, stockCounts } from '../part/queries';
import { parts } from '../part/repository';
import { requireTechnician } from '../staff/steps';
import { askParts } from './ask-steps';
import { issueLines } from './repository';
import { printIssue } from './slip-paper';
import { assertJobOpen, issueAsSeen, moveIssue } from './steps';
import type { StockIssueRow } from './table';
import { issueView } from './views';
import { withdrawSlip } from './withdraw-steps';

const EPOCH = '1900-01-01T00:00:00.000Z';

/** 領料單 at the bench (C8). It may ask for more than there is: the answer shows what is short, and the chief cannot agree to it. */
export const requestParts = defineCommand('stockIssue.request', (input, cx) => {
  assertJobOpen(cx, input.cardId, input.callId);
  if (input.cardId !== null && input.callId !== null) throw new DomainError('INPUT_INVALID', { issues: 'callId:notRight' });
  const requesterId = input.onBehalfOf ?? cx.actor.staffId;
  if (input.onBehalfOf !== undefined) requireTechnician(cx.tx, input.onBehalfOf, cx.today);
  const { cardId, callId, note, lines } = input;
  const requestedAt = factTime(input.at ?? cx.now, EPOCH, cx.now, 'at');
  const row = askParts(cx, { cardId, callId, requesterId, requestedAt, note, lines });
  return issueView(cx.tx, cx.site, row);
});

/** B14: available = on hand − reserved for others; what came for this very line counts for it. */
function reserveAll(cx: CommandCx, row: StockIssueRow): void {
  for (const line of issueLines.of(cx.tx, row.id)) {
    const available = availableOf(stockCounts(cx.tx, line.partId)) + line.reserved;
    if (available < line.asked) {
      const { sku } = parts.get(cx.tx, line.partId);
      throw new DomainError('STOCK_SHORT', { sku, available: qtyOf(Math.max(0, available)), wanted: qtyOf(line.asked) });
    }
    issueLines.set(cx.tx, line.id, { reserved: line.asked });
  }
}

/** The chief agrees, the pieces are the job's from now on, and the slip is printed (C8). */
export const approveIssue = defineCommand('stockIssue.approve', (input, cx) => {
  const row = issueAsSeen(cx, input);
  assertOtherThanRequester({
    requesterId: row.requesterId,
    actorId: cx.actor.staffId,
    isSinglePersonSite: cx.site.settings.isSinglePersonSite,
  });
  assertJobOpen(cx, row.cardId, row.callId);
  const agreed = moveIssue(cx, row, 'approve', { approverId: cx.actor.staffId, approvedAt: cx.now }, { event: 'IssueApproved' });
  reserveAll(cx, agreed);
  printIssue(cx, agreed);
  return issueView(cx.tx, cx.site, agreed);
});

/** 撤銷 before anything was handed out; the number is kept and void, and what was kept for the job goes to the next one. */
export const cancelIssue = defineCommand('stockIssue.cancel', (input, cx) => {
  const row = issueAsSeen(cx, input);
  return issueView(cx.tx, cx.site, withdrawSlip(cx, row, input.reason));
});
