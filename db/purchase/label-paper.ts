import { localDateOf } from '#shared/kernel/business-date';
import { qtyOf } from '#shared/kernel/quantity';
import { buildBagLabel } from '#shared/printed-document/build/bag-label';
import type { CommandCx } from '../kernel/handlers';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { paperSite, storePaper } from '../printed-document/steps';
import { staffName } from '../staff/steps';
import { stockPlaces } from '../stock/repository';
import { stockIssues } from '../stock-issue/repository';
import type { StockIssueLineRow } from '../stock-issue/table';
import { jobOf } from '../stock-issue/job-steps';

/** 料袋標籤: printed the moment a part is kept for a job (issue line 5). */
export function printBagLabel(cx: CommandCx, line: StockIssueLineRow, qtyMilli: number): void {
  const issue = stockIssues.get(cx.tx, line.issueId);
  const part = parts.get(cx.tx, line.partId);
  const job = jobOf(cx.tx, issue);
  const document = buildBagLabel({
    site: paperSite(cx.site),
    language: cx.site.language,
    number: job.jobNo ?? issue.siNo,
    isJob: job.jobNo !== null,
    sku: part.sku,
    part: partName(part, cx.site.language),
    unit: part.unit,
    qty: qtyOf(qtyMilli),
    technician: staffName(cx.tx, issue.requesterId),
    device: job.jobModel,
    siNo: issue.siNo,
    promisedOn: job.promisedAt === null ? null : localDateOf(job.promisedAt, cx.site.region),
    bin: part.homeBinId === null ? null : stockPlaces.get(cx.tx, part.homeBinId).code,
  });
  storePaper(cx, { document, documentNo: issue.siNo, entityId: issue.id });
}
