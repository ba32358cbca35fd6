import type { photoRoutes } from '#shared/photo/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { addPhoto } from './add-photo';
import { photosOf } from './queries';
import { photos } from './repository';

export const photoHandlers = {
  'photo.add': addPhoto,
  'photo.ofOwner': defineQuery('photo.ofOwner', ({ ownerId }, { db }) => photosOf(db, ownerId)),
  'photo.bytes': defineQuery('photo.bytes', ({ id }, { db }) => {
    const jpeg = photos.bytes(db, id);
    return jpeg ? { jpegBase64: jpeg.toString('base64') } : null;
  }),
} satisfies Pick<EngineHandlers, keyof typeof photoRoutes>;
