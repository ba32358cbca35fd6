import { DomainError } from '#shared/kernel/app-error';
import type { CustodyStayId, PhotoId } from '#shared/kernel/ids';
import type { CommandCx } from '../kernel/handlers';
import { photos } from './repository';

/** Photos taken while a device was being written down go with its stay (B4). */
export function attachPhotos(cx: CommandCx, ids: readonly string[], stayId: CustodyStayId): void {
  const wanted = ids as readonly PhotoId[];
  if (wanted.length === 0) return;
  const given = photos.giveTo(cx.tx, wanted, stayId, cx.now);
  const missing = wanted.find((id) => !given.includes(id));
  if (missing !== undefined) throw new DomainError('NOT_FOUND', { entity: 'Photo', id: missing });
  for (const id of given) cx.changed('photo', id);
}
