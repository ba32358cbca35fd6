import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { PartId, PartSerialId, StaffId, StockIssueLineId, StockMovementId, StockPlaceId } from '#shared/kernel/ids';
import type { StockPlaceKind } from '#shared/stock/places';
import { EMPTY, type StockBalance } from '#shared/stock/value';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { insertRow, insertRows, perConnection, rowById, runText, textQuery, updateRow } from '../kernel/rows';
import type { PartRow } from '../part/table';
import {
  movementSerial,
  partSerial,
  stockMovement,
  stockPlace,
  type PartSerialRow,
  type StockMovementRow,
  type StockPlaceRow,
} from './table';

const standard = perConnection((db) =>
  db
    .select()
    .from(stockPlace)
    .where(and(eq(stockPlace.kind, sql.placeholder('kind')), isNull(stockPlace.parentId)))
    .orderBy(asc(stockPlace.code))
    .limit(1)
    .prepare(),
);

export const stockPlaces = {
  get(db: ReadDb, id: StockPlaceId): StockPlaceRow {
    const row = rowById(db, stockPlace, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'StockPlace', id });
    return row;
  },
  all: (db: ReadDb): StockPlaceRow[] => db.select().from(stockPlace).orderBy(asc(stockPlace.kind), asc(stockPlace.code)).all(),
  /** The one place of a standard kind; nothing before the first part. */
  standard: (db: ReadDb, kind: StockPlaceKind): StockPlaceRow | undefined => standard(db).get({ kind }),
  withCodes: (db: ReadDb, codes: readonly string[]): StockPlaceRow[] =>
    db
      .select()
      .from(stockPlace)
      .where(inArray(stockPlace.code, [...codes]))
      .all(),
  ofStaff: (db: ReadDb, staffId: StaffId): StockPlaceRow | undefined =>
    db.select().from(stockPlace).where(eq(stockPlace.staffId, staffId)).get(),
  insert: (tx: WriteTx, row: typeof stockPlace.$inferInsert): StockPlaceRow => insertRow(tx, stockPlace, row),
  update(tx: WriteTx, row: StockPlaceRow, patch: Partial<Pick<StockPlaceRow, 'name' | 'isActive'>>, now: string): StockPlaceRow {
    const changed = updateRow(tx, stockPlace, { id: row.id, rev: row.rev, patch, now });
    if (!changed) throw new DomainError('STALE_ROW', { entity: 'StockPlace', id: row.id });
    return changed;
  },
};

const standing = textQuery<[number]>(
  `select m.seq from stock_movement m where m.part_id = ? and m.reversal_of is null
     and not exists (select 1 from stock_movement r where r.reversal_of = m.id) limit 1`,
);
const qtyAt = textQuery<[number]>('select qty_milli from stock_balance where part_id = ? and place_id = ?');
const valueIn = textQuery<[number, number]>('select qty_milli, value_minor from stock_value where part_id = ? and store_id = ?');
const partsThere = textQuery<[number]>('select count(*) from stock_balance where place_id = ? and qty_milli > 0');
const fullest = textQuery<[StockPlaceId]>(
  `select b.place_id from stock_balance b join stock_place p on p.id = b.place_id
   where b.part_id = ? and b.qty_milli >= ? and p.kind in ('bin', 'warehouse') order by b.qty_milli desc, p.code limit 1`,
);

/** Balances as the ledger keeps them; quantities in thousandths. */
export const stockBalances = {
  at: (db: ReadDb, partId: PartId, placeId: StockPlaceId): number => qtyAt(db, partId, placeId)[0]?.[0] ?? 0,
  inStore(db: ReadDb, partId: PartId, storeId: StockPlaceId): StockBalance {
    const row = valueIn(db, partId, storeId)[0];
    return row ? { qtyMilli: row[0], valueMinor: row[1] } : EMPTY;
  },
  /** How many parts lie at a place. */
  partsAt: (db: ReadDb, placeId: StockPlaceId): number => partsThere(db, placeId)[0]?.[0] ?? 0,
  /** Where to go for so many of a part: its own bin when that has enough, else the bin that has most and enough, else its own all the same. */
  binFor(db: ReadDb, { id, homeBinId }: Pick<PartRow, 'id' | 'homeBinId'>, qtyMilli: number): StockPlaceId | null {
    if (homeBinId !== null && stockBalances.at(db, id, homeBinId) >= qtyMilli) return homeBinId;
    return fullest(db, id, qtyMilli)[0]?.[0] ?? homeBinId;
  },
  add(tx: WriteTx, partId: PartId, placeId: StockPlaceId, qtyMilli: number): void {
    runText(
      tx,
      `insert into stock_balance (part_id, place_id, qty_milli) values (?, ?, ?)
       on conflict (part_id, place_id) do update set qty_milli = qty_milli + excluded.qty_milli`,
      partId,
      placeId,
      qtyMilli,
    );
  },
  /** The CHECK of an insert is asked before the conflict is seen, so taking away is an update of a row that is there. */
  take: (tx: WriteTx, partId: PartId, placeId: StockPlaceId, qtyMilli: number): void =>
    runText(tx, 'update stock_balance set qty_milli = qty_milli - ? where part_id = ? and place_id = ?', qtyMilli, partId, placeId),
  setStore(tx: WriteTx, partId: PartId, storeId: StockPlaceId, { qtyMilli, valueMinor }: StockBalance): void {
    runText(
      tx,
      `insert into stock_value (part_id, store_id, qty_milli, value_minor) values (?, ?, ?, ?)
       on conflict (part_id, store_id) do update set qty_milli = excluded.qty_milli, value_minor = excluded.value_minor`,
      partId,
      storeId,
      qtyMilli,
      valueMinor,
    );
  },
};

/** Append-only. There is no update and no delete on purpose. */
export const stockMovements = {
  append(tx: WriteTx, row: Omit<typeof stockMovement.$inferInsert, 'seq' | 'id'>, serialIds: readonly PartSerialId[]): StockMovementRow {
    const written = insertRow(tx, stockMovement, { ...row, id: newId<StockMovementId>() });
    insertRows(
      tx,
      movementSerial,
      serialIds.map((serialId) => ({ movementSeq: written.seq, serialId })),
    );
    return written;
  },
  get(db: ReadDb, id: StockMovementId): StockMovementRow {
    const row = rowById(db, stockMovement, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'StockMovement', id });
    return row;
  },
  /** What a 退料單 moved, as it was received; by its lines, for the ledger has no index of numbers. */
  ofReturn: (db: ReadDb, srNo: string, lineIds: ReadonlySet<StockIssueLineId>): StockMovementRow[] =>
    db
      .select()
      .from(stockMovement)
      .where(
        and(
          inArray(stockMovement.issueLineId, [...lineIds]),
          eq(stockMovement.docNo, srNo),
          eq(stockMovement.kind, 'return'),
          isNull(stockMovement.reversalOf),
        ),
      )
      .orderBy(asc(stockMovement.seq))
      .all(),
  hasAny: (db: ReadDb, partId: PartId): boolean =>
    db.select({ seq: stockMovement.seq }).from(stockMovement).where(eq(stockMovement.partId, partId)).limit(1).get() !== undefined,
  /** Is there a line on the card that stands: neither taken back, nor one that takes back? */
  hasStanding: (db: ReadDb, partId: PartId): boolean => standing(db, partId).length > 0,
  reversalOf: (db: ReadDb, id: StockMovementId): StockMovementRow | undefined =>
    db.select().from(stockMovement).where(eq(stockMovement.reversalOf, id)).get(),
};

const ofSerials = perConnection((db) =>
  db
    .select()
    .from(partSerial)
    .where(
      and(
        eq(partSerial.partId, sql.placeholder('partId')),
        sql`${partSerial.serial} in (select value from json_each(${sql.placeholder('serials')}))`,
      ),
    )
    .prepare(),
);

export const partSerials = {
  find: (db: ReadDb, partId: PartId, serials: readonly string[]): PartSerialRow[] =>
    serials.length === 0 ? [] : ofSerials(db).all({ partId, serials: JSON.stringify(serials) }),
  at: (db: ReadDb, partId: PartId, placeId: StockPlaceId): string[] =>
    db
      .select({ serial: partSerial.serial })
      .from(partSerial)
      .where(and(eq(partSerial.placeId, placeId), eq(partSerial.partId, partId)))
      .orderBy(asc(partSerial.serial))
      .all()
      .map((row) => row.serial),
  withText: (db: ReadDb, serial: string): PartSerialRow | undefined =>
    db.select().from(partSerial).where(eq(partSerial.serial, serial)).limit(1).get(),
  insert: (tx: WriteTx, row: typeof partSerial.$inferInsert): PartSerialRow => insertRow(tx, partSerial, row),
  move(tx: WriteTx, row: PartSerialRow, placeId: StockPlaceId, now: string): void {
    if (!updateRow(tx, partSerial, { id: row.id, rev: row.rev, patch: { placeId }, now }))
      throw new DomainError('STALE_ROW', { entity: 'PartSerial', id: row.id });
  },
};
