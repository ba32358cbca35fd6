import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import type { Input, Output } from '#shared/contract/contract';
import type { PartId } from '#shared/kernel/ids';
import type { Language } from '#shared/kernel/region';
import type { PartLine, PartView, SuppliedPart } from '#shared/part/schema';
import { qtyOf } from '#shared/kernel/quantity';
import { cleanScan } from '#shared/numbering/scan-text';
import { serialKey } from '#shared/stock/serial-key';
import { rowById, rowsById, textQuery } from '../kernel/rows';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx, type QueryCx } from '../kernel/handlers';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { partSerials } from '../stock/repository';
import { stockPlace } from '../stock/table';
import { staffName } from '../staff/steps';
import { partBarcodes, partPrices, parts, supplierRows } from './repository';
import { part, type PartRow, type SupplierRow } from './table';

/** What there is of a part, in thousandths, and what the warehouse's part is worth. */
type StockCounts = Readonly<{ onHand: number; valueMinor: number; withTechnicians: number; reserved: number }>;
const NO_STOCK: StockCounts = { onHand: 0, valueMinor: 0, withTechnicians: 0, reserved: 0 };

const stores = textQuery<[PartId, string, number, number]>(
  `select v.part_id, p.kind, v.qty_milli, v.value_minor from stock_value v join stock_place p on p.id = v.store_id
   where v.part_id in (select value from json_each(?)) and p.kind in ('warehouse', 'technician')`,
);
const reserved = textQuery<[PartId, number]>(
  `select part_id, sum(reserved_milli) from stock_issue_line
   where reserved_milli > 0 and part_id in (select value from json_each(?)) group by part_id`,
);

const pricesOn = textQuery<[PartId, number]>(
  `select j.value, (select price_minor from part_price where part_id = j.value and region = ? and from_on <= ?
     order by from_on desc, seq desc limit 1) as price from json_each(?) j where price is not null`,
);

/** What nobody has been promised, in thousandths. */
export const availableOf = ({ onHand: there, reserved: promisedMilli }: StockCounts): number => there - promisedMilli;
/** Counts of one part. */
export const stockCounts = (db: ReadDb, id: PartId): StockCounts => countsOf(db, [id]).get(id) ?? NO_STOCK;
/** Counts of many parts at once. */
export function stockCountsOf(db: ReadDb, ids: readonly PartId[]): (id: PartId) => StockCounts {
  const counts = countsOf(db, ids);
  return (id) => counts.get(id) ?? NO_STOCK;
}

/** Counts of the parts of a page: two statements however many there are. */
function countsOf(db: ReadDb, ids: readonly PartId[]): ReadonlyMap<PartId, StockCounts> {
  const list = JSON.stringify(ids);
  const counts = new Map<PartId, StockCounts>();
  const add = (id: PartId, more: Partial<StockCounts>): void => {
    const was = counts.get(id) ?? NO_STOCK;
    counts.set(id, {
      onHand: was.onHand + (more.onHand ?? 0),
      valueMinor: was.valueMinor + (more.valueMinor ?? 0),
      withTechnicians: was.withTechnicians + (more.withTechnicians ?? 0),
      reserved: was.reserved + (more.reserved ?? 0),
    });
  };
  for (const [id, kind, qty, valueMinor] of stores(db, list))
    add(id, kind === 'warehouse' ? { onHand: qty, valueMinor } : { withTechnicians: qty });
  for (const [id, qty] of reserved(db, list)) add(id, { reserved: qty });
  return counts;
}

/** The name in the centre's language, or the first there is (B11). */
export function partName(row: Pick<PartRow, 'nameTw' | 'nameCn' | 'nameEn' | 'sku'>, language: Language): string {
  const own = { 'zh-TW': row.nameTw, 'zh-CN': row.nameCn, en: row.nameEn }[language];
  return own ?? row.nameTw ?? row.nameCn ?? row.nameEn ?? row.sku;
}

type Place = Readonly<{ db: ReadDb; site: SiteContext; today: string }>;
const countFacts = (c: StockCounts) => ({
  onHand: qtyOf(c.onHand),
  reserved: qtyOf(c.reserved),
  available: qtyOf(availableOf(c)),
  withTechnicians: qtyOf(c.withTechnicians),
});
const binCode = (db: ReadDb, row: PartRow): string | null =>
  row.homeBinId === null ? null : (rowById(db, stockPlace, row.homeBinId)?.code ?? null);

export function partView({ db, site, today }: Place, row: PartRow): PartView {
  const { siteCode: _site, createdAt: _made, updatedAt: _changed, words: _words, ...shown } = row;
  const counts = stockCounts(db, row.id);
  return {
    ...shown,
    models: [...row.models],
    alternatives: [...row.alternatives],
    name: partName(row, site.language),
    barcodes: partBarcodes.of(db, row.id),
    suppliers: row.suppliers.map((s) => ({ ...s, name: supplierRows.get(db, s.supplierId).name })),
    orderAt: qtyOf(row.orderAt),
    fillTo: qtyOf(row.fillTo),
    homeBin: binCode(db, row),
    priceMinor: partPrices.on(db, row.id, site.region, today),
    valueMinor: counts.valueMinor,
    ...countFacts(counts),
  };
}
export const shownPart = (cx: CommandCx, id: PartId): PartView =>
  partView({ db: cx.tx, site: cx.site, today: cx.today }, parts.get(cx.tx, id));
const placeOf = (cx: QueryCx): Place => ({ db: cx.db, site: requireSite(cx.site), today: cx.today });

/** On hand in the warehouse, from the store's own row: an index away for each part of the list. */
const onHand = sql<number>`coalesce((select v.qty_milli from stock_value v join stock_place w on w.id = v.store_id and w.kind = 'warehouse' where v.part_id = ${part.id}), 0)`;
const promised = sql<number>`coalesce((select sum(l.reserved_milli) from stock_issue_line l where l.part_id = ${part.id} and l.reserved_milli > 0), 0)`;
const VIEWS: Readonly<Record<Input<'part.list'>['view'], SQL | undefined>> = {
  all: undefined,
  low: sql`${part.orderAt} > 0 and ${onHand} - ${promised} <= ${part.orderAt}`,
  out: sql`${onHand} = 0`,
  inactive: undefined,
};

/** The stock list, by sku, a page by key, with live balances. */
export const listParts = defineQuery('part.list', ({ view, text, after, limit }, cx): PartLine[] => {
  const { db, site, today } = placeOf(cx);
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const rows = db
    .select()
    .from(part)
    .where(
      and(
        eq(part.isActive, view !== 'inactive'),
        after ? gt(part.sku, after.sku) : undefined,
        ...words.map((word) => sql`instr(${part.words}, ${word}) > 0`),
        VIEWS[view],
      ),
    )
    .orderBy(asc(part.sku))
    .limit(limit)
    .all();
  const ids = rows.map((row) => row.id);
  const counts = countsOf(db, ids);
  const prices = new Map(pricesOn(db, site.region, today, JSON.stringify(ids)));
  const bins = new Map(rowsById(db, stockPlace, [...new Set(rows.flatMap((row) => row.homeBinId ?? []))]).map((b) => [b.id, b.code]));
  return rows.map((row) => ({
    id: row.id,
    sku: row.sku,
    name: partName(row, site.language),
    spec: row.spec,
    unit: row.unit,
    homeBin: row.homeBinId === null ? null : (bins.get(row.homeBinId) ?? null),
    isSerialised: row.isSerialised,
    orderAt: qtyOf(row.orderAt),
    fillTo: qtyOf(row.fillTo),
    priceMinor: prices.get(row.id) ?? null,
    isActive: row.isActive,
    ...countFacts(counts.get(row.id) ?? NO_STOCK),
  }));
});

export const partById = defineQuery('part.byId', ({ id }, cx): PartView | null => {
  const row = parts.find(cx.db, id);
  return row ? partView(placeOf(cx), row) : null;
});

/** 掃描: a sku, a barcode, or the serial of one piece. */
export function codeOwner(db: ReadDb, siteCode: string, code: string): Readonly<{ row: PartRow; serial: string | null }> | null {
  const scanned = cleanScan(code);
  const byBarcode = partBarcodes.partOf(db, scanned);
  const row = byBarcode ? parts.find(db, byBarcode) : parts.withSku(db, siteCode, scanned.toUpperCase());
  if (row) return { row, serial: null };
  const piece = partSerials.withText(db, serialKey(scanned));
  return piece ? { row: parts.get(db, piece.partId), serial: piece.serial } : null;
}
export const partByCode = defineQuery('part.byCode', ({ code }, cx): Output<'part.byCode'> => {
  const place = placeOf(cx);
  const found = codeOwner(cx.db, place.site.code, code);
  return found && { part: partView(place, found.row), serial: found.serial };
});

export const partPriceList = defineQuery('part.prices', ({ partId }, { db }) =>
  partPrices.all(db, partId).map(({ region, fromOn, priceMinor, by, at }) => ({ region, fromOn, priceMinor, by: staffName(db, by), at })),
);

export function supplierView(row: SupplierRow): Output<'part.addSupplier'> {
  const { siteCode: _site, createdAt: _made, updatedAt: _changed, ...shown } = row;
  return shown;
}
export const listSuppliers = defineQuery('part.suppliers', (_input, { db }) => supplierRows.all(db).map(supplierView));

/** Parts of a supplier, by sku; a few thousand rows are read once, because the terms lie in the part itself. */
export const partsOfSupplier = defineQuery('part.ofSupplier', ({ supplierId, after, limit }, cx): SuppliedPart[] => {
  const { site } = placeOf(cx);
  return cx.db
    .select()
    .from(part)
    .where(and(eq(part.isActive, true), after ? gt(part.sku, after.sku) : undefined, sql`instr(${part.suppliers}, ${supplierId}) > 0`))
    .orderBy(asc(part.sku))
    .limit(limit)
    .all()
    .map((row) => {
      const at = row.suppliers.findIndex((s) => s.supplierId === supplierId);
      const terms = row.suppliers[at];
      return {
        id: row.id,
        sku: row.sku,
        name: partName(row, site.language),
        unit: row.unit,
        rev: row.rev,
        code: terms?.code ?? null,
        priceMinor: terms?.priceMinor ?? null,
        pack: terms?.pack ?? 1,
        leadDays: terms?.leadDays ?? null,
        isFirst: at === 0,
      };
    });
});
