import type { PartId, StaffId, StockIssueLineId } from '#shared/kernel/ids';
import { assertHeld } from '#shared/stock-issue/rules';
import type { HeldLine } from '#shared/stock-issue/share-loss';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { issueLines, stockIssues } from './repository';
import { countOf, settle } from './steps';

const held = textQuery<[StockIssueLineId, number, number]>(
  `select l.id, i.card_id is not null or i.call_id is not null, l.issued_milli - l.used_milli - l.returned_milli - l.lost_milli
   from stock_issue_line l join stock_issue i on i.id = l.issue_id
   where i.requester_id = ? and i.status = 'ISSUED' and l.part_id = ? and l.issued_milli > l.used_milli + l.returned_milli + l.lost_milli
   order by i.issued_at, l.id`,
);
/** The line by which each piece he has came to him: that of the last movement that carried it. */
const carriers = textQuery<[string, StockIssueLineId]>(
  `select s.serial, m.issue_line_id from part_serial s join stock_place p on p.id = s.place_id and p.staff_id = ?
   join stock_movement m on m.seq = (select max(c.movement_seq) from movement_serial c where c.serial_id = s.id)
   where s.part_id = ? and m.issue_line_id is not null`,
);

/** Lines of a part that somebody has pieces of, the oldest slip first. */
export function heldLines(db: ReadDb, staffId: StaffId, partId: PartId): HeldLine[] {
  const serials = Map.groupBy(carriers(db, staffId, partId), ([, lineId]) => lineId);
  return held(db, staffId, partId).map(([lineId, isForJob, heldMilli]) => ({
    lineId,
    isForJob: isForJob === 1,
    heldMilli,
    serials: (serials.get(lineId) ?? []).map(([serial]) => serial),
  }));
}

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
