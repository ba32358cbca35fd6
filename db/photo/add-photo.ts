import { eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustodyStayId, PhotoId } from '#shared/kernel/ids';
import { custodyStay } from '../custody/table';
import { sha256 } from '../kernel/canonical-json';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { photoView } from './queries';
import { photos } from './repository';

/** Start of image, then a marker; the end of image may have padding behind it. */
const isJpeg = (bytes: Buffer): boolean =>
  bytes.length > 64 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 3;

/** Keeps a JPEG (S11). Without an owner it belongs to the draft it was taken for. */
export const addPhoto = defineCommand('photo.add', ({ ownerId, caption, jpegBase64, width, height }, cx) => {
  const jpeg = Buffer.from(jpegBase64, 'base64');
  if (!isJpeg(jpeg)) throw new DomainError('PHOTO_INVALID');
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
  const sha = sha256(jpeg);
  photos.keepBytes(cx.tx, sha, jpeg);
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
