import { and, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { PartId, StockPlaceId, StocktakeDifferenceId, StocktakeId } from '#shared/kernel/ids';
import type { DifferenceGroup, StocktakeStatus } from '#shared/stocktake/states';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, insertRows, patchRow, rowById, runText, textQuery, updateRow } from '../kernel/rows';
import {
  stocktake,
  stocktakeBin,
  stocktakeDifference,
  stocktakeLine,
  stocktakeScan,
  type StocktakeBinRow,
  type StocktakeDifferenceRow,
  type StocktakeLineRow,
  type StocktakeRow,
  type StocktakeScanRow,
} from './table';

export const stocktakes = {
  get(db: ReadDb, id: StocktakeId): StocktakeRow {
    const row = rowById(db, stocktake, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Stocktake', id });
    return row;
  },
  find: (db: ReadDb, id: StocktakeId): StocktakeRow | undefined => rowById(db, stocktake, id),
  list: (db: ReadDb, statuses: readonly StocktakeStatus[], after: string | null, limit: number): StocktakeRow[] =>
    db
      .select()
      .from(stocktake)
      .where(and(inArray(stocktake.status, [...statuses]), after === null ? undefined : lt(stocktake.stNo, after)))
      .orderBy(desc(stocktake.stNo))
      .limit(limit)
      .all(),
  insert: (tx: WriteTx, row: typeof stocktake.$inferInsert): StocktakeRow => insertRow(tx, stocktake, row),
  update(tx: WriteTx, row: Pick<StocktakeRow, 'id' | 'rev'>, patch: Partial<StocktakeRow>, now: string): StocktakeRow {
    const changed = updateRow(tx, stocktake, { id: row.id, rev: row.rev, patch, now });
    if (!changed) throw new DomainError('STALE_ROW', { entity: 'Stocktake', id: row.id });
    return changed;
  },
};

const taken = textQuery<[string]>(
  `select s.st_no from stocktake_bin b join stocktake s on s.id = b.stocktake_id
   where b.place_id = ? and s.status in ('OPEN', 'COUNTED', 'APPROVED') limit 1`,
);
const isBin = (id: StocktakeId, placeId: StockPlaceId) => and(eq(stocktakeBin.stocktakeId, id), eq(stocktakeBin.placeId, placeId));
export const stocktakeBins = {
  find: (db: ReadDb, id: StocktakeId, placeId: StockPlaceId): StocktakeBinRow | undefined =>
    db.select().from(stocktakeBin).where(isBin(id, placeId)).get(),
  /** The count that has this bin already. */
  takenBy: (db: ReadDb, placeId: StockPlaceId): string | null => taken(db, placeId)[0]?.[0] ?? null,
  insertAll: (tx: WriteTx, rows: readonly (typeof stocktakeBin.$inferInsert)[]): void => insertRows(tx, stocktakeBin, rows),
  set(tx: WriteTx, row: StocktakeBinRow, patch: Partial<StocktakeBinRow>): StocktakeBinRow {
    tx.update(stocktakeBin).set(patch).where(isBin(row.stocktakeId, row.placeId)).run();
    return { ...row, ...patch };
  },
};

const lastLine = textQuery<[number]>('select coalesce(max(line_no), 0) from stocktake_line where stocktake_id = ?');
const isLine = ({ stocktakeId, lineNo }: Pick<StocktakeLineRow, 'stocktakeId' | 'lineNo'>) =>
  and(eq(stocktakeLine.stocktakeId, stocktakeId), eq(stocktakeLine.lineNo, lineNo));
const inBin = (bin: Pick<StocktakeBinRow, 'stocktakeId' | 'placeId'>) =>
  and(eq(stocktakeLine.stocktakeId, bin.stocktakeId), eq(stocktakeLine.placeId, bin.placeId));
export const stocktakeLines = {
  /** Every part that lies in these bins, in the order one walks along them: one statement however many there are. */
  freeze: (tx: WriteTx, id: StocktakeId, placeIds: readonly StockPlaceId[], prefix: string): void =>
    runText(
      tx,
      `insert into stocktake_line (stocktake_id, line_no, part_id, place_id, state, round, is_recount, from_seq, frozen_milli, missing)
       select ?, row_number() over (order by l.code, p.sku), b.part_id, b.place_id, 'WAITING', 0, 0, 0, b.qty_milli, '[]'
       from stock_balance b join part p on p.id = b.part_id join stock_place l on l.id = b.place_id
       where b.qty_milli > 0 and b.place_id in (select value from json_each(?)) and substr(p.sku, 1, length(?)) = ?`,
      id,
      JSON.stringify(placeIds),
      prefix,
      prefix,
    ),
  of: (db: ReadDb, bin: Pick<StocktakeBinRow, 'stocktakeId' | 'placeId'>): StocktakeLineRow[] =>
    db.select().from(stocktakeLine).where(inBin(bin)).all(),
  find: (db: ReadDb, bin: Pick<StocktakeBinRow, 'stocktakeId' | 'placeId'>, partId: PartId): StocktakeLineRow | undefined =>
    db
      .select()
      .from(stocktakeLine)
      .where(and(inBin(bin), eq(stocktakeLine.partId, partId)))
      .get(),
  page: (db: ReadDb, id: StocktakeId, after: number, limit: number): StocktakeLineRow[] =>
    db
      .select()
      .from(stocktakeLine)
      .where(and(eq(stocktakeLine.stocktakeId, id), gt(stocktakeLine.lineNo, after)))
      .orderBy(stocktakeLine.lineNo)
      .limit(limit)
      .all(),
  add(tx: WriteTx, row: Omit<typeof stocktakeLine.$inferInsert, 'lineNo'>): StocktakeLineRow {
    const lineNo = (lastLine(tx, row.stocktakeId)[0]?.[0] ?? 0) + 1;
    return insertRow(tx, stocktakeLine, { ...row, lineNo });
  },
  set(tx: WriteTx, row: StocktakeLineRow, patch: Partial<StocktakeLineRow>): StocktakeLineRow {
    tx.update(stocktakeLine).set(patch).where(isLine(row)).run();
    return { ...row, ...patch };
  },
};

const lastScan = textQuery<[number]>('select coalesce(max(scan_no), 0) from stocktake_scan where stocktake_id = ?');
const isScan = ({ stocktakeId, scanNo }: StocktakeScanRow) =>
  and(eq(stocktakeScan.stocktakeId, stocktakeId), eq(stocktakeScan.scanNo, scanNo));
export const stocktakeScans = {
  /** What counts of this code in this stocktake. */
  withCode: (db: ReadDb, id: StocktakeId, code: string): StocktakeScanRow[] =>
    db
      .select()
      .from(stocktakeScan)
      .where(and(eq(stocktakeScan.stocktakeId, id), eq(stocktakeScan.code, code), eq(stocktakeScan.isOut, false)))
      .all(),
  ofLine: (db: ReadDb, line: Pick<StocktakeLineRow, 'stocktakeId' | 'placeId' | 'partId'>): StocktakeScanRow[] =>
    db
      .select()
      .from(stocktakeScan)
      .where(
        and(
          eq(stocktakeScan.stocktakeId, line.stocktakeId),
          eq(stocktakeScan.placeId, line.placeId),
          eq(stocktakeScan.partId, line.partId),
          eq(stocktakeScan.isOut, false),
        ),
      )
      .all(),
  /** What was scanned and is not where the books have it, or is nothing they know. */
  doubtful: (db: ReadDb, id: StocktakeId): StocktakeScanRow[] =>
    db
      .select()
      .from(stocktakeScan)
      .where(and(eq(stocktakeScan.stocktakeId, id), eq(stocktakeScan.isOut, false), eq(stocktakeScan.isExtra, true)))
      .all(),
  add(tx: WriteTx, row: Omit<typeof stocktakeScan.$inferInsert, 'scanNo'>): void {
    insertRow(tx, stocktakeScan, { ...row, scanNo: (lastScan(tx, row.stocktakeId)[0]?.[0] ?? 0) + 1 });
  },
  set: (tx: WriteTx, row: StocktakeScanRow, patch: Partial<StocktakeScanRow>): void =>
    void tx.update(stocktakeScan).set(patch).where(isScan(row)).run(),
};

const lastDifference = textQuery<[number]>('select coalesce(max(seq), 0) from stocktake_difference where stocktake_id = ?');
const isOf = (id: StocktakeId, group?: DifferenceGroup) =>
  and(
    eq(stocktakeDifference.stocktakeId, id),
    eq(stocktakeDifference.isCurrent, true),
    group === undefined ? undefined : eq(stocktakeDifference.group, group),
  );
type Page = Readonly<{ group?: DifferenceGroup | undefined; after: number; limit: number }>;
export const stocktakeDifferences = {
  get(db: ReadDb, id: StocktakeDifferenceId): StocktakeDifferenceRow {
    const row = rowById(db, stocktakeDifference, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Stocktake', id });
    return row;
  },
  of: (db: ReadDb, id: StocktakeId): StocktakeDifferenceRow[] =>
    db.select().from(stocktakeDifference).where(isOf(id)).orderBy(stocktakeDifference.seq).all(),
  page: (db: ReadDb, id: StocktakeId, { group, after, limit }: Page): StocktakeDifferenceRow[] =>
    db
      .select()
      .from(stocktakeDifference)
      .where(and(isOf(id, group), gt(stocktakeDifference.seq, after)))
      .orderBy(stocktakeDifference.seq)
      .limit(limit)
      .all(),
  lastSeq: (db: ReadDb, id: StocktakeId): number => lastDifference(db, id)[0]?.[0] ?? 0,
  insert: (tx: WriteTx, row: typeof stocktakeDifference.$inferInsert): void => void insertRow(tx, stocktakeDifference, row),
  /** Those of the round before: kept, and no longer the settlement. */
  supersede: (tx: WriteTx, id: StocktakeId): void => void tx.update(stocktakeDifference).set({ isCurrent: false }).where(isOf(id)).run(),
  set: (tx: WriteTx, id: StocktakeDifferenceId, patch: Partial<StocktakeDifferenceRow>): void =>
    patchRow(tx, stocktakeDifference, id, patch),
};
