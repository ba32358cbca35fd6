import { existsSync } from 'node:fs';
import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { OPEN_CALL_STATUSES } from '#shared/service-call/states';
import { HELD_STATES } from '#shared/custody/states';
import type { CentreFacts, LostSeries } from '#shared/backup/schema';
import { openDatabase, type Sqlite } from '../kernel/connection';

const LISTED = 60;
const marks = (list: readonly string[]): string => list.map(() => '?').join(', ');

/** One side of before and after (還原前後); null when the data has no centre yet. */
export function centreFacts(sqlite: Sqlite): CentreFacts | null {
  const centre = sqlite.prepare<[], { code: string; name: string }>('select site_code as code, name from site').get();
  if (centre === undefined) return null;
  const count = (sql: string, ...values: string[]): number =>
    sqlite
      .prepare<string[], number>(`select count(*) from ${sql}`)
      .pluck()
      .get(...values) ?? 0;
  const last = sqlite.prepare<[], { seq: number; at: string }>('select seq, at from audit_entry order by seq desc limit 1').get();
  return {
    centreCode: centre.code,
    centreName: centre.name,
    lastChangeAt: last?.at ?? null,
    customers: count('customer where merged_into is null'),
    openCalls: count(`service_call where status in (${marks(OPEN_CALL_STATUSES)})`, ...OPEN_CALL_STATUSES),
    openCards: count(`repair_card where status in (${marks(OPEN_CARD_STATUSES)})`, ...OPEN_CARD_STATUSES),
    devicesInHouse: count(`custody_stay where state in (${marks(HELD_STATES)})`, ...HELD_STATES),
    unpaidBills: count("bill where status in ('ISSUED', 'PART_PAID')"),
    photos: count('photo'),
    auditRows: last?.seq ?? 0,
    series: sqlite
      .prepare<[], CentreFacts['series'][number]>(
        'select prefix, year, next - 1 as last from number_series where next > 1 order by year desc, prefix',
      )
      .all(),
  };
}

/** Numbers that the data in use has issued and the backup has not. */
export function lostNumbers(now: Sqlite, then: Sqlite): LostSeries[] {
  const nextThen = then.prepare<[string, number], number>('select next from number_series where prefix = ? and year = ?').pluck();
  return now
    .prepare<[], { prefix: string; year: number; next: number }>('select prefix, year, next from number_series order by year desc, prefix')
    .all()
    .flatMap(({ prefix, year, next }): LostSeries[] => {
      const since = nextThen.get(prefix, year) ?? 1;
      if (next <= since) return [];
      const issued = now
        .prepare<[string, number, number], { n: number; documentNo: string }>(
          "select n, document_no as documentNo from number_register where prefix = ? and year = ? and n >= ? and state = 'ISSUED' order by n",
        )
        .all(prefix, year, since);
      return [{ prefix, year, from: issued[0]?.n ?? since, to: next - 1, documents: issued.slice(0, LISTED).map((i) => i.documentNo) }];
    });
}

/** Is the backup a beginning of what is in use? Null: one of them has no audit trail. */
export function isBeginning(now: Sqlite, chain: Readonly<{ rows: number; head: string | null }>): boolean | null {
  if (chain.rows === 0) return null;
  return now.prepare<[number], string>('select hash from audit_entry where seq = ?').pluck().get(chain.rows) === chain.head;
}

/** The data in use, read only, as far as it can be read; null when it is missing or broken. The restore must not need it. */
export function readCurrent<T>(file: string, addon: string | undefined, read: (sqlite: Sqlite) => T): T | null {
  if (!existsSync(file)) return null;
  let sqlite: Sqlite | undefined;
  try {
    sqlite = openDatabase(file, { readonly: true, addon }).sqlite;
    return read(sqlite);
  } catch {
    return null;
  } finally {
    sqlite?.close();
  }
}
