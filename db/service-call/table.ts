import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  CollectionReceiptId,
  ContractId,
  CustomerId,
  ProductId,
  RepairCardId,
  ServiceCallId,
  ServiceVoucherId,
  StaffId,
} from '#shared/kernel/ids';
import { SERVICE_TYPES, ZONES } from '#shared/kernel/region';
import { CALL_CHANNELS, CALL_OUTCOMES, CALL_PRIORITIES } from '#shared/service-call/schema';
import { CALL_STATUSES } from '#shared/service-call/states';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';
import { product } from '../product/table';

/** 叫修登記簿 (B3): one line of the book. Status moves only through shared/service-call/states.ts. */
export const serviceCall = sqliteTable(
  'service_call',
  {
    id: text('id').$type<ServiceCallId>().primaryKey(),
    callNo: text('call_no').notNull(),
    status: text('status', { enum: CALL_STATUSES }).notNull(),
    channel: text('channel', { enum: CALL_CHANNELS }).notNull(),
    calledAt: text('called_at').notNull(),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    customerName: text('customer_name').notNull(),
    phone: text('phone'),
    address: text('address'),
    zone: text('zone', { enum: ZONES }).notNull(),
    productId: text('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => product.id),
    model: text('model').notNull(),
    serial: text('serial'),
    symptom: text('symptom').notNull(),
    typeGuess: text('type_guess', { enum: SERVICE_TYPES }).notNull(),
    warrantyUntil: text('warranty_until'),
    appointmentFrom: text('appointment_from'),
    appointmentTo: text('appointment_to'),
    rescheduleReason: text('reschedule_reason'),
    priority: text('priority', { enum: CALL_PRIORITIES }).notNull(),
    dueAt: text('due_at').notNull(),
    voucherId: text('voucher_id').$type<ServiceVoucherId>(),
    technicianId: text('technician_id').$type<StaffId>(),
    dispatchedAt: text('dispatched_at'),
    dispatchedBy: text('dispatched_by').$type<StaffId>(),
    arrivedAt: text('arrived_at'),
    leftAt: text('left_at'),
    outcome: text('outcome', { enum: CALL_OUTCOMES }),
    receiptId: text('receipt_id').$type<CollectionReceiptId>(),
    reworkOf: text('rework_of').$type<RepairCardId>(),
    /** The contract in force when the customer called; its terms stay (E21). */
    contractId: text('contract_id').$type<ContractId>(),
    closedAt: text('closed_at'),
    closedBy: text('closed_by').$type<StaffId>(),
    cancelReason: text('cancel_reason'),
    takenBy: text('taken_by').$type<StaffId>().notNull(),
    isLateEntry: integer('is_late_entry', { mode: 'boolean' }).notNull(),
    padNo: text('pad_no'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('service_call_no_uq').on(t.siteCode, t.callNo),
    index('service_call_called_ix').on(t.calledAt, t.id), // the register by time, by key
    index('service_call_status_ix').on(t.status, t.calledAt), // views of the register
    index('service_call_due_ix').on(t.status, t.dueAt), // overdue first
    index('service_call_tech_ix').on(t.technicianId, t.status),
    index('service_call_customer_ix').on(t.customerId),
    index('service_call_product_ix').on(t.productId, t.status), // duplicate open call
    index('service_call_cost_ix')
      .on(t.siteCode, t.closedAt, t.id)
      .where(sql`${t.status} = 'CLOSED' and ${t.receiptId} is null`), // settled on the spot, by month
  ],
);
export type ServiceCallRow = typeof serviceCall.$inferSelect;
