import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { optionalLine } from '../kernel/fields';
import { PhotoId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';

/** 照片 of one job (quality 4.7, row 136). */
export const MOST_PHOTOS = 30;

/** 備用機: as it was handed out, as it came back (B16). */
export const PHOTO_STAGES = ['out', 'in'] as const;
export type PhotoStage = (typeof PHOTO_STAGES)[number];

export const PhotoView = z.object({
  id: PhotoId,
  ownerId: z.uuid().nullable(),
  caption: z.string().nullable(),
  /** Of a loaner only. */
  stage: z.enum(PHOTO_STAGES).nullable(),
  takenAt: z.string(),
  takenBy: z.string(),
  width: z.int(),
  height: z.int(),
});
export type PhotoView = z.infer<typeof PhotoView>;

/** Photos are scaled and stripped of place and camera data in the renderer before they come here (quality S11). */
export const photoRoutes = {
  'photo.add': command({
    about: 'Keeps a JPEG. Without an owner it belongs to the draft it was taken for.',
    input: z.object({
      ownerId: z.uuid().nullable().default(null),
      caption: optionalLine(40),
      jpegBase64: z.string().min(100).max(4_000_000),
      width: z.int().min(1).max(10_000),
      height: z.int().min(1).max(10_000),
    }),
    output: PhotoView,
    allow: ANY_STAFF,
    maxSize: 4_100_000,
  }),
  'photo.ofOwner': query({
    about: 'Photos of a device’s stay, or of a loan.',
    input: z.object({ ownerId: z.uuid() }),
    output: z.array(PhotoView),
    allow: ANY_STAFF,
    reads: ['photo'],
  }),
  'photo.bytes': query({
    about: 'One photo (JPEG, base64).',
    input: z.object({ id: PhotoId }),
    output: z.object({ jpegBase64: z.string() }).nullable(),
    allow: ANY_STAFF,
    reads: [],
  }),
};
