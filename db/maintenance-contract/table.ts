import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ContractId, CustomerId, ProductId, ServiceCallId } from '#shared/kernel/ids';
import { PARTS_POLICIES } from '#shared/maintenance-contract/rules';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';
import { product } from '../product/table';

/** 商品保養合同書 (B19), as far as a call needs it; written once, and ended at most once. */
export const maintenanceContract = sqliteTable(
  'maintenance_contract',
  {
    id: text('id').$type<ContractId>().primaryKey(),
    ctNo: text('ct_no').notNull(),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    visitsIncluded: integer('visits_included').notNull(),
    visitsBefore: integer('visits_before').notNull(), // used before the program knew of it
    partsPolicy: text('parts_policy', { enum: PARTS_POLICIES }).notNull(),
    partsDiscountPercent: integer('parts_discount_percent').notNull(),
    isLabourFree: integer('is_labour_free', { mode: 'boolean' }).notNull(),
    isTravelFree: integer('is_travel_free', { mode: 'boolean' }).notNull(),
    /** 終止 (C9): from this day on it covers nothing, whatever its last day was. */
    endedOn: text('ended_on'),
    endReason: text('end_reason'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('maintenance_contract_no_uq').on(t.siteCode, t.ctNo),
    index('maintenance_contract_customer_ix').on(t.customerId, t.endsOn),
    check('maintenance_contract_ck', sql`${t.endsOn} > ${t.startsOn}`),
  ],
);
export type ContractRow = typeof maintenanceContract.$inferSelect;

/** Units the contract covers. */
export const contractUnit = sqliteTable(
  'contract_unit',
  {
    contractId: text('contract_id')
      .$type<ContractId>()
      .notNull()
      .references(() => maintenanceContract.id),
    productId: text('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => product.id),
  },
  (t) => [primaryKey({ columns: [t.contractId, t.productId] }), index('contract_unit_product_ix').on(t.productId)],
);

/** A visit that was used: one for each call, however often somebody went there. Append-only; the count of a contract is that of its rows. */
export const contractVisit = sqliteTable(
  'contract_visit',
  {
    id: text('id').primaryKey(),
    contractId: text('contract_id')
      .$type<ContractId>()
      .notNull()
      .references(() => maintenanceContract.id),
    callId: text('call_id').$type<ServiceCallId>().notNull(),
    visitNo: integer('visit_no').notNull(),
    at: text('at').notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('contract_visit_call_uq').on(t.callId), uniqueIndex('contract_visit_no_uq').on(t.contractId, t.visitNo)],
);
