import { DomainError } from '#shared/kernel/app-error';
import type { StockIssueId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { parts } from '../part/repository';
import { staffName } from '../staff/steps';
import { partSerials, stockBalances, stockMovements } from '../stock/repository';
import { scrapSlips } from '../stock/scrap-repository';
import { moveScrap } from '../stock/scrap-steps';
import { reverseMovement } from '../stock/steps';
import type { StockMovementRow } from '../stock/table';
import { issueLines, stockIssues } from './repository';
import { moveReturn, returnAsSeen } from './return-parts';
import { assertJobOpen, settle } from './steps';
import type { StockReturnRow } from './table';
import { returnView } from './views';

/** What it brought lies with a colleague: he hands it back, with papers of his own (E8). */
function assertNotHandedOn(cx: CommandCx, row: StockReturnRow): void {
  if (row.handedTo !== null) throw new DomainError('RETURN_HANDED_OVER', { no: row.srNo, name: staffName(cx.tx, row.handedTo) });
}

/** Scrap that nobody agreed to yet goes with the slip it came with; what was thrown away is taken back first. */
function endScrap(cx: CommandCx, { srNo }: StockReturnRow, reason: string): void {
  for (const slip of scrapSlips.ofReturn(cx.tx, srNo)) {
    if (slip.status === 'POSTED') throw new DomainError('RETURN_SCRAPPED', { no: srNo, sxNo: slip.sxNo });
    if (slip.status !== 'DRAFT') continue;
    moveScrap(cx, slip, 'cancel', { endReason: reason }, { event: 'ScrapCancelled', reason });
    cx.voidNumber(slip.sxNo, reason);
  }
}

/** The very pieces, where the slip put them; said for this slip, before anything moves (E9). */
function assertStillThere(cx: CommandCx, movements: readonly StockMovementRow[]): void {
  for (const own of Map.groupBy(movements, (m) => `${m.partId} ${m.toId}`).values()) {
    const [{ partId, toId } = {}] = own;
    if (partId === undefined || toId === undefined) continue;
    const part = parts.get(cx.tx, partId);
    const wanted = own.reduce((sum, m) => sum + m.qty, 0);
    const here = part.isSerialised ? new Set(partSerials.at(cx.tx, partId, toId)) : null;
    const lying = stockBalances.at(cx.tx, partId, toId);
    const available = here === null ? lying : own.flatMap((m) => m.serials).filter((serial) => here.has(serial)).length * 1000;
    if (available < wanted) throw new DomainError('RETURN_GONE_ON', { sku: part.sku, available: qtyOf(available), wanted: qtyOf(wanted) });
  }
}

/** 作廢退料: each of its movements the other way, last first, so that the pieces are in the technician's hands and on his slips again (C8, issue line 8). */
export const voidReturn = defineCommand('stockIssue.voidReturn', (input, cx) => {
  const was = returnAsSeen(cx, input);
  const { reason } = input;
  const gone = moveReturn(cx, was, 'void', { voidReason: reason, voidBy: cx.actor.staffId, voidAt: cx.now }, 'ReturnVoid');
  assertNotHandedOn(cx, was);
  endScrap(cx, was, reason);
  const movements = stockMovements.ofReturn(cx.tx, was.srNo, new Set(was.lines.map((l) => l.issueLineId)));
  assertStillThere(cx, movements);
  const touched = new Set<StockIssueId>();
  for (const m of movements.toReversed()) {
    reverseMovement(cx, parts.get(cx.tx, m.partId), m, reason);
    if (m.issueLineId === null) continue;
    const line = issueLines.get(cx.tx, m.issueLineId);
    issueLines.set(cx.tx, line.id, { returned: line.returned - m.qty });
    touched.add(line.issueId);
  }
  for (const issueId of touched) {
    const { cardId, callId } = stockIssues.get(cx.tx, issueId);
    assertJobOpen(cx, cardId, callId); // a job that is over has every piece accounted for (C4)
    settle(cx, issueId);
  }
  cx.voidNumber(was.srNo, reason);
  return returnView(cx.tx, cx.site, gone);
});
