import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import { addDays, toInstant } from '#shared/kernel/business-date';
import type { PartId, StockPlaceId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { backFrom, HOLDINGS, holdingOf, NOTHING_HELD, type HeldBy, type LaterMove, type StockOnDay } from '#shared/stock/on-day';
import type { StockPlaceKind } from '#shared/stock/places';
import type { ReadDb } from '../kernel/connection';
import { defineLongQuery, defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { partName } from '../part/queries';
import { part } from '../part/table';
import { stockPlaces } from './repository';

const standsNow = textQuery<[PartId, StockPlaceId, number, number]>(
  'select part_id, store_id, qty_milli, value_minor from stock_value where part_id in (select value from json_each(?))',
);
/** Of each part its own lines, by its index: a page reads no more of the ledger, however old the day is. */
const movedLater = textQuery<[PartId, StockPlaceId, StockPlaceId, number, number]>(
  `select m.part_id, m.from_id, m.to_id, sum(m.qty_milli), sum(m.value_minor) from json_each(?) j
   join stock_movement m indexed by stock_movement_part_ix on m.part_id = j.value where m.at >= ? group by 1, 2, 3`,
);
const storesNow = textQuery<[StockPlaceId, number]>('select store_id, sum(value_minor) from stock_value group by store_id');
const valueLater = textQuery<[StockPlaceId, StockPlaceId, number]>(
  'select from_id, to_id, sum(value_minor) from stock_movement where at >= ? group by 1, 2',
);

/** The first moment that is not of the day any more. */
const endOf = (on: string, { region }: SiteContext): string => toInstant(addDays(on, 1), '00:00', region);
function kinds(db: ReadDb): (id: StockPlaceId) => StockPlaceKind {
  const known = new Map(stockPlaces.all(db).map(({ id, kind }) => [id, kind]));
  return (id) => known.get(id) ?? 'opening';
}

type Line = Readonly<{ now: Record<string, { qtyMilli: number; valueMinor: number }>; later: LaterMove[] }>;
function heldThen(db: ReadDb, ids: readonly PartId[], end: string): (id: PartId) => HeldBy {
  const kindOf = kinds(db);
  const list = JSON.stringify(ids);
  const lines = new Map<PartId, Line>(ids.map((id) => [id, { now: structuredClone(NOTHING_HELD), later: [] }]));
  for (const [id, storeId, qtyMilli, valueMinor] of standsNow(db, list)) {
    const where = holdingOf(kindOf(storeId));
    const held = where === null ? undefined : lines.get(id)?.now[where];
    if (held === undefined) continue;
    held.qtyMilli += qtyMilli;
    held.valueMinor += valueMinor;
  }
  for (const [id, from, to, qtyMilli, valueMinor] of movedLater(db, list, end))
    lines.get(id)?.later.push({ from: kindOf(from), to: kindOf(to), qtyMilli, valueMinor });
  return (id) => {
    const line = lines.get(id);
    return line === undefined ? NOTHING_HELD : backFrom(line.now as HeldBy, line.later);
  };
}

/** 某日庫存: every part as it stood at the end of a day, by when things happened, as the month report has it; by sku, a page by key. */
export const stockOnDay = defineQuery('stock.onDay', ({ on, text, after, limit }, { db, site }): StockOnDay[] => {
  const centre = requireSite(site);
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const rows = db
    .select()
    .from(part)
    .where(
      and(
        eq(part.siteCode, centre.code),
        after ? gt(part.sku, after.sku) : undefined,
        ...words.map((word) => sql`instr(${part.words}, ${word}) > 0`),
      ),
    )
    .orderBy(asc(part.sku))
    .limit(limit)
    .all();
  const held = heldThen(
    db,
    rows.map((row) => row.id),
    endOf(on, centre),
  );
  return rows.map((row) => {
    const then = held(row.id);
    const [warehouse, technicians, quarantine] = HOLDINGS.map((h) => qtyOf(then[h].qtyMilli)) as [number, number, number];
    return {
      partId: row.id,
      sku: row.sku,
      name: partName(row, centre.language),
      spec: row.spec,
      unit: row.unit,
      warehouse,
      technicians,
      quarantine,
      qty: qtyOf(HOLDINGS.reduce((sum, h) => sum + then[h].qtyMilli, 0)),
      valueMinor: HOLDINGS.reduce((sum, h) => sum + then[h].valueMinor, 0),
    };
  });
});

/** What all of it was worth: the sum of the list without reading the list. */
export const stockOnDayTotal = defineLongQuery('stock.onDayTotal', ({ on }, { db, site }): Output<'stock.onDayTotal'> => {
  const kindOf = kinds(db);
  const now = structuredClone(NOTHING_HELD) as Record<string, { qtyMilli: number; valueMinor: number }>;
  for (const [storeId, valueMinor] of storesNow(db)) {
    const held = now[holdingOf(kindOf(storeId)) ?? ''];
    if (held !== undefined) held.valueMinor += valueMinor;
  }
  const later = valueLater(db, endOf(on, requireSite(site))).map(([from, to, valueMinor]): LaterMove => ({
    from: kindOf(from),
    to: kindOf(to),
    qtyMilli: 0,
    valueMinor,
  }));
  const then = backFrom(now as HeldBy, later);
  const [warehouseMinor, techniciansMinor, quarantineMinor] = HOLDINGS.map((h) => then[h].valueMinor) as [number, number, number];
  return { warehouseMinor, techniciansMinor, quarantineMinor, valueMinor: warehouseMinor + techniciansMinor + quarantineMinor };
});
