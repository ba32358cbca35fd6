import { DomainError } from '#shared/kernel/app-error';
import type { Language, Region } from '#shared/kernel/region';
import type { SiteSettings } from '#shared/setup/schema';
import { site } from '../site/table';
import type { ReadDb } from './connection';
import { perConnection } from './rows';

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

const theSite = perConnection((db) => db.select().from(site).prepare());

/** Null before the first run. */
export function readSite(db: ReadDb): SiteContext | null {
  const row = theSite(db).get();
  return row
    ? {
        id: row.id,
        code: row.siteCode,
        name: row.name,
        region: row.region,
        language: row.language,
        address: row.address,
        phone: row.phone,
        complaintPhone: row.complaintPhone,
        settings: row.settings,
      }
    : null;
}

/** For queries that need a centre: whoever is signed in has one, so its absence is a refusal and not a bug. */
export function requireSite(site: SiteContext | null): SiteContext {
  if (site === null) throw new DomainError('NOT_FOUND', { entity: 'Site', id: '' });
  return site;
}
