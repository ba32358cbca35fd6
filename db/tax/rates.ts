import { DomainError } from '#shared/kernel/app-error';
import { schemesOf } from '#shared/tax/rates';
import type { TaxRatesView } from '#shared/tax/schema';
import type { ReadDb } from '../kernel/connection';
import { countsFrom } from '../kernel/counts-from';
import { defineCommand, defineQuery } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { staffName } from '../staff/steps';
import { taxRates } from './repository';
import { ratesOfDay } from './steps';

const MOST = 200;
const ratesView = (db: ReadDb, site: Pick<SiteContext, 'region'>, today: string): TaxRatesView => ({
  today: ratesOfDay(db, site, today),
  own: taxRates
    .newest(db, MOST)
    .map(({ fromOn, scheme, goods, services, by, at }) => ({ fromOn, scheme, goods, services, by: staffName(db, by), at })),
});

/** Never for a day that is over: what was issued stays taxed as it was (D6). */
export const setTaxRates = defineCommand('billing.setTaxRates', ({ fromOn, scheme, goods, services }, cx) => {
  const from = countsFrom(cx, fromOn);
  if (!schemesOf(cx.site.region).includes(scheme)) throw new DomainError('INPUT_INVALID', { issues: 'scheme:notRight' });
  const row = taxRates.append(cx.tx, {
    id: newId<string>(),
    fromOn: from,
    scheme,
    goods,
    services,
    by: cx.actor.staffId,
    at: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'TaxRatesSet', entity: 'billing', entityId: row.id, facts: { fromOn: from, scheme, goods, services } });
  cx.changed('billing', row.id);
  return ratesView(cx.tx, cx.site, cx.today);
});

export const listTaxRates = defineQuery('billing.taxRates', (_input, { db, site, today }) => ratesView(db, requireSite(site), today));
