const LONGEST_SIDE = 1600;
const QUALITY = 0.85;
const MAX_BYTES = 20_000_000;

export type SmallPhoto = Readonly<{ jpegBase64: string; width: number; height: number }>;

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 32_768) text += String.fromCharCode(...bytes.subarray(i, i + 32_768));
  return btoa(text);
}

/** Draws a chosen picture anew, upright and at most 1600 px; place and camera data stay behind (quality S11). Null: no picture. */
export async function smallPhotoOf(file: Blob): Promise<SmallPhoto | null> {
  if (file.size > MAX_BYTES) return null;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { jpegBase64: await base64Of(await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })), width, height };
}
