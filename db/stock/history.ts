import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { qtyOf } from '#shared/kernel/quantity';
import { movementsOf, type OutsideLine } from '#shared/stock/outside';
import type { MovementKind, MovementView } from '#shared/stock/schema';
import { serialKey } from '#shared/stock/serial-key';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { perConnection, readerOf, textQuery } from '../kernel/rows';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { requireSite } from '../kernel/site-context';
import { staff } from '../staff/table';
import { stockPlaces } from './repository';
import { stockMovement, stockPlace, type StockMovementRow } from './table';

const fromPlace = alias(stockPlace, 'from_place');
const toPlace = alias(stockPlace, 'to_place');
const reversal = alias(stockMovement, 'reversal');
const selection = {
  m: stockMovement,
  from: fromPlace,
  to: toPlace,
  cardNo: repairCard.cardNo,
  callNo: serviceCall.callNo,
  by: staff.name,
  reversedBy: reversal.seq,
};
export const movementLines = (db: ReadDb) =>
  db
    .select(selection)
    .from(stockMovement)
    .innerJoin(fromPlace, eq(fromPlace.id, stockMovement.fromId))
    .innerJoin(toPlace, eq(toPlace.id, stockMovement.toId))
    .leftJoin(repairCard, eq(repairCard.id, stockMovement.cardId))
    .leftJoin(serviceCall, eq(serviceCall.id, stockMovement.callId))
    .leftJoin(staff, eq(staff.id, stockMovement.by))
    .leftJoin(reversal, eq(reversal.reversalOf, stockMovement.id));
type Line = NonNullable<ReturnType<ReturnType<typeof movementLines>['get']>>;
const lineOf = readerOf<Line>(selection);

const { placeholder } = sql;
const pages = {
  newest: perConnection((db) =>
    movementLines(db)
      .where(eq(stockMovement.partId, placeholder('partId')))
      .orderBy(desc(stockMovement.seq))
      .limit(placeholder('limit'))
      .prepare(),
  ),
  piece: perConnection((db) =>
    movementLines(db)
      .where(
        and(
          eq(stockMovement.partId, placeholder('partId')),
          lt(stockMovement.seq, placeholder('before')),
          sql`${stockMovement.seq} in (select c.movement_seq from part_serial s join movement_serial c on c.serial_id = s.id
            where s.part_id = ${placeholder('of')} and s.serial = ${placeholder('serial')})`,
        ),
      )
      .orderBy(desc(stockMovement.seq))
      .limit(placeholder('limit'))
      .prepare(),
  ),
  chosen: perConnection((db) =>
    movementLines(db)
      .where(sql`${stockMovement.seq} in (select value from json_each(${placeholder('seqs')}))`)
      .orderBy(desc(stockMovement.seq))
      .prepare(),
  ),
  before: perConnection((db) =>
    movementLines(db)
      .where(and(eq(stockMovement.partId, placeholder('partId')), lt(stockMovement.seq, placeholder('before'))))
      .orderBy(desc(stockMovement.seq))
      .limit(placeholder('limit'))
      .prepare(),
  ),
};

const isOfWarehouse = (kind: Line['from']['kind']): boolean => kind === 'warehouse' || kind === 'bin';
/** 零件帳卡: plus and minus of the warehouse with its balance afterwards; a move between its bins changes neither. */
function cardOf({ m, from, to }: Line): MovementView['card'] {
  const [out, into] = [isOfWarehouse(from.kind), isOfWarehouse(to.kind)];
  if (!out && !into) return null;
  const sign = Number(into) - Number(out);
  const [balance, value] = into ? [m.toQtyAfter, m.toValueAfter] : [m.fromQtyAfter, m.fromValueAfter];
  return { qty: sign * qtyOf(m.qty), valueMinor: sign * m.valueMinor, balanceQty: qtyOf(balance ?? 0), balanceMinor: value ?? 0 };
}

export function movementOf(line: Line): MovementView {
  const { m, from, to } = line;
  return {
    id: m.id,
    seq: m.seq,
    at: m.at,
    kind: m.kind,
    docNo: m.docNo,
    jobNo: line.cardNo ?? line.callNo,
    from: from.name ?? from.code,
    to: to.name ?? to.code,
    fromKind: from.kind,
    toKind: to.kind,
    qty: qtyOf(m.qty),
    valueMinor: m.valueMinor,
    card: cardOf(line),
    serials: [...m.serials],
    reason: m.reason,
    by: line.by ?? 'system',
    isReversed: m.reversalOf !== null || line.reversedBy !== null,
  };
}

export function movementView(db: ReadDb, row: StockMovementRow): MovementView {
  const line = movementLines(db).where(eq(stockMovement.id, row.id)).get();
  if (!line) throw new Error('a movement that was just written cannot be read');
  return movementOf(line);
}

/** Every movement of a part, newest first, a page by key (B11). */
export const stockHistory = defineQuery('stock.history', ({ partId, serial, before, limit }, { db }): MovementView[] => {
  const page = (): unknown[][] => {
    if (serial !== null)
      return pages.piece(db).values({ partId, of: partId, serial: serialKey(serial), before: before ?? Number.MAX_SAFE_INTEGER, limit });
    return before === null ? pages.newest(db).values({ partId, limit }) : pages.before(db).values({ partId, before, limit });
  };
  return page().map((row) => movementOf(lineOf(row)));
});

const newestOf = textQuery<[number]>('select seq from stock_movement where kind = ? and seq < ? order by seq desc limit +?');
/** What went to a place outside of the house and came from there: each kind of movement by its own index, then put together. */
export const stockOutside = defineQuery('stock.outside', ({ placeId, before, limit }, { db, site }): OutsideLine[] => {
  const { language } = requireSite(site);
  const place = stockPlaces.get(db, placeId);
  const seqsOf = (kind: MovementKind): number[] => newestOf(db, kind, before ?? Number.MAX_SAFE_INTEGER, limit).map(([seq]) => seq);
  const seqs = movementsOf(place.kind)
    .flatMap(seqsOf)
    .toSorted((a, b) => b - a)
    .slice(0, limit);
  return pages
    .chosen(db)
    .values({ seqs: JSON.stringify(seqs) })
    .map((row) => {
      const line = lineOf(row as unknown[]);
      const part = parts.get(db, line.m.partId);
      return {
        ...movementOf(line),
        partId: part.id,
        sku: part.sku,
        name: partName(part, language),
        unit: part.unit,
        isIn: line.to.kind === place.kind,
      };
    });
});
