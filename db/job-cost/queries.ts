import { DomainError } from '#shared/kernel/app-error';
import { addMonths, toInstant } from '#shared/kernel/business-date';
import { addBorne, noneBorne } from '#shared/job-cost/rules';
import { firstRate } from '#shared/job-cost/rates';
import type { Bearer } from '#shared/job-cost/bearers';
import { CostJob, type CostRow, type JobCostView } from '#shared/job-cost/schema';
import type { Input, Output } from '#shared/contract/contract';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { costsOf } from './cost-of-jobs';
import { costRates } from './repository';

/** The cost of one job. */
export function costOfJob(db: ReadDb, site: SiteContext, job: CostJob): JobCostView {
  const [found] = costsOf(db, site, [job]);
  if (found === undefined) throw new DomainError('NOT_FOUND', { entity: job.kind === 'card' ? 'RepairCard' : 'ServiceCall', id: job.id });
  return found;
}

type Closed = [kind: string, id: string, no: string, customerName: string, model: string, closedAt: string];
const closedIn = textQuery<Closed>(
  `select * from (
     select 'card', c.id as id, c.card_no, k.name, trim(coalesce(p.brand, '') || ' ' || p.model), c.closed_at as closed_at
       from repair_card c join customer k on k.id = c.customer_id join product p on p.id = c.product_id
      where c.site_code = ? and c.type <> 'A' and c.closed_at >= ? and c.closed_at < ? and (c.closed_at, c.id) < (?, ?)
     union all
     select 'call', s.id, s.call_no, s.customer_name, s.model, s.closed_at from service_call s
      where s.site_code = ? and s.status = 'CLOSED' and s.receipt_id is null and s.closed_at >= ? and s.closed_at < ?
        and (s.closed_at, s.id) < (?, ?)
        and exists (select 1 from voucher_visit v where v.call_id = s.id and v.type <> 'A')
   ) order by closed_at desc, id desc limit ?`,
);
/** Later than any moment. */
const END = { closedAt: '9999', id: '' };
/** What is read at once. */
const PAGE = 200;

type After = Readonly<{ closedAt: string; id: string }>;
/** A page of the warranty and contract jobs that were closed in a month, the latest first. */
function closedPage(db: ReadDb, site: SiteContext, month: string, after: After | null): CostRow[] {
  const firstOn = `${month}-01`;
  const from = toInstant(firstOn, '00:00', site.region);
  const to = toInstant(addMonths(firstOn, 1), '00:00', site.region);
  const { closedAt, id } = after ?? END;
  const span = [site.code, from, to, closedAt, id];
  const closed = closedIn(db, ...span, ...span, PAGE);
  const jobs = closed.map(([kind, jobId]) => CostJob.parse({ kind, id: jobId }));
  const costs = new Map(costsOf(db, site, jobs).map((c) => [c.job.id as string, c]));
  return closed.flatMap(([, jobId, no, customerName, model, at]) => {
    const cost = costs.get(jobId);
    if (cost === undefined) return [];
    const { job, type, costMinor, customerPaysMinor, borne } = cost;
    return [{ job, id: jobId, no, type, customerName, model, closedAt: at, costMinor, customerPaysMinor, borne }];
  });
}

/** Jobs of the month from a key on; with a bearer, those he bears something of. */
function* jobsOf(db: ReadDb, site: SiteContext, { month, bearer, after }: { month: string; bearer: Bearer | null; after: After | null }) {
  for (let from = after; ;) {
    const page = closedPage(db, site, month, from);
    yield* page.filter((row) => bearer === null || row.borne[bearer] > 0);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last;
  }
}

function firstOf<T>(rows: Iterable<T>, limit: number): T[] {
  const taken: T[] = [];
  for (const row of rows) {
    taken.push(row);
    if (taken.length === limit) break;
  }
  return taken;
}

export const jobCost = defineQuery('jobCost.ofJob', ({ job }, cx) => costOfJob(cx.db, requireSite(cx.site), job));

export const listCosts = defineQuery('jobCost.list', ({ limit, ...q }: Input<'jobCost.list'>, cx) =>
  firstOf(jobsOf(cx.db, requireSite(cx.site), q), limit),
);

export const monthTotals = defineQuery('jobCost.totals', ({ month }, cx) => {
  const sums: Output<'jobCost.totals'> = { jobs: 0, costMinor: 0, customerPaysMinor: 0, borne: noneBorne() };
  for (const row of jobsOf(cx.db, requireSite(cx.site), { month, bearer: null, after: null })) {
    sums.jobs += 1;
    sums.costMinor += row.costMinor;
    sums.customerPaysMinor += row.customerPaysMinor;
    sums.borne = addBorne(sums.borne, row.borne);
  }
  return sums;
});

/** The centre's rates, the latest written first, and the program's own at the end. */
export const ratesAnswer = (db: ReadDb, site: SiteContext): Output<'jobCost.rates'> => [
  ...costRates.all(db).toReversed(),
  { ...firstRate(site.region), by: null },
];
export const listRates = defineQuery('jobCost.rates', (_input, cx) => ratesAnswer(cx.db, requireSite(cx.site)));
