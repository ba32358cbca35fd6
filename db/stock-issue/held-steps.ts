import type { PartId, StaffId, StockIssueLineId } from '#shared/kernel/ids';
import type { HeldLine } from '#shared/stock-issue/share-loss';
import type { ReadDb } from '../kernel/connection';
import { textQuery } from '../kernel/rows';

const held = textQuery<[StockIssueLineId, PartId, 0 | 1, number]>(
  `select l.id, l.part_id, i.card_id is not null or i.call_id is not null, l.issued_milli - l.used_milli - l.returned_milli - l.lost_milli
   from stock_issue_line l join stock_issue i on i.id = l.issue_id
   where i.requester_id = ? and i.status = 'ISSUED' and l.issued_milli > l.used_milli + l.returned_milli + l.lost_milli
   order by i.issued_at, l.id`,
);
/** The line by which each piece he has came to him: that of the last movement that carried it. */
const carriers = textQuery<[string, StockIssueLineId]>(
  `select s.serial, m.issue_line_id from part_serial s join stock_place p on p.id = s.place_id and p.staff_id = ?
   join stock_movement m on m.seq = (select max(c.movement_seq) from movement_serial c where c.serial_id = s.id)
   where m.issue_line_id is not null`,
);

/** Lines that somebody has pieces of, the oldest slip first. */
export function heldBy(db: ReadDb, staffId: StaffId): (HeldLine & Readonly<{ partId: PartId }>)[] {
  const serials = Map.groupBy(carriers(db, staffId), ([, lineId]) => lineId);
  return held(db, staffId).map(([lineId, partId, isForJob, heldMilli]) => ({
    lineId,
    partId,
    isForJob: isForJob === 1,
    heldMilli,
    serials: (serials.get(lineId) ?? []).map(([serial]) => serial),
  }));
}
