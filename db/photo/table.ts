import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PhotoId, StaffId } from '#shared/kernel/ids';
import { PHOTO_STAGES } from '#shared/photo/routes';
import { syncedColumns } from '../kernel/columns';

export const photo = sqliteTable(
  'photo',
  {
    id: text('id').$type<PhotoId>().primaryKey(),
    ownerId: text('owner_id'), // a custody stay or a loan; null while it belongs to a draft
    /** Of a loaner: as it was handed out, as it came back. */
    stage: text('stage', { enum: PHOTO_STAGES }),
    caption: text('caption'),
    takenAt: text('taken_at').notNull(),
    takenBy: text('taken_by').$type<StaffId>().notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    sha: text('sha').notNull(),
    ...syncedColumns,
  },
  (t) => [index('photo_owner_ix').on(t.ownerId)],
);
/** The bytes stay on this PC (decisions 10). */
export const photoBytes = sqliteTable('photo_bytes', { sha: text('sha').primaryKey(), jpeg: blob('jpeg', { mode: 'buffer' }).notNull() });
