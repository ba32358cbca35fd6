import { ratesOn, type Rates } from '#shared/tax/rates';
import type { ReadDb } from '../kernel/connection';
import type { SiteContext } from '../kernel/site-context';
import { taxRates } from './repository';

/** 稅率 of this centre on a day (D6). */
export const ratesOfDay = (db: ReadDb, site: Pick<SiteContext, 'region'>, on: string): Rates => ratesOn(site.region, taxRates.all(db), on);
