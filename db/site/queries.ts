import type { Output } from '#shared/contract/contract';
import type { QueryCx } from '../kernel/handlers';
import type { SiteRow } from './table';

type SiteView = Output<'setup.site'>;

export const siteView = (row: SiteRow): SiteView => ({
  code: row.siteCode,
  name: row.name,
  region: row.region,
  language: row.language,
  address: row.address,
  phone: row.phone,
  complaintPhone: row.complaintPhone,
  taxId: row.taxId,
  settings: row.settings,
  rev: row.rev,
});

/** What every window asks first: is there a centre, what does the engine's clock say, where does the key lie (decisions 8). */
export const setupStatus = ({ site, now, today, keyStore, version }: QueryCx): Output<'setup.status'> => ({
  state: site === null ? 'firstRun' : 'ready',
  site:
    site === null
      ? null
      : {
          code: site.code,
          name: site.name,
          region: site.region,
          language: site.language,
          rocDates: site.settings.rocDates,
          autoLockMinutes: site.settings.autoLockMinutes,
        },
  now,
  today,
  keyStore,
  version,
});
