import { FIRST_CHIEF_LIMIT } from '#shared/purchase/rules';
import type { LimitView } from '#shared/purchase/views';
import type { ReadDb } from '../kernel/connection';
import { countsFrom } from '../kernel/counts-from';
import { defineCommand, defineQuery } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { textQuery } from '../kernel/rows';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { staffName } from '../staff/steps';
import { approvalLimits } from './repository';

const inForce = textQuery<[number]>('select chief_minor from approval_limit where from_on <= ? order by from_on desc, id desc limit 1');
/** Up to how much the chief decides on a day; the last limit that was written for it counts. */
export const chiefLimit = (db: ReadDb, site: Pick<SiteContext, 'region'>, on: string): number =>
  inForce(db, on)[0]?.[0] ?? FIRST_CHIEF_LIMIT[site.region];

const MOST = 200;
const limitViews = (db: ReadDb): LimitView[] =>
  approvalLimits.newest(db, MOST).map(({ fromOn, chiefMinor, by, at }) => ({ fromOn, chiefMinor, by: staffName(db, by), at }));

/** 核准權限 (B12): never for a day that is over, so that what was decided stays decided by whom it should. */
export const setLimit = defineCommand('purchase.setLimit', ({ chiefMinor, fromOn }, cx) => {
  const from = countsFrom(cx, fromOn);
  const was = chiefLimit(cx.tx, cx.site, from);
  const row = approvalLimits.append(cx.tx, {
    id: newId<string>(),
    fromOn: from,
    chiefMinor,
    by: cx.actor.staffId,
    at: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'ApprovalLimitSet', entity: 'purchase', entityId: row.id, facts: { fromOn: from, was, chiefMinor } });
  cx.changed('purchase', row.id);
  return limitViews(cx.tx);
});

export const listLimits = defineQuery('purchase.limits', (_input, { db, site }) => {
  requireSite(site);
  return limitViews(db);
});
