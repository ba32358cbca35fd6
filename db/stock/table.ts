import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  PartId,
  PartSerialId,
  RepairCardId,
  ScrapSlipId,
  ServiceCallId,
  StaffId,
  StockIssueLineId,
  StockMoveId,
  StockMovementId,
  StockPlaceId,
} from '#shared/kernel/ids';
import { MOVE_KINDS, MOVE_STATUSES } from '#shared/stock/move-sheet';
import { STOCK_PLACE_KINDS } from '#shared/stock/places';
import { MOVEMENT_KINDS } from '#shared/stock/schema';
import { SCRAP_BEARERS, SCRAP_REASONS, SCRAP_STATUSES } from '#shared/stock/scrap';
import { syncedColumns } from '../kernel/columns';
import { part } from '../part/table';

/** 儲位 as a tree: bins below the warehouse; a technician is a place of his own. */
export const stockPlace = sqliteTable(
  'stock_place',
  {
    id: text('id').$type<StockPlaceId>().primaryKey(),
    code: text('code').notNull(),
    name: text('name'),
    kind: text('kind', { enum: STOCK_PLACE_KINDS }).notNull(),
    parentId: text('parent_id').$type<StockPlaceId>(),
    /** Where its value is kept: the warehouse for its bins, itself for every other. */
    storeId: text('store_id').$type<StockPlaceId>().notNull(),
    staffId: text('staff_id').$type<StaffId>(),
    isActive: integer('is_active', { mode: 'boolean' }).notNull(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('stock_place_code_uq').on(t.siteCode, t.code),
    uniqueIndex('stock_place_staff_uq')
      .on(t.staffId)
      .where(sql`${t.staffId} is not null`),
    index('stock_place_kind_ix').on(t.kind, t.code),
  ],
);
export type StockPlaceRow = typeof stockPlace.$inferSelect;

/**
 * 零件帳: one move of a part between two places, with quantity and value; both sides of the entry are in the row. Append-only by
 * trigger; a mistake is taken back by a row that names it. `…After` is what the store of that side has then; null outside the house.
 */
export const stockMovement = sqliteTable(
  'stock_movement',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }), // order on this PC
    id: text('id').$type<StockMovementId>().notNull().unique(), // the same everywhere; HQ merges by it
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    kind: text('kind', { enum: MOVEMENT_KINDS }).notNull(),
    docNo: text('doc_no'),
    issueLineId: text('issue_line_id').$type<StockIssueLineId>(),
    cardId: text('card_id').$type<RepairCardId>(),
    callId: text('call_id').$type<ServiceCallId>(),
    fromId: text('from_id')
      .$type<StockPlaceId>()
      .notNull()
      .references(() => stockPlace.id),
    toId: text('to_id')
      .$type<StockPlaceId>()
      .notNull()
      .references(() => stockPlace.id),
    qty: integer('qty_milli').notNull(),
    valueMinor: integer('value_minor').notNull(),
    fromQtyAfter: integer('from_qty_after'),
    fromValueAfter: integer('from_value_after'),
    toQtyAfter: integer('to_qty_after'),
    toValueAfter: integer('to_value_after'),
    reversalOf: text('reversal_of').$type<StockMovementId>(),
    /** The pieces it carried, as HQ gets them; movement_serial is the same by id. */
    serials: text('serials', { mode: 'json' }).$type<readonly string[]>().notNull(),
    reason: text('reason'),
    rev: integer('rev').notNull().default(1), // never another: it is not changed
    at: text('at').notNull(), // when it happened
    recordedAt: text('recorded_at').notNull(), // when it was written down
    by: text('by').$type<StaffId>().notNull(),
  },
  (t) => [
    index('stock_movement_part_ix').on(t.partId, t.seq),
    index('stock_movement_line_ix')
      .on(t.issueLineId, t.seq)
      .where(sql`${t.issueLineId} is not null`),
    index('stock_movement_at_ix').on(t.at),
    index('stock_movement_kind_ix').on(t.kind, t.seq),
    index('stock_movement_call_ix')
      .on(t.callId)
      .where(sql`${t.callId} is not null`),
    index('stock_movement_in_ix')
      .on(t.partId, t.at)
      .where(sql`${t.kind} in ('receipt', 'return')`),
    uniqueIndex('stock_movement_reversal_uq')
      .on(t.reversalOf)
      .where(sql`${t.reversalOf} is not null`),
    check('stock_movement_ck', sql`${t.qty} > 0 and ${t.valueMinor} >= 0 and ${t.fromId} <> ${t.toId}`),
  ],
);
export type StockMovementRow = typeof stockMovement.$inferSelect;

/** How many of a part lie at a place of ours: kept in the transaction of the movement, and never below zero (E9). */
export const stockBalance = sqliteTable(
  'stock_balance',
  {
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    placeId: text('place_id')
      .$type<StockPlaceId>()
      .notNull()
      .references(() => stockPlace.id),
    qty: integer('qty_milli').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partId, t.placeId] }),
    index('stock_balance_place_ix').on(t.placeId, t.partId),
    check('stock_balance_ck', sql`${t.qty} >= 0`),
  ],
);

/** What a part is worth in a store: the whole warehouse, one technician, quarantine (B11: an empty card is worth nothing). */
export const stockValue = sqliteTable(
  'stock_value',
  {
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    storeId: text('store_id')
      .$type<StockPlaceId>()
      .notNull()
      .references(() => stockPlace.id),
    qty: integer('qty_milli').notNull(),
    valueMinor: integer('value_minor').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partId, t.storeId] }),
    check('stock_value_ck', sql`${t.qty} >= 0 and ${t.valueMinor} >= 0 and (${t.qty} > 0 or ${t.valueMinor} = 0)`),
  ],
);

/** 序號: one piece of a serialised part, and where its last movement left it. */
export const partSerial = sqliteTable(
  'part_serial',
  {
    id: text('id').$type<PartSerialId>().primaryKey(),
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    serial: text('serial').notNull(),
    placeId: text('place_id')
      .$type<StockPlaceId>()
      .notNull()
      .references(() => stockPlace.id),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('part_serial_uq').on(t.partId, t.serial),
    index('part_serial_text_ix').on(t.serial),
    index('part_serial_place_ix').on(t.placeId, t.partId),
  ],
);
export type PartSerialRow = typeof partSerial.$inferSelect;

/** Which pieces a movement carried: as many as its quantity says. Append-only. */
export const movementSerial = sqliteTable(
  'movement_serial',
  {
    movementSeq: integer('movement_seq')
      .notNull()
      .references(() => stockMovement.seq),
    serialId: text('serial_id')
      .$type<PartSerialId>()
      .notNull()
      .references(() => partSerial.id),
  },
  (t) => [primaryKey({ columns: [t.movementSeq, t.serialId] }), index('movement_serial_ix').on(t.serialId, t.movementSeq)],
);

/** 報廢單: pieces that are thrown away. A line has its movement from the moment it is agreed to. */
export const scrapSlip = sqliteTable(
  'scrap_slip',
  {
    id: text('id').$type<ScrapSlipId>().primaryKey(),
    sxNo: text('sx_no').notNull(),
    status: text('status', { enum: SCRAP_STATUSES }).notNull(),
    reason: text('reason', { enum: SCRAP_REASONS }).notNull(),
    bearer: text('bearer', { enum: SCRAP_BEARERS }).notNull(),
    note: text('note'),
    srNo: text('sr_no'),
    askedBy: text('asked_by').$type<StaffId>().notNull(),
    askedAt: text('asked_at').notNull(),
    approverId: text('approver_id').$type<StaffId>(),
    approvedAt: text('approved_at'),
    endReason: text('end_reason'),
    lines: text('lines', { mode: 'json' })
      .$type<
        readonly Readonly<{
          partId: PartId;
          placeId: StockPlaceId;
          qtyMilli: number;
          serials: readonly string[];
          movementId: StockMovementId | null;
        }>[]
      >()
      .notNull(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('scrap_slip_no_uq').on(t.siteCode, t.sxNo),
    index('scrap_slip_status_ix').on(t.status, t.sxNo),
    index('scrap_slip_ix').on(t.sxNo),
    index('scrap_slip_return_ix')
      .on(t.srNo)
      .where(sql`${t.srNo} is not null`),
  ],
);
export type ScrapSlipRow = typeof scrapSlip.$inferSelect;

/** 異動單: a move between places of ours, or an opening balance; its lines are its movements. */
export const stockMove = sqliteTable(
  'stock_move',
  {
    id: text('id').$type<StockMoveId>().primaryKey(),
    mvNo: text('mv_no').notNull(),
    kind: text('kind', { enum: MOVE_KINDS }).notNull(),
    status: text('status', { enum: MOVE_STATUSES }).notNull(),
    fromId: text('from_id')
      .$type<StockPlaceId>()
      .notNull()
      .references(() => stockPlace.id),
    toId: text('to_id')
      .$type<StockPlaceId>()
      .notNull()
      .references(() => stockPlace.id),
    reason: text('reason'),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
    lines: text('lines', { mode: 'json' }).$type<readonly StockMovementId[]>().notNull(),
    voidReason: text('void_reason'),
    voidBy: text('void_by').$type<StaffId>(),
    voidAt: text('void_at'),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('stock_move_no_uq').on(t.siteCode, t.mvNo), index('stock_move_ix').on(t.mvNo)],
);
export type StockMoveRow = typeof stockMove.$inferSelect;
