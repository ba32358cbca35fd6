import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { RUN_KINDS } from '#shared/backup/schema';
import type { Keep } from '#shared/backup/rotation';
import type { PhraseCost } from './header';

/** Where the backups of this PC go and when; one row, made by the first change. Local. */
export const backupSetting = sqliteTable('backup_setting', {
  id: integer('id').primaryKey(),
  folder: text('folder'),
  secondFolder: text('second_folder'),
  dailyAt: text('daily_at').notNull(),
  keep: text('keep', { mode: 'json' }).$type<Keep>().notNull(),
  phraseId: text('phrase_id'),
  phraseAt: text('phrase_at'),
  phraseSalt: text('phrase_salt'),
  phraseCost: text('phrase_cost', { mode: 'json' }).$type<PhraseCost>(),
  /** The key made of the recovery phrase, sealed with the data key, so that a backup at night needs nobody; the phrase itself is kept nowhere. */
  phraseKey: text('phrase_key'),
  requestedAt: text('requested_at'),
  requestedBy: text('requested_by'),
});

/** How each backup went. Append-only. */
export const backupRun = sqliteTable('backup_run', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  kind: text('kind', { enum: RUN_KINDS }).notNull(),
  name: text('name'),
  bytes: integer('bytes'),
  sha: text('sha'),
  code: text('code'),
  params: text('params', { mode: 'json' }).$type<Record<string, string | number>>().notNull(),
  second: text('second', { enum: ['good', 'missing'] }),
  auditRows: integer('audit_rows').notNull(),
  violations: integer('violations').notNull(),
  freeMb: integer('free_mb'),
  by: text('by').notNull(),
});
export type BackupSettingRow = typeof backupSetting.$inferSelect;
