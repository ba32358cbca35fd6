import { borneBy, costLines } from '#shared/job-cost/rules';
import type { CostJob, JobCostView } from '#shared/job-cost/schema';
import type { ReadDb } from '../kernel/connection';
import type { SiteContext } from '../kernel/site-context';
import { callFacts } from './call-facts';
import { cardFacts } from './card-facts';

/** What jobs cost and who bears it, in their order; statements do not grow with their number. A job that is not there has no cost. */
export function costsOf(db: ReadDb, site: SiteContext, jobs: readonly CostJob[]): JobCostView[] {
  const known = new Map([
    ...cardFacts(
      db,
      site,
      jobs.flatMap((j) => (j.kind === 'card' ? [j.id] : [])),
    ),
    ...callFacts(
      db,
      site,
      jobs.flatMap((j) => (j.kind === 'call' ? [j.id] : [])),
    ),
  ]);
  return jobs.flatMap((job) => {
    const found = known.get(job.id);
    if (found === undefined) return [];
    const lines = costLines(found.facts);
    const costMinor = lines.reduce((sum, l) => sum + l.costMinor, 0);
    return [
      {
        job,
        type: found.facts.type,
        lines,
        trips: [...found.trips],
        costMinor,
        customerPaysMinor: found.customerPaysMinor,
        borne: borneBy(lines),
      },
    ];
  });
}
