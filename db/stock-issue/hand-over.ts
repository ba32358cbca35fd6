import { DomainError } from '#shared/kernel/app-error';
import type { StaffId, StockIssueId, StockIssueLineId, StockReturnId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { OPEN_CALL_STATUSES } from '#shared/service-call/states';
import { assertOtherThanRequester } from '#shared/stock-issue/rules';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { parts } from '../part/repository';
import { repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import { requireTechnician, staffName } from '../staff/steps';
import { placeOfStaff, postMovement, standardPlace } from '../stock/steps';
import { heldBy } from './held-steps';
import { issueLines, stockIssues, stockReturns } from './repository';
import { printIssue, printReturn } from './slip-paper';
import { settle } from './steps';
import type { StockIssueLineRow, StockIssueRow, StockReturnRow } from './table';

type Piece = Readonly<{ line: StockIssueLineRow; qtyMilli: number; serials: readonly string[] }>;
/** What he has of these lines, or of all of his. */
function piecesOf(cx: CommandCx, staffId: StaffId, lineIds: readonly StockIssueLineId[] | undefined): Piece[] {
  const own = heldBy(cx.tx, staffId);
  for (const id of lineIds ?? []) if (!own.some((h) => h.lineId === id)) throw new DomainError('NOT_FOUND', { entity: 'StockIssue', id });
  return own
    .filter((h) => lineIds?.includes(h.lineId) ?? true)
    .map(({ lineId, heldMilli, serials }) => ({ line: issueLines.get(cx.tx, lineId), qtyMilli: heldMilli, serials }));
}

const rowBasis = (cx: CommandCx) => ({ siteCode: cx.site.code, createdAt: cx.now, updatedAt: cx.now });

/** 退料單 of who hands over, received at once; answers what each line was worth in his hands. */
function takeBack(
  cx: CommandCx,
  { from, to }: Readonly<{ from: StaffId; to: StaffId }>,
  pieces: readonly Piece[],
  note: string | null,
): Readonly<{ row: StockReturnRow; worth: number[] }> {
  const row = stockReturns.insert(cx.tx, {
    id: newId<StockReturnId>(),
    srNo: cx.number('SR'),
    status: 'RECEIVED',
    requesterId: from,
    requestedAt: cx.now,
    receiverId: cx.actor.staffId,
    receivedAt: cx.now,
    handedTo: to,
    note,
    lines: pieces.map(({ line, qtyMilli, serials }) => ({ issueLineId: line.id, qtyMilli, condition: 'good', reason: null, serials })),
    ...rowBasis(cx),
  });
  const worth = pieces.map(({ line, qtyMilli, serials }) => {
    const issue = stockIssues.get(cx.tx, line.issueId);
    const moved = postMovement(cx, {
      part: parts.get(cx.tx, line.partId),
      kind: 'return',
      from: placeOfStaff(cx, from),
      to: standardPlace(cx, 'warehouse'),
      qtyMilli,
      serials,
      docNo: row.srNo,
      issueLineId: line.id,
      cardId: issue.cardId,
      callId: issue.callId,
    });
    issueLines.set(cx.tx, line.id, { returned: line.returned + qtyMilli });
    return moved.valueMinor;
  });
  for (const id of new Set(pieces.map((p) => p.line.issueId))) settle(cx, id);
  cx.changed('stockIssue', row.id);
  return { row, worth };
}

/** The job goes along while it is open; what is left of one that is over is van stock. */
function jobStillOpen(cx: CommandCx, { cardId, callId }: StockIssueRow): Pick<StockIssueRow, 'cardId' | 'callId'> {
  const isCardOpen = cardId !== null && OPEN_CARD_STATUSES.includes(repairCards.get(cx.tx, cardId).status);
  const isCallOpen = callId !== null && OPEN_CALL_STATUSES.includes(serviceCalls.get(cx.tx, callId).status);
  return { cardId: isCardOpen ? cardId : null, callId: isCallOpen ? callId : null };
}

/** 領料單 of who takes over, of the pieces of one slip. */
function handOut(cx: CommandCx, to: StaffId, was: StockIssueRow, pieces: readonly Piece[], note: string | null): StockIssueRow {
  const job = jobStillOpen(cx, was);
  const row = stockIssues.insert(cx.tx, {
    id: newId<StockIssueId>(),
    siNo: cx.number('SI'),
    status: 'ISSUED',
    ...job,
    requesterId: to,
    requestedAt: cx.now,
    approverId: cx.actor.staffId,
    approvedAt: cx.now,
    issuerId: cx.actor.staffId,
    issuedAt: cx.now,
    note,
    ...rowBasis(cx),
  });
  const lines = pieces.map(({ line, qtyMilli }, i) => ({
    id: newId<StockIssueLineId>(),
    issueId: row.id,
    lineNo: i + 1,
    partId: line.partId,
    asked: qtyMilli,
    issued: qtyMilli,
    used: 0,
    returned: 0,
    reserved: 0,
  }));
  issueLines.insertAll(cx.tx, lines);
  pieces.forEach(({ line, qtyMilli, serials }, i) => {
    postMovement(cx, {
      part: parts.get(cx.tx, line.partId),
      kind: 'issue',
      from: standardPlace(cx, 'warehouse'),
      to: placeOfStaff(cx, to),
      qtyMilli,
      serials,
      docNo: row.siNo,
      issueLineId: lines[i]?.id ?? null,
      ...job,
    });
  });
  cx.changed('stockIssue', row.id);
  return row;
}

/** 移交 (E8): who leaves, or is away, hands what he has to a colleague: back and out again in one deed, with both papers. */
export const handOver = defineCommand('stockIssue.handOver', ({ fromId, toId, lineIds, note }, cx) => {
  if (fromId === toId) throw new DomainError('INPUT_INVALID', { issues: 'toId:notRight' });
  requireTechnician(cx.tx, toId, cx.today);
  const { isSinglePersonSite } = cx.site.settings;
  for (const requesterId of [fromId, toId]) assertOtherThanRequester({ requesterId, actorId: cx.actor.staffId, isSinglePersonSite });
  const pieces = piecesOf(cx, fromId, lineIds);
  if (pieces.length === 0) throw new DomainError('NOTHING_HELD', { name: staffName(cx.tx, fromId) });
  const back = takeBack(cx, { from: fromId, to: toId }, pieces, note);
  const slips = [...Map.groupBy(pieces, (p) => p.line.issueId)].map(([issueId, own]) =>
    handOut(cx, toId, stockIssues.get(cx.tx, issueId), own, note),
  );
  printReturn(cx, back.row, back.worth);
  for (const slip of slips) printIssue(cx, slip);
  cx.audit({
    event: 'PartsHandedOver',
    entity: 'stockIssue',
    entityId: back.row.id,
    facts: {
      srNo: back.row.srNo,
      from: staffName(cx.tx, fromId),
      to: staffName(cx.tx, toId),
      slips: slips.map((s) => s.siNo).join(' '),
      pieces: pieces.reduce((sum, p) => sum + qtyOf(p.qtyMilli), 0),
    },
  });
  return { srNo: back.row.srNo, siNos: slips.map((s) => s.siNo), lines: pieces.length };
});
