import { and, asc, eq } from 'drizzle-orm';
import type { PartId } from '#shared/kernel/ids';
import type { MovementView } from '#shared/stock/schema';
import type { ReadDb } from '../kernel/connection';
import { within, type Span } from '../kernel/within';
import { movementLines, movementOf } from './history';
import { stockMovement } from './table';

/** 零件帳卡 of some days as a card is written: the oldest line first (B11). */
export const cardOfPart = (db: ReadDb, partId: PartId, span: Span, limit: number): MovementView[] =>
  movementLines(db)
    .where(and(eq(stockMovement.partId, partId), within(stockMovement.at, span)))
    .orderBy(asc(stockMovement.seq))
    .limit(limit)
    .all()
    .map(movementOf);
