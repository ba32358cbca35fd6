import { qtyOf } from '#shared/kernel/quantity';
import type { PartId, StaffId } from '#shared/kernel/ids';
import { routeOf } from '#shared/stock-issue/return-reasons';
import { heldOf } from '#shared/stock-issue/rules';
import type { StockIssueView, StockReturnView } from '#shared/stock-issue/schema';
import type { ReadDb } from '../kernel/connection';
import { textQuery } from '../kernel/rows';
import type { SiteContext } from '../kernel/site-context';
import { availableOf, partName, stockCounts } from '../part/queries';
import { partPrices, parts } from '../part/repository';
import type { PartRow } from '../part/table';
import { staffName } from '../staff/steps';
import { stockBalances, stockPlaces } from '../stock/repository';
import { localDateOf } from '#shared/kernel/business-date';
import { jobOf } from './job-steps';
import { issueLines, stockIssues } from './repository';
import type { StockIssueLineRow, StockIssueRow, StockReturnRow } from './table';

/** Where to go for a part, as a word for the pick list; the warehouse itself has none. */
function binOf(db: ReadDb, part: PartRow, qtyMilli: number): Readonly<{ bin: string | null; binId: PartRow['homeBinId'] }> {
  const id = stockBalances.binFor(db, part, qtyMilli);
  if (id === null) return { bin: null, binId: null };
  const place = stockPlaces.get(db, id);
  return { bin: place.kind === 'bin' ? place.code : null, binId: id };
}

/** What the pieces of a line were worth when they were handed out (B14). */
const worth = textQuery<[number]>(`select coalesce(sum(value_minor), 0) from stock_movement where issue_line_id = ? and kind = 'issue'`);
const carried = textQuery<[string]>(
  `select distinct s.serial from stock_movement m join movement_serial c on c.movement_seq = m.seq join part_serial s on s.id = c.serial_id
   where m.issue_line_id = ? and m.kind = 'issue' order by s.serial`,
);

function lineView(
  db: ReadDb,
  site: SiteContext,
  today: string,
  issue: StockIssueRow,
  line: StockIssueLineRow,
): StockIssueView['lines'][number] {
  const part = parts.get(db, line.partId);
  const counts = stockCounts(db, part.id);
  const isOpen = issue.status === 'DRAFT' || issue.status === 'APPROVED';
  const free = availableOf(counts) + line.reserved;
  return {
    id: line.id,
    lineNo: line.lineNo,
    partId: part.id,
    sku: part.sku,
    name: partName(part, site.language),
    spec: part.spec,
    unit: part.unit,
    isSerialised: part.isSerialised,
    ...binOf(db, part, line.asked),
    onHand: qtyOf(counts.onHand),
    qtyAsked: qtyOf(line.asked),
    qtyIssued: qtyOf(line.issued),
    qtyUsed: qtyOf(line.used),
    qtyReturned: qtyOf(line.returned),
    qtyLost: qtyOf(line.lost),
    qtyHeld: qtyOf(
      heldOf({ sku: part.sku, issuedMilli: line.issued, usedMilli: line.used, returnedMilli: line.returned, lostMilli: line.lost }),
    ),
    available: qtyOf(Math.max(0, free)),
    short: isOpen ? qtyOf(Math.max(0, line.asked - Math.max(0, free))) : 0,
    priceMinor: partPrices.on(db, part.id, site.region, today),
    valueMinor: worth(db, line.id)[0]?.[0] ?? 0,
    serials: part.isSerialised ? carried(db, line.id).map(([serial]) => serial) : [],
  };
}

const named = (db: ReadDb, id: StaffId | null): string | null => (id === null ? null : staffName(db, id));
export function issueView(db: ReadDb, site: SiteContext, row: StockIssueRow): StockIssueView {
  const today = localDateOf(row.updatedAt, site.region);
  return {
    id: row.id,
    siNo: row.siNo,
    status: row.status,
    cardId: row.cardId,
    callId: row.callId,
    ...jobOf(db, row),
    requesterId: row.requesterId,
    requester: staffName(db, row.requesterId),
    approver: named(db, row.approverId),
    approvedAt: row.approvedAt,
    issuer: named(db, row.issuerId),
    issuedAt: row.issuedAt,
    cancelReason: row.cancelReason,
    note: row.note,
    lines: issueLines.of(db, row.id).map((line) => lineView(db, site, today, row, line)),
    requestedAt: row.requestedAt,
    rev: row.rev,
  };
}

const homeBin = (db: ReadDb, partId: PartId): string | null => {
  const { homeBinId } = parts.get(db, partId);
  return homeBinId === null ? null : stockPlaces.get(db, homeBinId).code;
};
export function returnView(db: ReadDb, site: SiteContext, row: StockReturnRow): StockReturnView {
  return {
    id: row.id,
    srNo: row.srNo,
    status: row.status,
    requester: staffName(db, row.requesterId),
    receiver: named(db, row.receiverId),
    receivedAt: row.receivedAt,
    note: row.note,
    cancelReason: row.cancelReason,
    voidReason: row.voidReason,
    voidBy: named(db, row.voidBy),
    voidAt: row.voidAt,
    lines: row.lines.map(({ issueLineId, qtyMilli, condition, reason, serials }, i) => {
      const line = issueLines.get(db, issueLineId);
      const issue = stockIssues.get(db, line.issueId);
      const part = parts.get(db, line.partId);
      return {
        lineNo: i + 1,
        issueLineId,
        siNo: issue.siNo,
        jobNo: jobOf(db, issue).jobNo,
        sku: part.sku,
        name: partName(part, site.language),
        unit: part.unit,
        qty: qtyOf(qtyMilli),
        condition,
        reason: reason ?? null,
        goesTo: routeOf(condition, reason).goesTo,
        bearer: routeOf(condition, reason).bearer,
        bin: homeBin(db, part.id),
        serials: [...serials],
      };
    }),
    requestedAt: row.requestedAt,
    rev: row.rev,
  };
}
