import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  CollectionReceiptId,
  ContractId,
  CustodyStayId,
  CustomerId,
  ProductId,
  RepairCardId,
  ServiceCallId,
  ServiceVoucherId,
  StaffId,
  StockMovementId,
} from '#shared/kernel/ids';
import { SERVICE_TYPES } from '#shared/kernel/region';
import { CAUSE_CODES, OLD_PARTS } from '#shared/repair-card/schema';
import { CARD_STATUSES } from '#shared/repair-card/states';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';
import { product } from '../product/table';

/** 修護卡 (B7): one job on the bench. Status moves only through shared/repair-card/states.ts. */
export const repairCard = sqliteTable(
  'repair_card',
  {
    id: text('id').$type<RepairCardId>().primaryKey(),
    cardNo: text('card_no').notNull(), // RC-2026-000005, printed; never a key
    status: text('status', { enum: CARD_STATUSES }).notNull(),
    type: text('type', { enum: SERVICE_TYPES }).notNull(),
    typeReason: text('type_reason'),
    reworkOf: text('rework_of').$type<RepairCardId>(),
    contractId: text('contract_id').$type<ContractId>(), // the one that covered the device when it came in
    priority: text('priority', { enum: ['normal', 'rework', 'vip'] }).notNull(),
    stayId: text('stay_id').$type<CustodyStayId>().notNull(),
    receiptId: text('receipt_id').$type<CollectionReceiptId>().notNull(),
    voucherId: text('voucher_id').$type<ServiceVoucherId>(),
    callId: text('call_id').$type<ServiceCallId>(),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    productId: text('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => product.id),
    faultReported: text('fault_reported').notNull(),
    diagnosis: text('diagnosis'),
    causeCode: text('cause_code', { enum: CAUSE_CODES }),
    testResult: text('test_result'),
    inspectionFeeMinor: integer('inspection_fee_minor'),
    repairedAt: text('repaired_at'),
    repairedBy: text('repaired_by').$type<StaffId>(),
    inspectedAt: text('inspected_at'),
    inspectedBy: text('inspected_by').$type<StaffId>(),
    promisedAt: text('promised_at'),
    readyAt: text('ready_at'),
    daysInRepair: integer('days_in_repair'),
    guaranteeUntil: text('guarantee_until'),
    unrepairableReason: text('unrepairable_reason'),
    unrepairableBy: text('unrepairable_by').$type<StaffId>(),
    openedAt: text('opened_at').notNull(),
    closedAt: text('closed_at'),
    /** Who signed for it at the hand-over. */
    signer: text('signer'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('repair_card_no_uq').on(t.siteCode, t.cardNo),
    uniqueIndex('repair_card_stay_uq')
      .on(t.stayId)
      .where(sql`${t.status} <> 'CANCELLED'`),
    index('repair_card_stay_ix').on(t.stayId),
    index('repair_card_status_ix').on(t.status, t.promisedAt), // the board
    index('repair_card_product_ix').on(t.productId, t.status), // history of a device
    index('repair_card_customer_ix').on(t.customerId),
    index('repair_card_receipt_ix').on(t.receiptId),
    index('repair_card_rework_ix').on(t.reworkOf),
    index('repair_card_cost_ix')
      .on(t.siteCode, t.closedAt, t.id)
      .where(sql`${t.type} <> 'A' and ${t.closedAt} is not null`), // what others bear, by month
    index('repair_card_claim_ix')
      .on(t.closedAt)
      .where(sql`${t.type} = 'C' and ${t.status} = 'CLOSED'`), // what may be claimed from a maker
    check('repair_card_cause_ck', sql`${t.diagnosis} is null or ${t.causeCode} is not null`),
  ],
);
export type RepairCardRow = typeof repairCard.$inferSelect;

/** Who works on a card and with what share (B7). */
export const cardTechnician = sqliteTable(
  'card_technician',
  {
    cardId: text('card_id')
      .$type<RepairCardId>()
      .notNull()
      .references(() => repairCard.id),
    staffId: text('staff_id').$type<StaffId>().notNull(),
    sharePercent: integer('share_percent').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [uniqueIndex('card_technician_uq').on(t.cardId, t.staffId), index('card_technician_staff_ix').on(t.staffId)],
);

/** 工時: one stretch of work. Append-only; a mistake is reversed by a line that names it. */
export const repairWork = sqliteTable(
  'repair_work',
  {
    id: text('id').primaryKey(),
    cardId: text('card_id')
      .$type<RepairCardId>()
      .notNull()
      .references(() => repairCard.id),
    technicianId: text('technician_id').$type<StaffId>().notNull(),
    startAt: text('start_at').notNull(),
    endAt: text('end_at').notNull(),
    minutes: integer('minutes').notNull(), // negative on a reversing line
    reversalOf: text('reversal_of'),
    reason: text('reason'),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
  },
  (t) => [
    index('repair_work_card_ix').on(t.cardId),
    index('repair_work_tech_ix').on(t.technicianId, t.startAt),
    uniqueIndex('repair_work_reversal_uq').on(t.reversalOf),
  ],
);
export type RepairWorkRow = typeof repairWork.$inferSelect;

/** A part fitted, as a simple line (decisions 15). Append-only; reversed like work. */
export const cardPart = sqliteTable(
  'card_part',
  {
    id: text('id').primaryKey(),
    cardId: text('card_id')
      .$type<RepairCardId>()
      .notNull()
      .references(() => repairCard.id),
    text: text('text').notNull(),
    sku: text('sku'),
    qty: integer('qty_milli').notNull(), // thousandths; negative on a reversing line
    priceMinor: integer('price_minor').notNull(),
    oldPart: text('old_part', { enum: OLD_PARTS }).notNull(),
    oldSerial: text('old_serial'),
    newSerial: text('new_serial'),
    /** What it moved in the parts ledger (C8); none: a part that is not kept in stock. */
    movementId: text('movement_id').$type<StockMovementId>(),
    reversalOf: text('reversal_of'),
    reason: text('reason'),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('card_part_card_ix').on(t.cardId), uniqueIndex('card_part_reversal_uq').on(t.reversalOf)],
);
export type CardPartRow = typeof cardPart.$inferSelect;
