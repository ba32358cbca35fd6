import bwip from 'bwip-js/generic';
import type { Raster } from '#shared/printer/raster';
import { bitsToRaster } from './dots';

export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** The squares of a QR code (ISO/IEC 18004, model 2), each `moduleDots` wide; no quiet zone. `bytes` are encoded as they are. */
export function qrRaster(bytes: Uint8Array, level: QrLevel, moduleDots: number): Raster {
  const [drawn] = bwip.raw('qrcode', Buffer.from(bytes).toString('latin1'), `eclevel=${level} binarytext`);
  if (drawn === undefined || !('pixs' in drawn)) throw new Error('no QR code');
  const { pixs, pixx, pixy } = drawn;
  return bitsToRaster(
    pixx * moduleDots,
    pixy * moduleDots,
    (x, y) => pixs[Math.floor(y / moduleDots) * pixx + Math.floor(x / moduleDots)] === 1,
  );
}
