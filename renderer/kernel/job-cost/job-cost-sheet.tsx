import { useQuery } from '@tanstack/react-query';
import type { CostJob } from '#shared/job-cost/schema';
import { routeQuery } from '../api';
import { useT } from '../i18n';
import { RefusalBanner } from '../refusal-banner';
import { useCan } from '../session';
import { Sheet } from '../sheet';
import { CostLines } from './cost-lines';
import { OutsideTrips } from './outside-trips';

/** 成本與負擔 of a warranty or contract job, for those who may see what it cost us (line 14); nothing for the others. */
export function JobCostSheet({ job }: Readonly<{ job: CostJob }>) {
  const t = useT('jobCost');
  const maySee = useCan()('jobCost.ofJob');
  const { data: cost, error } = useQuery({ ...routeQuery('jobCost.ofJob', { job }), enabled: maySee });
  if (!maySee) return null;
  return (
    <Sheet title={t('title')} className="hug">
      <RefusalBanner refusal={error} />
      {cost && <CostLines cost={cost} />}
      {cost && job.kind === 'card' && <OutsideTrips cardId={job.id} trips={cost.trips} />}
    </Sheet>
  );
}
