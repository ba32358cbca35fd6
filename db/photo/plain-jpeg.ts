const LONGEST_SIDE = 1600;
const MARKER = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** What the page's own drawing writes: the tables, one frame, the JFIF head, the colour profile and Adobe's colour mark. */
const TABLES: readonly number[] = [0xc4, 0xdb, 0xdd];
const HEADS: readonly (readonly [number, string])[] = [
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
];
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];

/** Behind a scan: entropy-coded bytes up to the next real marker (FF 00 is a byte, FF D0–D7 a restart). */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARKER, from); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    const next = bytes[at + 1] ?? END;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return -1;
}

/**
 * Is this a JPEG as the page draws it anew, of the size it says? The engine does not take the page's word for it (quality S11): a block
 * with place or camera data (EXIF, XMP, IPTC), a comment, another size or bytes behind the end are refused.
 */
export function isPlainJpeg(bytes: Buffer, width: number, height: number): boolean {
  if (bytes.length < 64 || bytes[0] !== MARKER || bytes[1] !== START) return false;
  let hasFrame = false;
  let hasScan = false;
  for (let at = 2; at + 3 < bytes.length || at + 2 === bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== MARKER) return false;
    if (marker === END) return hasFrame && hasScan && at + 2 === bytes.length;
    if (at + 4 > bytes.length) return false;
    const length = bytes.readUInt16BE(at + 2);
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || body.length !== length - 2) return false;
    if (FRAMES.includes(marker)) {
      if (hasFrame || body.length < 6) return false;
      const [high, wide] = [body.readUInt16BE(1), body.readUInt16BE(3)];
      if (high !== height || wide !== width || high < 1 || wide < 1 || Math.max(high, wide) > LONGEST_SIDE) return false;
      hasFrame = true;
    } else if (marker === SCAN) {
      hasScan = true;
    } else if (!TABLES.includes(marker)) {
      const head = HEADS.find(([known]) => known === marker)?.[1];
      if (head === undefined || body.subarray(0, head.length).toString('latin1') !== head) return false;
    }
    at = marker === SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    if (at < 0) return false;
  }
  return false;
}
