import { and, asc, eq, sql } from 'drizzle-orm';
import type { Language, Region } from '#shared/kernel/region';
import type { ReadDb } from '../kernel/connection';
import { partName } from './queries';
import { part } from './table';

type Wanted = Readonly<{ region: Region; on: string; language: Language; text: string; limit: number }>;
/** Parts with the price of a day in a region, by sku; those without a price stand on no list (B11, P9 art. 5). */
export function pricedParts(
  db: ReadDb,
  { region, on, language, text, limit }: Wanted,
): { sku: string; name: string; priceMinor: number }[] {
  // The name of the table is written out: the column alone would be that of the prices.
  const price = sql<number>`(select price_minor from part_price where part_id = part.id and region = ${region} and from_on <= ${on}
    order by from_on desc, seq desc limit 1)`;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return db
    .select({ row: part, priceMinor: price })
    .from(part)
    .where(and(eq(part.isActive, true), sql`${price} is not null`, ...words.map((word) => sql`instr(${part.words}, ${word}) > 0`)))
    .orderBy(asc(part.sku))
    .limit(limit)
    .all()
    .map(({ row, priceMinor }) => {
      const name = partName(row, language);
      return { sku: row.sku, name: row.spec === null ? name : `${name}　${row.spec}`, priceMinor };
    });
}
