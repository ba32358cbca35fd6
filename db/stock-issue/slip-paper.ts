import { localTimeOf } from '#shared/kernel/business-date';
import { milliOf } from '#shared/kernel/quantity';
import type { StaffId } from '#shared/kernel/ids';
import { buildPickList } from '#shared/printed-document/build/count-paper';
import { buildStockIssue, buildStockReturn } from '#shared/printed-document/build/stock-slip';
import { issueValue } from '#shared/stock/value';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { stockCounts } from '../part/queries';
import { paperFactsBase, storePaper } from '../printed-document/steps';
import { staffRows } from '../staff/repository';
import { pickLines } from './queries';
import type { StockIssueRow, StockReturnRow } from './table';
import { issueView, returnView } from './views';

const personOf = (cx: CommandCx, id: StaffId) => {
  const { name, staffNo } = staffRows.get(cx.tx, id);
  return { name, no: staffNo };
};

/** 領料單 for who asked, accounting and warehouse, as the chief agrees (C8); worth what the store's average says now. */
export function printIssue(cx: CommandCx, row: StockIssueRow): void {
  const view = issueView(cx.tx, cx.site, row);
  const document = buildStockIssue({
    ...paperFactsBase(cx, row.siNo, cx.site.language),
    requester: personOf(cx, row.requesterId),
    requestedAt: row.requestedAt,
    approver: personOf(cx, cx.actor.staffId),
    jobNo: view.jobNo,
    jobModel: view.jobModel,
    note: view.note,
    lines: view.lines.map((l) => {
      const { onHand, valueMinor } = stockCounts(cx.tx, l.partId);
      const asked = Math.min(onHand, milliOf(l.qtyAsked));
      return { ...l, qty: l.qtyAsked, valueMinor: asked === 0 ? 0 : issueValue({ qtyMilli: onHand, valueMinor }, asked) };
    }),
  });
  storePaper(cx, { document, documentNo: row.siNo, entityId: row.id });
}

/** 退料單 as the warehouse has it; `worth`: the value each line came back with. */
export function printReturn(cx: CommandCx, row: StockReturnRow, worth: readonly number[]): void {
  const view = returnView(cx.tx, cx.site, row);
  const document = buildStockReturn({
    ...paperFactsBase(cx, row.srNo, cx.site.language),
    requester: personOf(cx, row.requesterId),
    requestedAt: row.requestedAt,
    note: view.note,
    lines: view.lines.map((l, i) => ({ ...l, valueMinor: worth[i] ?? 0 })),
  });
  storePaper(cx, { document, documentNo: row.srNo, entityId: row.id });
}

const MOST_LINES = 200;
/** 揀料單 by bin, for who goes without a screen. It has no series: it is what waits at this minute. */
export const printPickList = defineCommand('stockIssue.printPickList', (_input, cx) => {
  const lines = pickLines(cx.tx, cx.site, MOST_LINES);
  const documentNo = `PICK-${cx.today}-${localTimeOf(cx.now, cx.site.region).replace(':', '')}`;
  const document = buildPickList({ ...paperFactsBase(cx, documentNo, cx.site.language), lines });
  storePaper(cx, { document, documentNo, entityId: newId<string>() });
  return { documentNo, lines: lines.length };
});
