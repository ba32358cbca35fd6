import type { Output } from '#shared/contract/contract';
import { daysBetween, localDateOf } from '#shared/kernel/business-date';
import type { StaffId, StockIssueLineId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { rowsAfter } from '#shared/kernel/rows-after';
import { supplyOf } from '#shared/stock-issue/rules';
import type { PickLine, StockIssueView } from '#shared/stock-issue/schema';
import type { IssueStatus } from '#shared/stock-issue/states';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { staffName } from '../staff/steps';
import { jobOf } from './job-steps';
import { issueLines, stockIssues, stockReturns } from './repository';
import { issueView, returnView } from './views';

const STATUSES: Readonly<Record<'toApprove' | 'toPick' | 'out' | 'all', readonly IssueStatus[]>> = {
  toApprove: ['DRAFT'],
  toPick: ['APPROVED'],
  out: ['ISSUED'],
  all: ['DRAFT', 'APPROVED', 'ISSUED', 'SETTLED', 'CANCELLED'],
};

export const issueById = defineQuery('stockIssue.byId', ({ id }, { db, site }) => {
  const row = stockIssues.find(db, id);
  return row ? issueView(db, requireSite(site), row) : null;
});

/** So many slips are read at a time until a page of those that were asked for is full. */
const AT_ONCE = 200;
export const listIssues = defineQuery('stockIssue.list', ({ view, supply, after, limit }, { db, site, actor }): StockIssueView[] => {
  const here = requireSite(site);
  const statuses = STATUSES[view === 'mine' ? 'all' : view].filter((s) => supply === undefined || s === 'DRAFT' || s === 'APPROVED');
  const page = (from: string | null, rows: number): StockIssueView[] =>
    (view === 'mine'
      ? stockIssues.ofRequester(db, actor.staffId, statuses, from, rows)
      : stockIssues.ofStatus(db, statuses, from, rows)
    ).map((row) => issueView(db, here, row));
  if (supply === undefined) return page(after?.siNo ?? null, limit);
  const found: StockIssueView[] = [];
  for (let from = after?.siNo ?? null; found.length < limit;) {
    const read = page(from, AT_ONCE);
    found.push(...read.filter((slip) => supplyOf(slip) === supply));
    from = read.at(-1)?.siNo ?? null;
    if (read.length < AT_ONCE) break;
  }
  return found.slice(0, limit);
});

export const issuesOfJob = defineQuery('stockIssue.ofJob', (job, { db, site }) =>
  stockIssues.ofJob(db, job).map((row) => issueView(db, requireSite(site), row)),
);

const byBin = (a: PickLine, b: PickLine): number => {
  if (a.bin !== b.bin) return a.bin === null ? 1 : b.bin === null ? -1 : a.bin.localeCompare(b.bin, 'en', { numeric: true });
  return (a.promisedAt ?? '9').localeCompare(b.promisedAt ?? '9') || a.siNo.localeCompare(b.siNo);
};
/** Slips that can be agreed and not handed out at one time; all their lines are put in the order of the bins. */
const MOST_SLIPS = 2_000;
/** 揀料單: agreed lines in the order one walks along the bins; within a bin what was promised first. */
export const pickLines = (db: ReadDb, site: SiteContext, limit: number): PickLine[] =>
  stockIssues
    .ofStatus(db, STATUSES.toPick, null, limit)
    .flatMap((row) => {
      const view = issueView(db, site, row);
      return view.lines.map((line) => ({
        issueId: view.id,
        siNo: view.siNo,
        rev: view.rev,
        lineId: line.id,
        bin: line.bin,
        binId: line.binId,
        partId: line.partId,
        sku: line.sku,
        name: line.name,
        unit: line.unit,
        isSerialised: line.isSerialised,
        qty: line.qtyAsked,
        onHand: line.onHand,
        short: line.short,
        jobNo: view.jobNo,
        requester: view.requester,
        promisedAt: view.promisedAt,
      }));
    })
    .toSorted(byBin);
export const pickList = defineQuery('stockIssue.pickList', ({ after, limit }, { db, site }) =>
  rowsAfter(pickLines(db, requireSite(site), MOST_SLIPS), after && ((line) => line.lineId === after.lineId), limit),
);

export const listReturns = defineQuery('stockIssue.returns', ({ view, after, limit }, { db, site }) =>
  stockReturns.list(db, view, after?.srNo ?? null, limit).map((row) => returnView(db, requireSite(site), row)),
);

const OUT = `select l.id, i.requester_id from stock_issue_line l join stock_issue i on i.id = l.issue_id
             where i.status = 'ISSUED' and l.issued_milli > l.used_milli + l.returned_milli + l.lost_milli and (i.issued_at, l.id) > (?, ?)`;
const outOfAll = textQuery<[StockIssueLineId, StaffId]>(`${OUT} order by i.issued_at, l.id limit ?`);
const outOf = textQuery<[StockIssueLineId, StaffId]>(`${OUT} and i.requester_id = ? order by i.issued_at, l.id limit ?`);

const counted = textQuery<[number, number, number, number]>(
  `select (select count(*) from stock_issue_line l join stock_issue i on i.id = l.issue_id where i.status = 'APPROVED'),
          (select count(*) from stock_issue where status = 'DRAFT'),
          (select count(*) from stock_issue_line l join stock_issue i on i.id = l.issue_id
           where i.status = 'ISSUED' and l.issued_milli > l.used_milli + l.returned_milli + l.lost_milli),
          (select count(*) from stock_return where status = 'DRAFT')`,
);
/** One statement, so that the numbers on the tabs do not read the lists behind them. */
export const countSlips = defineQuery('stockIssue.counts', (_input, { db }): Output<'stockIssue.counts'> => {
  const [pick = 0, approve = 0, out = 0, returns = 0] = counted(db)[0] ?? [];
  return { pick, approve, out, returns };
});

const holding = textQuery<[StaffId, number, number]>(
  `select p.staff_id, (select count(*) from stock_balance b where b.place_id = p.id and b.qty_milli > 0), coalesce(sum(v.value_minor), 0)
   from stock_place p join stock_value v on v.store_id = p.id and v.qty_milli > 0 where p.staff_id is not null group by p.id order by p.code`,
);
/** Who has parts in his hands, and what they are worth altogether. */
export const holders = defineQuery('stockIssue.holders', (_input, { db }) =>
  holding(db).map(([staffId, kinds, valueMinor]) => ({ staffId, name: staffName(db, staffId), kinds, valueMinor })),
);

/** 未繳回: what is out, longest first, so that somebody reminds its holder (users-ask 53). */
export const partsOut = defineQuery('stockIssue.out', ({ staffId, after, limit }, { db, site, today }): Output<'stockIssue.out'> => {
  const { language, region } = requireSite(site);
  const from = [after?.issuedAt ?? '', after?.lineId ?? ''] as const;
  return (staffId === undefined ? outOfAll(db, ...from, limit) : outOf(db, ...from, staffId, limit)).map(([lineId, holder]) => {
    const line = issueLines.get(db, lineId);
    const issue = stockIssues.get(db, line.issueId);
    const part = parts.get(db, line.partId);
    const issuedAt = issue.issuedAt ?? issue.requestedAt;
    return {
      lineId,
      issueId: issue.id,
      siNo: issue.siNo,
      staffId: holder,
      staff: staffName(db, holder),
      jobNo: jobOf(db, issue).jobNo,
      partId: part.id,
      sku: part.sku,
      name: partName(part, language),
      unit: part.unit,
      isSerialised: part.isSerialised,
      qty: qtyOf(line.issued - line.used - line.returned - line.lost),
      issuedAt,
      days: daysBetween(localDateOf(issuedAt, region), today),
    };
  });
});
