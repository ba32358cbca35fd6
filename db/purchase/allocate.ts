import { DomainError } from '#shared/kernel/app-error';
import { qtyOf } from '#shared/kernel/quantity';
import { defineCommand } from '../kernel/handlers';
import { parts } from '../part/repository';
import { issueLines, stockIssues } from '../stock-issue/repository';
import { assertJobOpen, moveIssue } from '../stock-issue/steps';
import { milliFor } from '../stock/steps';
import { arrivals } from './repository';
import { freeOf, keepFor, takeFromLine, waitingLines } from './demand-steps';
import { waitingViews } from './views';

/** 配給 (issue line 5): one key keeps what is here for the job that waits; it never promises more than there is. */
export const allocatePart = defineCommand('purchase.allocate', (input, cx) => {
  const line = issueLines.get(cx.tx, input.lineId);
  const issue = stockIssues.get(cx.tx, line.issueId);
  assertJobOpen(cx, issue.cardId, issue.callId);
  const part = parts.get(cx.tx, line.partId);
  const missing = line.asked - line.reserved;
  if (issue.status !== 'DRAFT' || missing <= 0)
    throw new DomainError('TRANSITION_REFUSED', { entity: 'StockIssue', from: issue.status, event: 'allocate' });
  const free = freeOf(cx.tx, part.id);
  const wanted = input.qty === undefined ? missing : milliFor(part, input.qty);
  if (wanted > missing) throw new DomainError('QTY_TOO_HIGH', { max: qtyOf(missing) });
  if (free === 0 || (input.qty !== undefined && free < wanted))
    throw new DomainError('STOCK_SHORT', { sku: part.sku, available: qtyOf(free), wanted: qtyOf(wanted) });
  keepFor(cx, line, Math.min(wanted, free), null);
  return waitingViews(cx.tx, cx.site, waitingLines(cx.tx, cx.site, part.id));
});

/** A more urgent job gets what was kept for another, with reason; a slip that was agreed to has to be agreed to again. */
export const reassignPart = defineCommand('purchase.reassign', (input, cx) => {
  const from = issueLines.get(cx.tx, input.fromLineId);
  const to = issueLines.get(cx.tx, input.toLineId);
  const target = stockIssues.get(cx.tx, to.issueId);
  if (from.partId !== to.partId || from.id === to.id) throw new DomainError('NOT_FOUND', { entity: 'StockIssue', id: to.id });
  assertJobOpen(cx, target.cardId, target.callId);
  const missing = to.asked - to.reserved;
  if (target.status !== 'DRAFT' || missing <= 0)
    throw new DomainError('TRANSITION_REFUSED', { entity: 'StockIssue', from: target.status, event: 'allocate' });
  const part = parts.get(cx.tx, from.partId);
  if (from.reserved === 0) throw new DomainError('STOCK_SHORT', { sku: part.sku, available: 0, wanted: qtyOf(missing) });
  const qtyMilli = Math.min(from.reserved, missing);
  const source = stockIssues.get(cx.tx, from.issueId);
  if (source.status === 'APPROVED')
    moveIssue(cx, source, 'takeAway', { approverId: null, approvedAt: null }, { event: 'IssueOpenAgain', reason: input.reason });
  else cx.changed('stockIssue', stockIssues.update(cx.tx, source, {}, cx.now).id);
  takeFromLine(cx, from, qtyMilli, input.reason);
  keepFor(cx, to, qtyMilli, input.reason);
  return waitingViews(cx.tx, cx.site, waitingLines(cx.tx, cx.site, part.id));
});

const MOST_SEEN = 200;
/** The technician has read what came for his jobs. */
export const seenArrivals = defineCommand('purchase.seen', (_input, cx) => {
  const rows = arrivals.unseen(cx.tx, cx.actor.staffId, MOST_SEEN);
  for (const row of rows) cx.changed('purchase', arrivals.update(cx.tx, row, { seenAt: cx.now }, cx.now).id);
  if (rows.length > 0) cx.audit({ event: 'ArrivalsSeen', entity: 'purchase', entityId: cx.actor.staffId, facts: { count: rows.length } });
  return { count: rows.length };
});
