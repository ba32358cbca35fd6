import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  PartId,
  StaffId,
  StockIssueLineId,
  StockMovementId,
  StockPlaceId,
  StocktakeDifferenceId,
  StocktakeId,
} from '#shared/kernel/ids';
import type { CountScope } from '#shared/stocktake/schema';
import { BIN_STATES, COUNT_STATES, DIFFERENCE_GROUPS, STOCKTAKE_STATUSES } from '#shared/stocktake/states';
import { syncedColumns } from '../kernel/columns';
import { part } from '../part/table';
import { stockMovement, stockPlace } from '../stock/table';
import { stockIssueLine } from '../stock-issue/table';

/** 盤點單 (B15). */
export const stocktake = sqliteTable(
  'stocktake',
  {
    id: text('id').$type<StocktakeId>().primaryKey(),
    stNo: text('st_no').notNull(),
    status: text('status', { enum: STOCKTAKE_STATUSES }).notNull(),
    scope: text('scope', { mode: 'json' }).$type<CountScope>().notNull(),
    note: text('note'),
    openedBy: text('opened_by').$type<StaffId>().notNull(),
    openedAt: text('opened_at').notNull(),
    /** Everybody who stood before a bin: none of them agrees to the count. */
    counterIds: text('counter_ids', { mode: 'json' }).$type<readonly StaffId[]>().notNull(),
    countedAt: text('counted_at'),
    approverId: text('approver_id').$type<StaffId>(),
    approvedAt: text('approved_at'),
    postedAt: text('posted_at'),
    endReason: text('end_reason'),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('stocktake_no_uq').on(t.siteCode, t.stNo), index('stocktake_status_ix').on(t.status, t.stNo)],
);
export type StocktakeRow = typeof stocktake.$inferSelect;

const ofStocktake = () =>
  text('stocktake_id')
    .$type<StocktakeId>()
    .notNull()
    .references(() => stocktake.id);
const atPlace = () =>
  text('place_id')
    .$type<StockPlaceId>()
    .notNull()
    .references(() => stockPlace.id);

/** A bin of a count. `fromSeq`: how far the ledger was when the counter came to it; `round`: how often he came. */
export const stocktakeBin = sqliteTable(
  'stocktake_bin',
  {
    stocktakeId: ofStocktake(),
    placeId: atPlace(),
    state: text('state', { enum: BIN_STATES }).notNull(),
    round: integer('round').notNull(),
    fromSeq: integer('from_seq').notNull(),
    counterId: text('counter_id').$type<StaffId>(),
  },
  (t) => [primaryKey({ columns: [t.stocktakeId, t.placeId] }), index('stocktake_bin_place_ix').on(t.placeId)],
);
export type StocktakeBinRow = typeof stocktakeBin.$inferSelect;

/**
 * One part in one bin. `frozen`: the book when the count was opened (B15); `book`: at the moment this line was counted, which is
 * what its count is compared with. `fromSeq`: how far the ledger was when its counting began. Thousandths.
 */
export const stocktakeLine = sqliteTable(
  'stocktake_line',
  {
    stocktakeId: ofStocktake(),
    lineNo: integer('line_no').notNull(),
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    placeId: atPlace(),
    state: text('state', { enum: COUNT_STATES }).notNull(),
    round: integer('round').notNull(),
    isRecount: integer('is_recount', { mode: 'boolean' }).notNull(),
    fromSeq: integer('from_seq').notNull(),
    frozen: integer('frozen_milli').notNull(),
    book: integer('book_milli'),
    counted: integer('counted_milli'),
    recount: integer('recount_milli'),
    /** Serials the books had here that nobody scanned. */
    missing: text('missing', { mode: 'json' }).$type<readonly string[]>().notNull(),
    countedAt: text('counted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.stocktakeId, t.lineNo] }),
    uniqueIndex('stocktake_line_uq').on(t.stocktakeId, t.placeId, t.partId),
    index('stocktake_line_state_ix').on(t.stocktakeId, t.state, t.placeId),
    check('stocktake_line_ck', sql`${t.frozen} >= 0 and coalesce(${t.counted}, 0) >= 0 and coalesce(${t.recount}, 0) >= 0`),
  ],
);
export type StocktakeLineRow = typeof stocktakeLine.$inferSelect;

/** A serial or an unknown code as it was scanned. `isOut`: its line was counted again; `isExtra`: the books had it elsewhere. */
export const stocktakeScan = sqliteTable(
  'stocktake_scan',
  {
    stocktakeId: ofStocktake(),
    scanNo: integer('scan_no').notNull(),
    placeId: atPlace(),
    partId: text('part_id')
      .$type<PartId>()
      .references(() => part.id),
    code: text('code').notNull(),
    isOut: integer('is_out', { mode: 'boolean' }).notNull(),
    isExtra: integer('is_extra', { mode: 'boolean' }).notNull(),
    bookPlaceId: text('book_place_id')
      .$type<StockPlaceId>()
      .references(() => stockPlace.id),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stocktakeId, t.scanNo] }),
    index('stocktake_scan_code_ix').on(t.stocktakeId, t.code),
    index('stocktake_scan_line_ix').on(t.stocktakeId, t.placeId, t.partId),
  ],
);
export type StocktakeScanRow = typeof stocktakeScan.$inferSelect;

/** A line of the settlement. `isCurrent`: not of an earlier round. */
export const stocktakeDifference = sqliteTable(
  'stocktake_difference',
  {
    id: text('id').$type<StocktakeDifferenceId>().primaryKey(),
    stocktakeId: ofStocktake(),
    seq: integer('seq').notNull(),
    isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
    group: text('group', { enum: DIFFERENCE_GROUPS }).notNull(),
    partId: text('part_id')
      .$type<PartId>()
      .references(() => part.id),
    placeId: atPlace(),
    fromPlaceId: text('from_place_id')
      .$type<StockPlaceId>()
      .references(() => stockPlace.id),
    qty: integer('qty_milli').notNull(),
    serials: text('serials', { mode: 'json' }).$type<readonly string[]>().notNull(),
    code: text('code'),
    valueMinor: integer('value_minor').notNull(),
    reason: text('reason'),
    resolution: text('resolution', { enum: ['post', 'leave'] }),
    movementId: text('movement_id')
      .$type<StockMovementId>()
      .references(() => stockMovement.id),
    /** Of somebody's hands: the line of his slip that is short. */
    issueLineId: text('issue_line_id')
      .$type<StockIssueLineId>()
      .references(() => stockIssueLine.id),
  },
  (t) => [
    uniqueIndex('stocktake_difference_seq_uq').on(t.stocktakeId, t.seq),
    index('stocktake_difference_ix').on(t.stocktakeId, t.isCurrent, t.group, t.seq),
    check('stocktake_difference_ck', sql`${t.qty} > 0`),
  ],
);
export type StocktakeDifferenceRow = typeof stocktakeDifference.$inferSelect;
