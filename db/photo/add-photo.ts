import { eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustodyStayId, PhotoId } from '#shared/kernel/ids';
import { MOST_PHOTOS } from '#shared/photo/routes';
import { custodyStay } from '../custody/table';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { photoView } from './queries';
import { photos } from './repository';
import { keepPicture } from './steps';

/** Keeps a JPEG (S11). Without an owner it belongs to the draft it was taken for. */
export const addPhoto = defineCommand('photo.add', ({ ownerId, caption, jpegBase64, width, height }, cx) => {
  if (
    ownerId !== null &&
    !cx.tx
      .select({ id: custodyStay.id })
      .from(custodyStay)
      .where(eq(custodyStay.id, ownerId as CustodyStayId))
      .get()
  ) {
    throw new DomainError('NOT_FOUND', { entity: 'CustodyStay', id: ownerId });
  }
  if (ownerId !== null && photos.countOf(cx.tx, ownerId) >= MOST_PHOTOS) throw new DomainError('PHOTOS_FULL', { max: MOST_PHOTOS });
  const sha = keepPicture(cx, { jpegBase64, width, height });
  const row = photos.insert(cx.tx, {
    id: newId<PhotoId>(),
    ownerId,
    caption,
    takenAt: cx.now,
    takenBy: cx.actor.staffId,
    width,
    height,
    sha,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'PhotoTaken', entity: 'photo', entityId: row.id, facts: { ownerId, sha } });
  cx.changed('photo', row.id);
  return photoView(row, cx.actor.name);
});
