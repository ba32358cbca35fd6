import type { PartId, RepairCardId, ServiceCallId } from '#shared/kernel/ids';
import type { CommandCx } from '../kernel/handlers';
import { closeFreed, passOn } from '../purchase/demand-steps';
import { issueLines, stockIssues } from './repository';
import { moveIssue } from './steps';
import type { StockIssueRow } from './table';

function withdraw(cx: CommandCx, row: StockIssueRow, reason: string): StockIssueRow {
  const gone = moveIssue(cx, row, 'cancel', { cancelReason: reason }, { event: 'IssueCancelled', reason });
  const freed: (readonly [PartId, number])[] = [];
  for (const line of issueLines.of(cx.tx, row.id)) {
    if (line.reserved > 0) freed.push([line.partId, line.reserved]);
    issueLines.set(cx.tx, line.id, { reserved: 0 });
  }
  cx.voidNumber(row.siNo, reason);
  for (const [partId, qtyMilli] of freed) passOn(cx, partId, qtyMilli);
  return gone;
}

/** 撤銷 of a slip that nothing was handed out for: its number is void, and what was kept for it goes to the next job (E4). */
export function withdrawSlip(cx: CommandCx, row: StockIssueRow, reason: string): StockIssueRow {
  const gone = withdraw(cx, row, reason);
  closeFreed(cx);
  return gone;
}

/** A job that is over asks for nothing any more. */
export function withdrawSlips(cx: CommandCx, job: Readonly<{ cardId?: RepairCardId; callId?: ServiceCallId }>, reason: string): void {
  for (const row of stockIssues.ofJob(cx.tx, job)) if (row.status === 'DRAFT' || row.status === 'APPROVED') withdraw(cx, row, reason);
  closeFreed(cx);
}
