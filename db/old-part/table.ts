import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  MakerId,
  OldPartId,
  OldPartPackId,
  PartId,
  ProductId,
  RepairCardId,
  ServiceCallId,
  StaffId,
  StockPlaceId,
} from '#shared/kernel/ids';
import { OLD_PART_STATUSES, PACK_STATUSES } from '#shared/old-part/states';
import { syncedColumns } from '../kernel/columns';
import { maker } from '../maker/table';
import { part } from '../part/table';
import { product } from '../product/table';
import { stockPlace } from '../stock/table';

/** 舊件裝箱單: old parts of one maker in one box. */
export const oldPartPack = sqliteTable(
  'old_part_pack',
  {
    id: text('id').$type<OldPartPackId>().primaryKey(),
    pkNo: text('pk_no').notNull(),
    status: text('status', { enum: PACK_STATUSES }).notNull(),
    makerId: text('maker_id')
      .$type<MakerId>()
      .notNull()
      .references(() => maker.id),
    packedAt: text('packed_at').notNull(),
    packedBy: text('packed_by').$type<StaffId>().notNull(),
    sentAt: text('sent_at'),
    sentBy: text('sent_by').$type<StaffId>(),
    courier: text('courier'),
    courierNo: text('courier_no'),
    note: text('note'),
    cancelReason: text('cancel_reason'),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('old_part_pack_no_uq').on(t.siteCode, t.pkNo)],
);
export type OldPartPackRow = typeof oldPartPack.$inferSelect;

/** 舊件: not stock, it has no value here; where it is and what became of it is what its entries say (decision 033). */
export const oldPart = sqliteTable(
  'old_part',
  {
    id: text('id').$type<OldPartId>().primaryKey(),
    opNo: text('op_no').notNull(),
    status: text('status', { enum: OLD_PART_STATUSES }).notNull(),
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    cardId: text('card_id').$type<RepairCardId>(),
    callId: text('call_id').$type<ServiceCallId>(),
    /** The line of the card that fitted the new one. */
    cardPartId: text('card_part_id'),
    productId: text('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => product.id),
    makerId: text('maker_id')
      .$type<MakerId>()
      .references(() => maker.id),
    technicianId: text('technician_id').$type<StaffId>().notNull(),
    qty: integer('qty_milli').notNull(),
    oldSerial: text('old_serial'),
    newSerial: text('new_serial'),
    fittedAt: text('fitted_at').notNull(),
    dueOn: text('due_on').notNull(),
    placeId: text('place_id')
      .$type<StockPlaceId>()
      .references(() => stockPlace.id),
    packId: text('pack_id')
      .$type<OldPartPackId>()
      .references(() => oldPartPack.id),
    /** What the maker answered while it was still here: it is credited or rejected the moment it is sent. */
    verdict: text('verdict', { enum: ['credit', 'reject'] }),
    reason: text('reason'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('old_part_no_uq').on(t.siteCode, t.opNo),
    uniqueIndex('old_part_line_uq')
      .on(t.cardPartId)
      .where(sql`${t.cardPartId} is not null`),
    index('old_part_status_ix').on(t.siteCode, t.status, t.dueOn, t.opNo),
    index('old_part_due_ix').on(t.siteCode, t.dueOn, t.opNo),
    index('old_part_card_ix')
      .on(t.cardId)
      .where(sql`${t.cardId} is not null`),
    index('old_part_call_ix')
      .on(t.callId)
      .where(sql`${t.callId} is not null`),
    index('old_part_serial_ix')
      .on(t.oldSerial)
      .where(sql`${t.oldSerial} is not null`),
    index('old_part_pack_ix')
      .on(t.packId)
      .where(sql`${t.packId} is not null`),
    check('old_part_ck', sql`${t.qty} > 0 and (${t.status} in ('RECEIVED', 'PACKED')) = (${t.placeId} is not null)`),
  ],
);
export type OldPartRow = typeof oldPart.$inferSelect;

/** Every step of an old part. Append-only. */
export const oldPartEntry = sqliteTable(
  'old_part_entry',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    oldPartId: text('old_part_id')
      .$type<OldPartId>()
      .notNull()
      .references(() => oldPart.id),
    fromStatus: text('from_status', { enum: OLD_PART_STATUSES }),
    toStatus: text('to_status', { enum: OLD_PART_STATUSES }).notNull(),
    placeId: text('place_id').$type<StockPlaceId>(),
    packId: text('pack_id').$type<OldPartPackId>(),
    reason: text('reason'),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
  },
  (t) => [index('old_part_entry_ix').on(t.oldPartId, t.seq)],
);
