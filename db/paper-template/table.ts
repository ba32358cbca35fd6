import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '#shared/kernel/ids';
import type { TemplateSettings } from '#shared/paper-template/schema';
import type { PaperKind } from '#shared/printed-document/paper';
import { syncedColumns } from '../kernel/columns';

/** 版面: how one kind of paper looks, version by version. Append-only: the newest counts, an older one comes back as a new version. */
export const paperTemplate = sqliteTable(
  'paper_template',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<PaperKind>().notNull(),
    version: integer('version').notNull(),
    settings: text('settings', { mode: 'json' }).$type<TemplateSettings>().notNull(),
    note: text('note').notNull(),
    madeBy: text('made_by').$type<StaffId>(), // null: carried over by the migration
    madeAt: text('made_at').notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('paper_template_uq').on(t.siteCode, t.kind, t.version), index('paper_template_kind_ix').on(t.kind, t.version)],
);
export type PaperTemplateRow = typeof paperTemplate.$inferSelect;
