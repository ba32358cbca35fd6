import { getTableName } from 'drizzle-orm';
import { changeSources } from '../change-log/repository';
import type { Check } from './violation';

const byDomain = Object.entries(changeSources).flatMap(([domain, tables]) =>
  tables === null ? [] : [{ domain, tables: tables.map(getTableName) }],
);
const synced = byDomain.flatMap(({ domain, tables }) => tables.map((table) => ({ domain, table })));

/** The change log is complete: the last change of every row is in it, and every row it names is there (decisions 10). */
export const changeLogChecks: readonly Check[] = [
  {
    code: 'changeLogBehind',
    sql: synced
      .map(
        (s) => `select '${s.domain}' as domain, d.id, d.rev from ${s.table} d
                where not exists (select 1 from change_log l where l.entity_id = d.id and l.rev = d.rev and l.domain = '${s.domain}')`,
      )
      .join(' union all '),
  },
  {
    code: 'changeLogWithoutRow',
    sql: `select l.domain, l.entity_id as id, l.seq from change_log l where not case l.domain
            ${byDomain
              .map(
                ({ domain, tables }) =>
                  `when '${domain}' then ${tables.map((t) => `exists (select 1 from ${t} d where d.id = l.entity_id)`).join(' or ')}`,
              )
              .join(' ')} else 0 end`,
  },
];
