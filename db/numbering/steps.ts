import { and, count, eq, max, min, sql } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import type { ReadDb } from '../kernel/connection';
import { numberRegister, numberSeries } from './table';

type Gap = Output<'numbering.gapReport'>[number];

/** Numbers missing between the first of a series and the next to come: always none (B0, E15). */
export function numberGaps(db: ReadDb): Gap[] {
  const held = db
    .select({
      site: numberRegister.siteCode,
      prefix: numberRegister.prefix,
      year: numberRegister.year,
      first: min(numberRegister.n),
      last: max(numberRegister.n),
      n: sql<number>`count(distinct ${numberRegister.n})`,
    })
    .from(numberRegister)
    .groupBy(numberRegister.siteCode, numberRegister.prefix, numberRegister.year)
    .all();
  return held.flatMap(({ site, prefix, year, first, last, n }) => {
    const series = and(eq(numberSeries.siteCode, site), eq(numberSeries.prefix, prefix), eq(numberSeries.year, year));
    const next = db.select({ next: numberSeries.next }).from(numberSeries).where(series).get()?.next ?? 0;
    const from = first ?? 1;
    const to = Math.max(last ?? 0, next - 1);
    if (to - from + 1 === n) return [];
    const ofSeries = and(eq(numberRegister.siteCode, site), eq(numberRegister.prefix, prefix), eq(numberRegister.year, year));
    const there = new Set(
      db
        .selectDistinct({ n: numberRegister.n })
        .from(numberRegister)
        .where(ofSeries)
        .all()
        .map((r) => r.n),
    );
    return [{ prefix, year, missing: Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((i) => !there.has(i)) }];
  });
}

/** How many numbers a series has given out or voided. */
export const issuedCount = (db: ReadDb, siteCode: string, prefix: string, year: number): number =>
  db
    .select({ n: count() })
    .from(numberRegister)
    .where(and(eq(numberRegister.siteCode, siteCode), eq(numberRegister.prefix, prefix), eq(numberRegister.year, year)))
    .get()?.n ?? 0;
