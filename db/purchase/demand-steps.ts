import type { PartArrivalId, PartId, StockIssueLineId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { byUrgency, type Waiting } from '#shared/purchase/waiting';
import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { OPEN_CALL_STATUSES } from '#shared/service-call/states';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { textQuery } from '../kernel/rows';
import type { SiteContext } from '../kernel/site-context';
import { availableOf, stockCounts } from '../part/queries';
import { parts } from '../part/repository';
import { cardDeadline } from '../exchange/deadline-steps';
import { callDeadline } from '../exchange/queries';
import { repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import { issueLines, stockIssues } from '../stock-issue/repository';
import type { StockIssueLineRow, StockIssueRow } from '../stock-issue/table';
import { arrivals, requisitionLines, requisitions } from './repository';
import { printBagLabel } from './label-paper';
import { moveRequisition } from './steps';
import type { RequisitionLineRow } from './table';

export type WaitingLine = Waiting & Readonly<{ line: StockIssueLineRow; issue: StockIssueRow }>;
const drafts = `select l.id from stock_issue i join stock_issue_line l on l.issue_id = i.id
                where i.status = 'DRAFT' and l.asked_milli > l.reserved_milli`;
const waitingForAny = textQuery<[StockIssueLineId]>(drafts);
const waitingForPart = textQuery<[StockIssueLineId]>(`${drafts} and l.part_id = ?`);

type JobFacts = Pick<Waiting, 'promisedAt' | 'deadlineOn'> & Readonly<{ isOpen: boolean }>;
function jobFacts(db: ReadDb, site: SiteContext, issue: Pick<StockIssueRow, 'cardId' | 'callId'>): JobFacts {
  if (issue.cardId !== null) {
    const card = repairCards.get(db, issue.cardId);
    return {
      isOpen: OPEN_CARD_STATUSES.includes(card.status),
      promisedAt: card.promisedAt,
      deadlineOn: cardDeadline(db, site, card),
    };
  }
  if (issue.callId !== null) {
    const call = serviceCalls.get(db, issue.callId);
    return { isOpen: OPEN_CALL_STATUSES.includes(call.status), promisedAt: call.dueAt, deadlineOn: callDeadline(db, site, call) };
  }
  return { isOpen: true, promisedAt: null, deadlineOn: null };
}

/** 待料: slips that ask for a part and have not all of it, of open jobs, the most urgent first (issue line 5). */
export function waitingLines(db: ReadDb, site: SiteContext, partId?: PartId): WaitingLine[] {
  const ids = partId === undefined ? waitingForAny(db) : waitingForPart(db, partId);
  return ids
    .flatMap(([id]) => {
      const line = issueLines.get(db, id);
      const issue = stockIssues.get(db, line.issueId);
      const { isOpen, ...facts } = jobFacts(db, site, issue);
      const isVanStock = issue.cardId === null && issue.callId === null;
      return isOpen ? [{ lineId: line.id, line, issue, askedAt: issue.requestedAt, isVanStock, ...facts }] : [];
    })
    .toSorted(byUrgency);
}

/** Free of any promise, in thousandths. */
export const freeOf = (db: ReadDb, partId: PartId): number => Math.max(0, availableOf(stockCounts(db, partId)));

/** Tells the technician, and the story of the job, that pieces were kept for it or taken away. */
function tell(cx: CommandCx, line: StockIssueLineRow, qtyMilli: number, reason: string | null): void {
  const issue = stockIssues.get(cx.tx, line.issueId);
  const { sku } = parts.get(cx.tx, line.partId);
  const row = arrivals.insert(cx.tx, {
    id: newId<PartArrivalId>(),
    issueLineId: line.id,
    partId: line.partId,
    qty: qtyMilli,
    requesterId: issue.requesterId,
    reason,
    at: cx.now,
    by: cx.actor.staffId,
    seenAt: null,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  const story = {
    event: qtyMilli > 0 ? 'PartKept' : 'PartTakenAway',
    reason,
    facts: { sku, qty: qtyOf(Math.abs(qtyMilli)), siNo: issue.siNo },
  };
  if (issue.cardId !== null) cx.audit({ ...story, entity: 'repairCard', entityId: issue.cardId });
  else if (issue.callId !== null) cx.audit({ ...story, entity: 'serviceCall', entityId: issue.callId });
  else cx.audit({ ...story, entity: 'stockIssue', entityId: issue.id });
  cx.changed('purchase', row.id);
}

/** 配給: so many more are kept for a line; the bag gets a label with the job's number. */
export function keepFor(cx: CommandCx, line: StockIssueLineRow, qtyMilli: number, reason: string | null): void {
  issueLines.set(cx.tx, line.id, { reserved: line.reserved + qtyMilli });
  cx.changed('stockIssue', stockIssues.update(cx.tx, stockIssues.get(cx.tx, line.issueId), {}, cx.now).id);
  tell(cx, line, qtyMilli, reason);
  printBagLabel(cx, line, qtyMilli);
}
/** What was kept for a line is kept no more, because another job is more urgent. */
export function takeFromLine(cx: CommandCx, line: StockIssueLineRow, qtyMilli: number, reason: string): void {
  issueLines.set(cx.tx, line.id, { reserved: line.reserved - qtyMilli });
  tell(cx, line, 0 - qtyMilli, reason);
}

/** E4: pieces that a job does not need any more go to the next job that waits for them. */
export function passOn(cx: CommandCx, partId: PartId, freedMilli: number): void {
  let left = Math.min(freedMilli, freeOf(cx.tx, partId));
  for (const { line } of waitingLines(cx.tx, cx.site, partId)) {
    if (left <= 0) return;
    const qtyMilli = Math.min(left, line.asked - line.reserved);
    keepFor(cx, line, qtyMilli, null);
    left -= qtyMilli;
  }
}

/** Does the job of a requisition's line still wait for the part? */
function isAwaited(cx: CommandCx, line: RequisitionLineRow): boolean {
  if (line.cardId === null && line.callId === null) return false;
  if (!jobFacts(cx.tx, cx.site, line).isOpen) return false;
  const job = { ...(line.cardId === null ? {} : { cardId: line.cardId }), ...(line.callId === null ? {} : { callId: line.callId }) };
  return stockIssues
    .ofJob(cx.tx, job)
    .filter((s) => s.status === 'DRAFT' || s.status === 'APPROVED')
    .some((s) => issueLines.of(cx.tx, s.id).some((l) => l.partId === line.partId));
}
const MOST_OPEN = 200;
/** C7: a requisition whose parts are all here is closed once the jobs have them, or do not need them any more. */
export function closeFreed(cx: CommandCx): void {
  for (const row of requisitions.ofStatus(cx.tx, ['RECEIVED'], null, MOST_OPEN)) {
    const lines = requisitionLines.of(cx.tx, row.id).filter((l) => l.approved > 0);
    if (!lines.some((l) => isAwaited(cx, l))) moveRequisition(cx, row, 'close', {}, { event: 'RequisitionClosed' });
  }
}
