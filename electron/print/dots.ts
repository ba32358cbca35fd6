import type { Raster } from '#shared/printer/raster';

const MM_PER_INCH = 25.4;
export const toDots = (mm: number, dpi: number): number => Math.round((mm * dpi) / MM_PER_INCH);

export type DotBox = Readonly<{ x: number; y: number; width: number; height: number }>;
export const isBlack = (r: Raster, x: number, y: number): boolean =>
  x >= 0 &&
  y >= 0 &&
  x < r.widthDots &&
  y < r.heightDots &&
  ((r.rows[y * Math.ceil(r.widthDots / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;

/** A raster of so many dots, black where `at` says so. */
export function rasterOf(widthDots: number, heightDots: number, at: (x: number, y: number) => boolean): Raster {
  const stride = Math.ceil(widthDots / 8);
  const rows = new Uint8Array(stride * heightDots);
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++) if (at(x, y)) rows[y * stride + (x >> 3)] = (rows[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return { widthDots, heightDots, rows };
}

/** What is black within a box, and where; null when nothing is. */
export function inkWithin(r: Raster, box: DotBox): (DotBox & Readonly<{ raster: Raster }>) | null {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (let y = box.y; y < box.y + box.height; y++)
    for (let x = box.x; x < box.x + box.width; x++) {
      if (!isBlack(r, x, y)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  if (right < 0) return null;
  const [width, height] = [right - left + 1, bottom - top + 1];
  return { x: left, y: top, width, height, raster: rasterOf(width, height, (x, y) => isBlack(r, left + x, top + y)) };
}
