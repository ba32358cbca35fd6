import type { ErrorCode } from '#shared/kernel/app-error';
import { RouteError } from '../api';
import { imageRefusal, MOST_BYTES } from './image-header';

const LONGEST_SIDE = 1600;
const QUALITY = 0.85;

export type SmallPhoto = Readonly<{ jpegBase64: string; width: number; height: number }>;
const refused = (code: ErrorCode = 'PHOTO_INVALID'): RouteError => new RouteError({ code, params: {} });

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : ''));
    reader.addEventListener('error', () => reject(refused()));
    reader.readAsDataURL(blob);
  });

/** Draws the picture anew: turned upright, at most 1600 px, and without place or camera data, because only pixels are taken over. */
async function redraw(bitmap: ImageBitmap, longestSide = LONGEST_SIDE): Promise<SmallPhoto> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = '#fff'; // a JPEG is never transparent: without this what was becomes black
    pen.fillRect(0, 0, width, height);
    pen.drawImage(bitmap, 0, 0, width, height);
  }
  bitmap.close();
  return { jpegBase64: await base64Of(await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })), width, height };
}

/** A file that somebody chose. Throws PHOTO_INVALID, PHOTO_KIND or PHOTO_TOO_LARGE, before anything is decoded (quality 4.7, S11). */
export async function shrinkFile(file: Blob, longestSide = LONGEST_SIDE): Promise<SmallPhoto> {
  const refusal = file.size > MOST_BYTES ? 'PHOTO_TOO_LARGE' : imageRefusal(new Uint8Array(await file.arrayBuffer()));
  if (refusal !== null) throw refused(refusal);
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw refused();
  });
  return redraw(bitmap, longestSide);
}

/** What the camera shows now. */
export async function shootFrom(video: HTMLVideoElement): Promise<SmallPhoto> {
  if (video.videoWidth === 0) throw refused();
  return redraw(await createImageBitmap(video));
}
