import { DomainError } from '#shared/kernel/app-error';
import type { PhotoId } from '#shared/kernel/ids';
import { sha256 } from '../kernel/canonical-json';
import type { CommandCx } from '../kernel/handlers';
import { isPlainJpeg } from './plain-jpeg';
import { photos, type PhotoOwner } from './repository';

/** Photos taken while a device was being written down go with its stay (B4); those of a loaner with its loan (B16). Answers how many. */
export function attachPhotos(cx: CommandCx, ids: readonly string[], owner: PhotoOwner): number {
  const wanted = ids as readonly PhotoId[];
  if (wanted.length === 0) return 0;
  const given = photos.giveTo(cx.tx, wanted, owner, cx.now);
  const missing = wanted.find((id) => !given.includes(id));
  if (missing !== undefined) throw new DomainError('NOT_FOUND', { entity: 'Photo', id: missing });
  for (const id of given) cx.changed('photo', id);
  return given.length;
}

type Drawn = Readonly<{ jpegBase64: string; width: number; height: number }>;
/** Keeps a picture that the page has drawn anew, once for each content; returns its hash (S11). */
export function keepPicture(cx: CommandCx, { jpegBase64, width, height }: Drawn): string {
  const jpeg = Buffer.from(jpegBase64, 'base64');
  if (!isPlainJpeg(jpeg, width, height)) throw new DomainError('PHOTO_INVALID');
  const sha = sha256(jpeg);
  photos.keepBytes(cx.tx, sha, jpeg);
  return sha;
}
