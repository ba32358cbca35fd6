import type { StaffId, StockIssueLineId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import type { FittedPart, VisitPart } from '#shared/stock-issue/schema';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite } from '../kernel/site-context';
import { partName } from '../part/queries';
import { partPrices, parts } from '../part/repository';
import { usesOfCall } from '../stock/queries';
import { issueLines, stockIssues } from './repository';

const LEFT = `select l.id, i.requester_id, i.issued_at from stock_issue i join stock_issue_line l on l.issue_id = i.id
              where i.status = 'ISSUED' and l.issued_milli > l.used_milli + l.returned_milli + l.lost_milli`;
const left = textQuery<[StockIssueLineId, StaffId]>(
  `select id, requester_id from (${LEFT} and i.call_id = ?
     union all ${LEFT} and i.requester_id = (select technician_id from service_call where id = ?) and i.card_id is null and i.call_id is null) order by issued_at, id`,
);
/** Pieces of the line that he still has. */
const heldSerials = textQuery<[string]>(
  `select distinct s.serial from stock_movement m join movement_serial c on c.movement_seq = m.seq join part_serial s on s.id = c.serial_id
   join stock_place p on p.id = s.place_id where m.issue_line_id = ? and m.kind = 'issue' and p.staff_id = ? order by s.serial`,
);

/** What the technician of a call can fit there (F1): handed out for it, by whoever asked, or in his van. */
export const partsForVisit = defineQuery('stockIssue.forVisit', ({ callId }, { db, site, today }): VisitPart[] => {
  const { language, region } = requireSite(site);
  return left(db, callId, callId).map(([lineId, holderId]) => {
    const line = issueLines.get(db, lineId);
    const issue = stockIssues.get(db, line.issueId);
    const part = parts.get(db, line.partId);
    return {
      lineId,
      siNo: issue.siNo,
      isVan: issue.callId === null,
      sku: part.sku,
      name: partName(part, language),
      unit: part.unit,
      isSerialised: part.isSerialised,
      qty: qtyOf(line.issued - line.used - line.returned - line.lost),
      priceMinor: partPrices.on(db, part.id, region, today),
      serials: part.isSerialised ? heldSerials(db, lineId, holderId).map(([serial]) => serial) : [],
    };
  });
});

/** What was fitted for a call. */
export const fittedOnCall = defineQuery('stockIssue.fitted', ({ callId }, { db, site }): FittedPart[] => {
  const { language } = requireSite(site);
  return usesOfCall(db, callId).map(({ partId, docNo, ...use }) => {
    const part = parts.get(db, partId);
    return { ...use, siNo: docNo, name: partName(part, language), unit: part.unit };
  });
});
