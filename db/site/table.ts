import { text, sqliteTable } from 'drizzle-orm/sqlite-core';
import { LANGUAGES, REGIONS } from '#shared/kernel/region';
import type { SiteSettings } from '#shared/setup/schema';
import { syncedColumns } from '../kernel/columns';

/** The centre itself: one row. */
export const site = sqliteTable('site', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  region: text('region', { enum: REGIONS }).notNull(),
  language: text('language', { enum: LANGUAGES }).notNull(),
  address: text('address'),
  phone: text('phone'),
  complaintPhone: text('complaint_phone'),
  taxId: text('tax_id'),
  settings: text('settings', { mode: 'json' }).$type<SiteSettings>().notNull(),
  ...syncedColumns,
});
export type SiteRow = typeof site.$inferSelect;
