import { asc, eq } from 'drizzle-orm';
import type { PhotoView } from '#shared/photo/routes';
import type { ReadDb } from '../kernel/connection';
import { staff } from '../staff/table';
import { photo, photoBytes } from './table';

type PhotoRow = typeof photo.$inferSelect;

export const photoView = (row: PhotoRow, takenBy: string): PhotoView => ({
  id: row.id,
  ownerId: row.ownerId,
  caption: row.caption,
  stage: row.stage,
  takenAt: row.takenAt,
  takenBy,
  width: row.width,
  height: row.height,
});

/** Photos of a device's stay or of a loan, in the order they were taken. */
export const photosOf = (db: ReadDb, ownerId: string): PhotoView[] =>
  db
    .select({ row: photo, takenBy: staff.name })
    .from(photo)
    .leftJoin(staff, eq(staff.id, photo.takenBy))
    .where(eq(photo.ownerId, ownerId))
    .orderBy(asc(photo.takenAt), asc(photo.id))
    .all()
    .map(({ row, takenBy }) => photoView(row, takenBy ?? ''));

/** A kept picture by its hash, whoever names it. */
export const pictureOf = (db: ReadDb, sha: string): Buffer | undefined =>
  db.select({ jpeg: photoBytes.jpeg }).from(photoBytes).where(eq(photoBytes.sha, sha)).get()?.jpeg;
