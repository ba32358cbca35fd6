import { DomainError } from '#shared/kernel/app-error';
import type { StockReturnId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { assertFits, RETURN_REASONS, scrapOf } from '#shared/stock-issue/return-reasons';
import { assertHeld } from '#shared/stock-issue/rules';
import { returnTransitions, type ReturnEvent } from '#shared/stock-issue/states';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { parts } from '../part/repository';
import { stockPlaces } from '../stock/repository';
import { askScrap } from '../stock/scrap-steps';
import { milliFor, placeOfStaff, postMovement, standardPlace } from '../stock/steps';
import { issueLines, stockIssues, stockReturns } from './repository';
import { printReturn } from './slip-paper';
import { countOf, settle } from './steps';
import type { StockReturnRow } from './table';
import { returnView } from './views';

export const returnAsSeen = (cx: CommandCx, input: Readonly<{ returnId: StockReturnId; rev?: number | undefined }>): StockReturnRow =>
  asSeen('StockReturn', stockReturns.get(cx.tx, input.returnId), input.rev);

export function moveReturn(
  cx: CommandCx,
  row: StockReturnRow,
  event: ReturnEvent,
  patch: Partial<StockReturnRow>,
  name: string,
): StockReturnRow {
  const status = transition('StockReturn', returnTransitions, row.status, event);
  const moved = stockReturns.update(cx.tx, row, { ...patch, status }, cx.now);
  cx.audit({
    event: name,
    entity: 'stockIssue',
    entityId: row.id,
    from: row.status,
    to: status,
    reason: patch.cancelReason ?? patch.voidReason ?? null,
    facts: { srNo: row.srNo },
  });
  cx.changed('stockIssue', row.id);
  return moved;
}

/** 退料單: what a technician has and does not need. Not more of a line than he has in his hands; also for one who is away or has left (E8). */
export const giveBack = defineCommand('stockIssue.giveBack', (input, cx) => {
  const requesterId = input.onBehalfOf ?? cx.actor.staffId;
  const asked = new Map<string, number>();
  const lines = input.lines.map(({ lineId, qty, condition, reason, serials }, i) => {
    assertFits(i, condition, reason);
    const line = issueLines.get(cx.tx, lineId);
    const qtyMilli = milliFor(parts.get(cx.tx, line.partId), qty);
    const total = (asked.get(lineId) ?? 0) + qtyMilli;
    asked.set(lineId, total);
    assertHeld(countOf(cx, line), total);
    if (stockIssues.get(cx.tx, line.issueId).requesterId !== requesterId)
      throw new DomainError('NOT_FOUND', { entity: 'StockIssue', id: lineId });
    return { issueLineId: lineId, qtyMilli, condition, reason, serials };
  });
  const row = stockReturns.insert(cx.tx, {
    id: newId<StockReturnId>(),
    srNo: cx.number('SR'),
    status: 'DRAFT',
    requesterId,
    requestedAt: cx.now,
    note: input.note,
    lines,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'ReturnRequested',
    entity: 'stockIssue',
    entityId: row.id,
    to: 'DRAFT',
    facts: { srNo: row.srNo, lines: lines.length },
  });
  cx.changed('stockIssue', row.id);
  return returnView(cx.tx, cx.site, row);
});

/** What broke or is used up lies in quarantine with its scrap slip, until another person agrees (users-ask 47). */
function scrapUseless(cx: CommandCx, row: StockReturnRow): void {
  for (const why of RETURN_REASONS.map(scrapOf)) {
    const own = why === null ? [] : row.lines.filter((l) => l.reason === why.reason);
    if (why === null || own.length === 0) continue;
    const placeId = standardPlace(cx, 'quarantine').id;
    const lines = own.map(({ issueLineId, qtyMilli, serials }) => ({
      partId: issueLines.get(cx.tx, issueLineId).partId,
      placeId,
      qtyMilli,
      serials,
    }));
    askScrap(cx, { ...why, lines, note: row.note, srNo: row.srNo });
  }
}

/** The warehouse has it: good to its own bin, defective to quarantine, each with the value it has in the technician's hands (C8). */
export const receiveBack = defineCommand('stockIssue.receiveBack', (input, cx) => {
  const was = returnAsSeen(cx, input);
  const row = moveReturn(cx, was, 'receive', { receiverId: cx.actor.staffId, receivedAt: cx.now }, 'ReturnReceived');
  const worth: number[] = [];
  const touched = new Set<Parameters<typeof settle>[1]>();
  for (const { issueLineId, qtyMilli, condition, reason, serials } of row.lines) {
    const line = issueLines.get(cx.tx, issueLineId);
    assertHeld(countOf(cx, line), qtyMilli);
    const part = parts.get(cx.tx, line.partId);
    const issue = stockIssues.get(cx.tx, line.issueId);
    const good = part.homeBinId === null ? standardPlace(cx, 'warehouse') : stockPlaces.get(cx.tx, part.homeBinId);
    const moved = postMovement(cx, {
      part,
      kind: 'return',
      from: placeOfStaff(cx, issue.requesterId),
      to: condition === 'good' ? good : standardPlace(cx, 'quarantine'),
      qtyMilli,
      serials,
      docNo: row.srNo,
      issueLineId,
      cardId: issue.cardId,
      callId: issue.callId,
      reason: reason ?? null,
    });
    issueLines.set(cx.tx, line.id, { returned: line.returned + qtyMilli });
    worth.push(moved.valueMinor);
    touched.add(issue.id);
  }
  for (const issueId of touched) settle(cx, issueId);
  scrapUseless(cx, row);
  printReturn(cx, row, worth);
  return returnView(cx.tx, cx.site, row);
});

export const cancelReturn = defineCommand('stockIssue.cancelReturn', (input, cx) => {
  const row = moveReturn(cx, returnAsSeen(cx, input), 'cancel', { cancelReason: input.reason }, 'ReturnCancelled');
  cx.voidNumber(row.srNo, input.reason);
  return returnView(cx.tx, cx.site, row);
});
