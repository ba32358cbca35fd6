import { DomainError } from '#shared/kernel/app-error';
import type { BearerDecisionId } from '#shared/kernel/ids';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { costOfJob } from './queries';
import { bearerDecisions } from './repository';

/** 改負擔方 by the chief: the line keeps what the rules said, and has his word above it. */
export const setBearer = defineCommand('jobCost.setBearer', ({ job, key, bearer, reason }, cx) => {
  const line = costOfJob(cx.tx, cx.site, job).lines.find((l) => l.key === key);
  if (line === undefined) throw new DomainError('NOT_FOUND', { entity: 'CostLine', id: key });
  const made = bearerDecisions.append(cx.tx, {
    id: newId<BearerDecisionId>(),
    jobId: job.id,
    key,
    bearer,
    reason,
    by: cx.actor.staffId,
    at: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'BearerSet',
    entity: 'jobCost',
    entityId: job.id,
    from: line.bearer,
    to: bearer,
    reason,
    // The story of a job is read by all: it tells who bears it, not what it cost.
    facts: { part: line.sku ?? line.text, bearer },
  });
  cx.changed('jobCost', made.id);
  return costOfJob(cx.tx, cx.site, job);
});
