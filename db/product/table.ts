import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CustomerId, ProductId } from '#shared/kernel/ids';
import { DEVICE_CLASSES, PROOF_TYPES } from '#shared/product/schema';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';

/** A product of a customer (B1, lower half). */
export const product = sqliteTable(
  'product',
  {
    id: text('id').$type<ProductId>().primaryKey(),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    deviceClass: text('device_class', { enum: DEVICE_CLASSES }).notNull(),
    brand: text('brand'),
    model: text('model').notNull(),
    serial: text('serial'),
    hasNoSerial: integer('has_no_serial', { mode: 'boolean' }).notNull(),
    imei1: text('imei1'),
    imei2: text('imei2'),
    identifierReason: text('identifier_reason'),
    purchaseOn: text('purchase_on'),
    dealer: text('dealer'),
    proofType: text('proof_type', { enum: PROOF_TYPES }).notNull(),
    proofNo: text('proof_no'),
    warrantyCardNo: text('warranty_card_no'),
    exFactoryOn: text('ex_factory_on'),
    installOn: text('install_on'),
    warrantyMonths: integer('warranty_months'),
    priceMinor: integer('price_minor'),
    /** Day the guarantee began anew after an exchange (D3). */
    restartedOn: text('restarted_on'),
    ...syncedColumns,
  },
  (t) => [
    index('product_customer_ix').on(t.customerId),
    index('product_serial_ix').on(t.serial),
    index('product_imei1_ix').on(t.imei1),
    index('product_imei2_ix').on(t.imei2),
    index('product_model_ix').on(t.model, t.brand),
  ],
);
export type ProductRow = typeof product.$inferSelect;
