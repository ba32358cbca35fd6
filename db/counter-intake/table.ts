import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { MOISTURE_FINDINGS, type ConditionGrade } from '#shared/product/device-class';
import type { CollectionReceiptId, CounterIntakeId, CustodyStayId, CustomerId, RepairCardId, StaffId } from '#shared/kernel/ids';
import { VERDICTS } from '#shared/product/schema';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';

/** 送修受理單 (B4). */
export const counterIntake = sqliteTable(
  'counter_intake',
  {
    id: text('id').$type<CounterIntakeId>().primaryKey(),
    intakeNo: text('intake_no').notNull(),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    customerName: text('customer_name').notNull(),
    phone: text('phone'),
    receiptId: text('receipt_id').$type<CollectionReceiptId>().notNull(),
    receivedAt: text('received_at').notNull(),
    receivedBy: text('received_by').$type<StaffId>().notNull(),
    promisedAt: text('promised_at').notNull(),
    estCostMinor: integer('est_cost_minor'),
    inspectionFeeMinor: integer('inspection_fee_minor'),
    signer: text('signer'),
    signRefusal: text('sign_refusal', { mode: 'json' }).$type<{ witnessId: string; reason: string } | null>(),
    isLateEntry: integer('is_late_entry', { mode: 'boolean' }).notNull(),
    padNo: text('pad_no'),
    note: text('note'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('counter_intake_no_uq').on(t.siteCode, t.intakeNo),
    index('counter_intake_at_ix').on(t.receivedAt),
    index('counter_intake_customer_ix').on(t.customerId),
  ],
);
export type CounterIntakeRow = typeof counterIntake.$inferSelect;

/** What was seen of each device when it came over the counter. */
export const intakeDevice = sqliteTable(
  'intake_device',
  {
    id: text('id').primaryKey(),
    intakeId: text('intake_id')
      .$type<CounterIntakeId>()
      .notNull()
      .references(() => counterIntake.id),
    position: integer('position').notNull(),
    stayId: text('stay_id').$type<CustodyStayId>().notNull(),
    cardId: text('card_id').$type<RepairCardId>().notNull(),
    imeiLabel: text('imei_label'),
    imeiSystem: text('imei_system'),
    isCodeMismatch: integer('is_code_mismatch', { mode: 'boolean' }).notNull(),
    proofSeen: text('proof_seen', { mode: 'json' }).$type<{ invoice: boolean; card: boolean; no: string | null }>().notNull(),
    purchaseOn: text('purchase_on'),
    faultReported: text('fault_reported').notNull(),
    faultSeen: text('fault_seen'),
    exterior: text('exterior', { mode: 'json' }).$type<Record<string, ConditionGrade>>().notNull(),
    moisture: text('moisture', { enum: MOISTURE_FINDINGS }).notNull(),
    isUserDamage: integer('is_user_damage', { mode: 'boolean' }).notNull(),
    isSimRemoved: integer('is_sim_removed', { mode: 'boolean' }).notNull(),
    verdict: text('verdict', { enum: VERDICTS }).notNull(),
    warrantyUntil: text('warranty_until'),
    dayNo: integer('day_no'),
    entitlement: text('entitlement', { mode: 'json' }).$type<string[]>().notNull(),
    reasons: text('reasons', { mode: 'json' }).$type<{ code: string; params: Record<string, string | number> }[]>().notNull(),
    ...syncedColumns,
  },
  (t) => [
    index('intake_device_intake_ix').on(t.intakeId, t.position),
    index('intake_device_stay_ix').on(t.stayId),
    index('intake_device_card_ix').on(t.cardId),
  ],
);
export type IntakeDeviceRow = typeof intakeDevice.$inferSelect;

/** Passcode of a device while it is here: AES-256-GCM, erased at release, never leaves this PC (E27). */
export const deviceSecret = sqliteTable('device_secret', {
  stayId: text('stay_id').$type<CustodyStayId>().primaryKey(),
  sealed: text('sealed'),
  erasedAt: text('erased_at'),
});
