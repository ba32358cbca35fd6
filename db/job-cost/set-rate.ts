import type { CostRateId } from '#shared/kernel/ids';
import { countsFrom } from '../kernel/counts-from';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { ratesAnswer } from './queries';
import { costRates } from './repository';

/** 內部費率 by the manager, from today or a later day on: what was reckoned yesterday stays. */
export const setRate = defineCommand('jobCost.setRate', (rate, cx) => {
  countsFrom(cx, rate.fromOn);
  const made = costRates.append(cx.tx, {
    ...rate,
    id: newId<CostRateId>(),
    by: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'CostRateSet', entity: 'jobCost', entityId: made.id, facts: rate });
  cx.changed('jobCost', made.id);
  return ratesAnswer(cx.tx, cx.site);
});
