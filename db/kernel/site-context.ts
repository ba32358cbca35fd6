import { DomainError } from '#shared/kernel/app-error';
import type { Language, Region } from '#shared/kernel/region';
import type { SiteSettings } from '#shared/setup/schema';
import { site } from '../site/table';
import { keptRow } from './rows';

/** The centre as commands see it: re-read for each of them, so a changed setting acts at once. */
export type SiteContext = Readonly<{
  id: string;
  code: string;
  name: string;
  region: Region;
  language: Language;
  address: string | null;
  phone: string | null;
  complaintPhone: string | null;
  settings: SiteSettings;
}>;

const selection = {
  id: site.id,
  code: site.siteCode,
  name: site.name,
  region: site.region,
  language: site.language,
  address: site.address,
  phone: site.phone,
  complaintPhone: site.complaintPhone,
  settings: site.settings,
};
/** Null before the first run. Read for each route, so a changed setting acts at once. */
export const readSite = keptRow<SiteContext>(selection, (db) => db.select(selection).from(site));

/** For queries that need a centre: whoever is signed in has one, so its absence is a refusal and not a bug. */
export function requireSite(site: SiteContext | null): SiteContext {
  if (site === null) throw new DomainError('NOT_FOUND', { entity: 'Site', id: '' });
  return site;
}
