import { and, eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { StaffId } from '#shared/kernel/ids';
import { formatDocumentNumber, parseDocumentNumber, type Prefix } from '#shared/numbering/document-number';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { numberRegister, numberSeries } from './table';

type Series = Readonly<{ siteCode: string; prefix: Prefix; year: number }>;
type Take = Series & Readonly<{ at: string; by: StaffId }>;
const keyOf = (s: Series) => and(eq(numberSeries.siteCode, s.siteCode), eq(numberSeries.prefix, s.prefix), eq(numberSeries.year, s.year));

/** Gap-free numbers for each site, series and local year (decisions 2, B0). */
export const numbers = {
  /** Takes the next number. Refuses one earlier than the last of its series (E26), unless a manager allowed it once. */
  take(tx: WriteTx, t: Take): string {
    const key = keyOf(t);
    const series = tx.select().from(numberSeries).where(key).get();
    if (series?.lastAt && t.at < series.lastAt && !series.mayBeEarlier) {
      throw new DomainError('CLOCK_BEFORE_LAST', { prefix: t.prefix, lastAt: series.lastAt });
    }
    const n = series?.next ?? 1;
    const lastAt = series?.lastAt && series.lastAt > t.at && !series.mayBeEarlier ? series.lastAt : t.at;
    if (series)
      tx.update(numberSeries)
        .set({ next: n + 1, lastAt, mayBeEarlier: false })
        .where(key)
        .run();
    else
      tx.insert(numberSeries)
        .values({ siteCode: t.siteCode, prefix: t.prefix, year: t.year, next: n + 1, lastAt })
        .run();
    const documentNo = formatDocumentNumber(t.prefix, t.year, n);
    tx.insert(numberRegister)
      .values({ siteCode: t.siteCode, prefix: t.prefix, year: t.year, n, documentNo, state: 'ISSUED', at: t.at, by: t.by })
      .run();
    return documentNo;
  },

  /** A void is a second row of the register, never an edit (B31). */
  void(tx: WriteTx, v: Readonly<{ siteCode: string; documentNo: string; at: string; by: StaffId; reason: string }>): void {
    const parsed = parseDocumentNumber(v.documentNo);
    if (!parsed) throw new DomainError('NOT_FOUND', { entity: 'Number', id: v.documentNo });
    tx.insert(numberRegister)
      .values({
        siteCode: v.siteCode,
        prefix: parsed.prefix,
        year: parsed.year,
        n: parsed.running,
        documentNo: v.documentNo,
        state: 'VOID',
        at: v.at,
        by: v.by,
        reason: v.reason,
      })
      .run();
  },

  nextOf: (db: ReadDb, s: Series): number => db.select({ next: numberSeries.next }).from(numberSeries).where(keyOf(s)).get()?.next ?? 1,
  setNext(tx: WriteTx, s: Series, next: number): void {
    const { siteCode, prefix, year } = s;
    tx.insert(numberSeries)
      .values({ siteCode, prefix, year, next })
      .onConflictDoUpdate({ target: [numberSeries.siteCode, numberSeries.prefix, numberSeries.year], set: { next } })
      .run();
  },
  /** One number may be earlier than the last (E26). A series that has not begun needs no leave. */
  allowEarlier(tx: WriteTx, s: Series): void {
    tx.update(numberSeries).set({ mayBeEarlier: true }).where(keyOf(s)).run();
  },
};
