import { and, desc, eq, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { qtyOf } from '#shared/kernel/quantity';
import type { MovementView } from '#shared/stock/schema';
import { staffName } from '../staff/steps';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { stockMovements } from './repository';
import { stockMovement, stockPlace, type StockMovementRow } from './table';

const fromPlace = alias(stockPlace, 'from_place');
const toPlace = alias(stockPlace, 'to_place');
const lines = (db: ReadDb) =>
  db
    .select({ m: stockMovement, from: fromPlace, to: toPlace, cardNo: repairCard.cardNo, callNo: serviceCall.callNo })
    .from(stockMovement)
    .innerJoin(fromPlace, eq(fromPlace.id, stockMovement.fromId))
    .innerJoin(toPlace, eq(toPlace.id, stockMovement.toId))
    .leftJoin(repairCard, eq(repairCard.id, stockMovement.cardId))
    .leftJoin(serviceCall, eq(serviceCall.id, stockMovement.callId));
type Line = NonNullable<ReturnType<ReturnType<typeof lines>['get']>>;

const isOfWarehouse = (kind: Line['from']['kind']): boolean => kind === 'warehouse' || kind === 'bin';
/** 零件帳卡: plus and minus of the warehouse with its balance afterwards; a move between its bins changes neither. */
function cardOf({ m, from, to }: Line): MovementView['card'] {
  const [out, into] = [isOfWarehouse(from.kind), isOfWarehouse(to.kind)];
  if (!out && !into) return null;
  const sign = Number(into) - Number(out);
  const [balance, value] = into ? [m.toQtyAfter, m.toValueAfter] : [m.fromQtyAfter, m.fromValueAfter];
  return { qty: sign * qtyOf(m.qty), valueMinor: sign * m.valueMinor, balanceQty: qtyOf(balance ?? 0), balanceMinor: value ?? 0 };
}

function viewOf(db: ReadDb, line: Line): MovementView {
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
    by: staffName(db, m.by),
    isReversed: m.reversalOf !== null || stockMovements.reversalOf(db, m.id) !== undefined,
  };
}

export function movementView(db: ReadDb, row: StockMovementRow): MovementView {
  const line = lines(db).where(eq(stockMovement.id, row.id)).get();
  if (!line) throw new Error('a movement that was just written cannot be read');
  return viewOf(db, line);
}

/** Every movement of a part, newest first, a page by key (B11). */
export const stockHistory = defineQuery('stock.history', ({ partId, before, limit }, { db }): MovementView[] =>
  lines(db)
    .where(and(eq(stockMovement.partId, partId), before === null ? undefined : lt(stockMovement.seq, before)))
    .orderBy(desc(stockMovement.seq))
    .limit(limit)
    .all()
    .map((line) => viewOf(db, line)),
);
