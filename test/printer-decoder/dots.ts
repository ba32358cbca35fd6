import type { Raster } from '#shared/printer/raster';

const DARK = 128;
/** The dark dots of a canvas, whose picture has four bytes for each. */
export function darkDots({ width, height, data }: Readonly<{ width: number; height: number; data: Uint8ClampedArray }>): Raster {
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  for (let y = 0, red = 0; y < height; y++)
    for (let x = 0; x < width; x++, red += 4)
      if ((data[red] ?? 255) < DARK) rows[y * stride + (x >> 3)] = (rows[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return { widthDots: width, heightDots: height, rows };
}

/** A picture of dots from a rule that says which are black. */
export function bitsToRaster(widthDots: number, heightDots: number, isBlack: (x: number, y: number) => boolean): Raster {
  const stride = Math.ceil(widthDots / 8);
  const rows = new Uint8Array(stride * heightDots);
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++)
      if (isBlack(x, y)) rows[y * stride + (x >> 3)] = (rows[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return { widthDots, heightDots, rows };
}

export const isBlackAt = ({ widthDots, rows }: Raster, x: number, y: number): boolean =>
  ((rows[y * Math.ceil(widthDots / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;

/** Each dot as `across` × `down` dots. */
export const enlarged = (raster: Raster, across: number, down: number): Raster =>
  across === 1 && down === 1
    ? raster
    : bitsToRaster(raster.widthDots * across, raster.heightDots * down, (x, y) =>
        isBlackAt(raster, Math.floor(x / across), Math.floor(y / down)),
      );

export const blackDots = ({ widthDots, heightDots, rows }: Raster): number => {
  let count = 0;
  for (let y = 0; y < heightDots; y++) for (let x = 0; x < widthDots; x++) if (isBlackAt({ widthDots, heightDots, rows }, x, y)) count++;
  return count;
};
