import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { PhotoId } from '#shared/kernel/ids';
import type { PhotoStage } from '#shared/photo/routes';
import type { WriteTx } from '../kernel/connection';
import { photo, photoBytes } from './table';
import { insertRow, perConnection } from '../kernel/rows';

const countByOwner = perConnection((db) =>
  db
    .select({ n: count() })
    .from(photo)
    .where(eq(photo.ownerId, sql.placeholder('ownerId')))
    .prepare(),
);

/** A custody stay; or a loan, with the moment. */
export type PhotoOwner = Readonly<{ ownerId: string; stage: PhotoStage | null }>;

export const photos = {
  insert: (tx: WriteTx, row: typeof photo.$inferInsert) => insertRow(tx, photo, row),
  /** The same picture is kept once. */
  keepBytes(tx: WriteTx, sha: string, jpeg: Buffer): void {
    tx.insert(photoBytes).values({ sha, jpeg }).onConflictDoNothing().run();
  },
  /** Photos taken while the form was a draft go to what it opened, once; returns those that were still free. */
  giveTo: (tx: WriteTx, ids: readonly PhotoId[], { ownerId, stage }: PhotoOwner, now: string): PhotoId[] =>
    tx
      .update(photo)
      .set({ ownerId, stage, updatedAt: now, rev: sql`${photo.rev} + 1` })
      .where(and(inArray(photo.id, [...ids]), isNull(photo.ownerId)))
      .returning({ id: photo.id })
      .all()
      .map((r) => r.id),
  countOf: (tx: WriteTx, ownerId: string): number => countByOwner(tx).get({ ownerId })?.n ?? 0,
  bytes: (tx: Pick<WriteTx, 'select'>, id: PhotoId): Buffer | undefined =>
    tx.select({ jpeg: photoBytes.jpeg }).from(photo).innerJoin(photoBytes, eq(photoBytes.sha, photo.sha)).where(eq(photo.id, id)).get()
      ?.jpeg,
};
