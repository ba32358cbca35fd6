import { sql } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import type { SupportFacts } from '#shared/support/routes';
import type { QueryCx } from '../kernel/handlers';
import { siteView } from '../site/queries';
import { sites } from '../site/repository';

/** Only figures and switches: what somebody typed (name, address, districts, shelves, printers) is counted, not told. */
function plainSettings({ settings }: ReturnType<typeof siteView>): SupportFacts['settings'] {
  const told = Object.entries(settings).flatMap(([name, value]): [string, string | number | boolean][] => {
    if (value === undefined || value === null) return []; // a setting that this centre was opened without, or left empty
    // The only text among them is a word of a closed list.
    if (typeof value !== 'object') return [[name, value]];
    return [[`${name}.count`, Object.keys(value).length]];
  });
  return Object.fromEntries(told);
}

/** What the engine knows of itself for a support bundle. */
export function supportFacts({ db, keyStore, version }: QueryCx, checks: Output<'audit.consistency'>): SupportFacts {
  const site = siteView(sites.get(db));
  const tables = db.all<{ name: string }>(sql`
    select name from sqlite_master where type = 'table' and sql like '%STRICT%' and name not like 'sqlite_%' order by name`);
  return {
    version,
    region: site.region,
    language: site.language,
    keyStore,
    sqlite: db.get<{ version: string }>(sql`select sqlite_version() as version`).version,
    migrations: db.all<{ name: string; at: string }>(sql`select name, at from applied_migration order by name`),
    tables: tables.map(({ name }) => ({
      table: name,
      rows: db.get<{ n: number }>(sql`select count(*) as n from ${sql.identifier(name)}`).n,
    })),
    consistency: checks.map(({ check, violations }) => ({ check, violations: violations.length })),
    settings: plainSettings(site),
  };
}
