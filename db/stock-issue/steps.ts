import { DomainError } from '#shared/kernel/app-error';
import type { RepairCardId, ServiceCallId, StockIssueId, StockIssueLineId } from '#shared/kernel/ids';
import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { OPEN_CALL_STATUSES } from '#shared/service-call/states';
import { assertAccounted, assertHeld, isForVisit, isSettled, type LineCount } from '#shared/stock-issue/rules';
import { issueTransitions } from '#shared/stock-issue/states';
import { asSeen } from '../kernel/as-seen';
import type { CommandCx } from '../kernel/handlers';
import { statusStep } from '../kernel/status-step';
import { parts } from '../part/repository';
import type { PartRow } from '../part/table';
import { repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import { stockMovements } from '../stock/repository';
import { milliFor, placeOfStaff, postMovement, reverseMovement, standardPlace } from '../stock/steps';
import type { StockMovementRow } from '../stock/table';
import { issueLines, stockIssues } from './repository';
import type { StockIssueLineRow, StockIssueRow } from './table';

export const countOf = (cx: CommandCx, line: StockIssueLineRow): LineCount => ({
  sku: parts.get(cx.tx, line.partId).sku,
  issuedMilli: line.issued,
  usedMilli: line.used,
  returnedMilli: line.returned,
  lostMilli: line.lost,
});

export const issueAsSeen = (cx: CommandCx, input: Readonly<{ issueId: StockIssueId; rev?: number | undefined }>): StockIssueRow =>
  asSeen('StockIssue', stockIssues.get(cx.tx, input.issueId), input.rev);

/** One step of a 領料單 with its trace; the table refuses (C8). */
export const moveIssue = statusStep({
  entity: 'StockIssue',
  domain: 'stockIssue',
  transitions: issueTransitions,
  update: (...change) => stockIssues.update(...change),
  numberOf: ({ siNo }: StockIssueRow) => ({ siNo }),
});

/** The job that parts are for, which must be open (B14); both null is van stock. */
export function assertJobOpen(cx: CommandCx, cardId: RepairCardId | null, callId: ServiceCallId | null): void {
  if (cardId !== null) {
    const card = repairCards.get(cx.tx, cardId);
    if (!OPEN_CARD_STATUSES.includes(card.status)) throw new DomainError('JOB_NOT_OPEN', { jobNo: card.cardNo });
  }
  if (callId !== null) {
    const call = serviceCalls.get(cx.tx, callId);
    if (!OPEN_CALL_STATUSES.includes(call.status)) throw new DomainError('JOB_NOT_OPEN', { jobNo: call.callNo });
  }
}

/** Settled as soon as every piece is fitted or back, open again when one comes back into the hands (C8). */
export function settle(cx: CommandCx, issueId: StockIssueId): void {
  const row = stockIssues.get(cx.tx, issueId);
  const done = isSettled(issueLines.of(cx.tx, issueId).map((line) => countOf(cx, line)));
  if (row.status === 'ISSUED' && done) moveIssue(cx, row, 'settle', {}, { event: 'IssueSettled' });
  else if (row.status === 'SETTLED' && !done) moveIssue(cx, row, 'reopen', {}, { event: 'IssueReopened' });
  else cx.changed('stockIssue', touch(cx, row).id);
}
const touch = (cx: CommandCx, row: StockIssueRow): StockIssueRow => stockIssues.update(cx.tx, row, {}, cx.now);

type Use = Readonly<{
  line: StockIssueLineRow;
  qtyMilli: number;
  serials: readonly string[];
  at?: string | undefined;
  /** The card or the call it was fitted for; left out: the slip's own job. */
  cardId?: RepairCardId;
  callId?: ServiceCallId;
}>;
/** 用料: the piece leaves the technician's hands for the customer's device. */
export function usePart(cx: CommandCx, { line, qtyMilli, serials, at, cardId, callId }: Use): StockMovementRow {
  const issue = stockIssues.get(cx.tx, line.issueId);
  if (cardId !== undefined && issue.cardId !== null && issue.cardId !== cardId)
    throw new DomainError('NOT_FOUND', { entity: 'StockIssue', id: line.id });
  assertHeld(countOf(cx, line), qtyMilli);
  const part = parts.get(cx.tx, line.partId);
  const movement = postMovement(cx, {
    part,
    kind: 'use',
    from: placeOfStaff(cx, issue.requesterId),
    to: standardPlace(cx, 'customer'),
    qtyMilli,
    serials,
    docNo: issue.siNo,
    issueLineId: line.id,
    cardId: cardId ?? issue.cardId,
    callId: callId ?? issue.callId,
    ...(at === undefined ? {} : { at }),
  });
  issueLines.set(cx.tx, line.id, { used: line.used + qtyMilli });
  settle(cx, issue.id);
  return movement;
}

type OnSite = Readonly<{ issueLineId: StockIssueLineId; qty: number; serials: readonly string[]; at: string; callId: ServiceCallId }>;
/** A part of a visit, from the technician's van (F1): the ledger names the call, also where the slip was for the van. */
export function usedOnSite(cx: CommandCx, { issueLineId, qty, serials, ...of }: OnSite): Use {
  const line = issueLines.get(cx.tx, issueLineId);
  if (!isForVisit(stockIssues.get(cx.tx, line.issueId), of.callId))
    throw new DomainError('NOT_FOUND', { entity: 'StockIssue', id: line.id });
  return { line, qtyMilli: milliFor(parts.get(cx.tx, line.partId), qty), serials, ...of };
}

/** A part line taken back: the piece is in the technician's hands again. */
export function takeBackUse(cx: CommandCx, movementId: StockMovementRow['id'], reason: string): void {
  const was = stockMovements.get(cx.tx, movementId);
  reverseMovement(cx, partOf(cx, was), was, reason);
  if (was.issueLineId === null) return;
  const line = issueLines.get(cx.tx, was.issueLineId);
  issueLines.set(cx.tx, line.id, { used: line.used - was.qty });
  settle(cx, line.issueId);
}
const partOf = (cx: CommandCx, m: StockMovementRow): PartRow => parts.get(cx.tx, m.partId);

/** A job is over only when each piece of its slips is fitted or back, and no slip still asks for one (C4, issue line 8). */
export function assertJobAccounted(cx: CommandCx, job: Readonly<{ cardId?: RepairCardId; callId?: ServiceCallId }>): void {
  const slips = stockIssues.ofJob(cx.tx, job).filter((s) => s.status !== 'CANCELLED');
  assertAccounted(slips.flatMap((s) => issueLines.of(cx.tx, s.id).map((line) => countOf(cx, line))));
}
