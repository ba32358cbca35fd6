import { and, desc, eq, gt, gte, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { StaffId } from '#shared/kernel/ids';
import { formatDocumentNumber, parseDocumentNumber, type Prefix } from '#shared/numbering/document-number';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, perWriter } from '../kernel/rows';
import { numberRegister, numberSeries } from './table';

type Series = Readonly<{ siteCode: string; prefix: Prefix; year: number }>;
type Take = Series & Readonly<{ at: string; by: StaffId }>;
const keyOf = (s: Series) => and(eq(numberSeries.siteCode, s.siteCode), eq(numberSeries.prefix, s.prefix), eq(numberSeries.year, s.year));

const { placeholder } = sql;
/** A clock that lost its battery says a year long gone: then the series of a later year has a number that is later. */
const laterYear = sql`exists (select 1 from number_series as later where later.site_code = ${placeholder('siteCode')}
  and later.prefix = ${placeholder('prefix')} and later.year > ${placeholder('year')} and later.last_at > ${placeholder('at')})`;
/** Steps a series on, if it has begun and the moment is not before its last nor before the last of a later year. */
const stepOn = perWriter((tx) =>
  tx
    .update(numberSeries)
    .set({ next: sql`${numberSeries.next} + 1`, lastAt: sql`${placeholder('at')}`, mayBeEarlier: false })
    .where(
      and(
        eq(numberSeries.siteCode, placeholder('siteCode')),
        eq(numberSeries.prefix, placeholder('prefix')),
        eq(numberSeries.year, placeholder('year')),
        sql`(${numberSeries.lastAt} is null or ${numberSeries.lastAt} <= ${placeholder('at')} or ${numberSeries.mayBeEarlier})`,
        sql`not ${laterYear}`,
      ),
    )
    .returning({ n: sql<number>`${numberSeries.next} - 1` })
    .prepare(),
);

/** What the quick step would not do: the first number of a series, and one that a manager allowed to be earlier than a later year's. */
function takeSlowly(tx: WriteTx, t: Take): number {
  const { siteCode, prefix, year, at } = t;
  const isLater = and(
    eq(numberSeries.siteCode, siteCode),
    eq(numberSeries.prefix, prefix),
    gt(numberSeries.year, year),
    gt(numberSeries.lastAt, at),
  );
  const later = tx.select().from(numberSeries).where(isLater).orderBy(desc(numberSeries.year)).all();
  const [newest] = later;
  if (newest?.mayBeEarlier === false) throw new DomainError('CLOCK_BEFORE_LAST', { prefix, lastAt: newest.lastAt ?? '' });
  if (newest) {
    // the later year was the mistake: it waits until it has come
    tx.update(numberSeries).set({ lastAt: at, mayBeEarlier: false }).where(isLater).run();
    const n = stepOn(tx).get({ siteCode, prefix, year, at })?.n;
    if (n !== undefined) return n;
  }
  const begun = tx.select().from(numberSeries).where(keyOf(t)).get();
  if (begun) throw new DomainError('CLOCK_BEFORE_LAST', { prefix, lastAt: begun.lastAt ?? '' });
  insertRow(tx, numberSeries, { siteCode, prefix, year, next: 2, lastAt: at });
  return 1;
}

/** Gap-free numbers for each site, series and local year (decisions 2, B0). */
export const numbers = {
  /** Takes the next number. Refuses one earlier than the last of its series or of a later year's (E26), unless a manager allowed it once. */
  take(tx: WriteTx, t: Take): string {
    const { siteCode, prefix, year, at, by } = t;
    const n = stepOn(tx).get({ siteCode, prefix, year, at })?.n ?? takeSlowly(tx, t);
    const documentNo = formatDocumentNumber(prefix, year, n);
    insertRow(tx, numberRegister, { siteCode, prefix, year, n, documentNo, state: 'ISSUED', at, by });
    return documentNo;
  },

  /** A void is a second row of the register, never an edit (B31). */
  void(tx: WriteTx, v: Readonly<{ siteCode: string; documentNo: string; at: string; by: StaffId; reason: string }>): void {
    const parsed = parseDocumentNumber(v.documentNo);
    if (!parsed) throw new DomainError('NOT_FOUND', { entity: 'Number', id: v.documentNo });
    insertRow(tx, numberRegister, {
      siteCode: v.siteCode,
      prefix: parsed.prefix,
      year: parsed.year,
      n: parsed.running,
      documentNo: v.documentNo,
      state: 'VOID',
      at: v.at,
      by: v.by,
      reason: v.reason,
    });
  },

  nextOf: (db: ReadDb, s: Series): number => db.select({ next: numberSeries.next }).from(numberSeries).where(keyOf(s)).get()?.next ?? 1,
  setNext(tx: WriteTx, s: Series, next: number): void {
    const { siteCode, prefix, year } = s;
    tx.insert(numberSeries)
      .values({ siteCode, prefix, year, next })
      .onConflictDoUpdate({ target: [numberSeries.siteCode, numberSeries.prefix, numberSeries.year], set: { next } })
      .run();
  },
  /** One number may be earlier than the last (E26), of this year or of a later one. A series that has not begun needs no leave. */
  allowEarlier(tx: WriteTx, { siteCode, prefix, year }: Series): void {
    const fromThisYear = and(eq(numberSeries.siteCode, siteCode), eq(numberSeries.prefix, prefix), gte(numberSeries.year, year));
    tx.update(numberSeries).set({ mayBeEarlier: true }).where(fromThisYear).run();
  },
};
