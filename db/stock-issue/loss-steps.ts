import type { StockIssueLineId } from '#shared/kernel/ids';
import { assertHeld } from '#shared/stock-issue/rules';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { issueLines, stockIssues } from './repository';
import { countOf, settle } from './steps';

/** What a count missed in his hands no longer waits to be fitted or brought back, so that its job can end (C4, C8). */
export function bookLoss(cx: CommandCx, lineId: StockIssueLineId, qtyMilli: number): void {
  const line = issueLines.get(cx.tx, lineId);
  assertHeld(countOf(cx, line), qtyMilli);
  issueLines.set(cx.tx, line.id, { lost: line.lost + qtyMilli });
  settle(cx, line.issueId);
}
/** The count was reversed: he has it again. */
export function takeBackLoss(cx: CommandCx, lineId: StockIssueLineId, qtyMilli: number): void {
  const line = issueLines.get(cx.tx, lineId);
  issueLines.set(cx.tx, line.id, { lost: line.lost - qtyMilli });
  settle(cx, line.issueId);
}

/** The slip and the job of a line, for the movement that takes its pieces away. */
export function slipOf(db: ReadDb, lineId: StockIssueLineId) {
  const { siNo, cardId, callId } = stockIssues.get(db, issueLines.get(db, lineId).issueId);
  return { siNo, cardId, callId };
}
