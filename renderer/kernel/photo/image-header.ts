/** What the first bytes of a picture say; the name of the file says nothing (quality 4.7). */
export type ImageHeader = Readonly<{ kind: 'jpeg' | 'png' | 'gif' | 'webp'; width: number; height: number }>;

const text = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));

function jpegSize(bytes: Uint8Array, view: DataView): ImageHeader | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(bytes: Uint8Array, view: DataView): ImageHeader | null {
  const kind = 'webp' as const;
  const chunk = text(bytes, 12, 4);
  if (chunk === 'VP8X') return { kind, width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(26, true) >> 8) };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { kind, width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return chunk === 'VP8 ' ? { kind, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : null;
}

/** Kind and size of a picture, read before anything is decoded; null: it is none that we take (also SVG). */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  if (bytes.length < 32) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(bytes, view);
  if (bytes[0] === 0x89 && text(bytes, 1, 3) === 'PNG') return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (text(bytes, 0, 4) === 'GIF8') return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return webpSize(bytes, view);
  return null;
}

export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_PIXELS = 40_000_000;
const TAIL = 64;

/** Where the picture itself begins in a JPEG, behind its headers and the small picture that a camera puts there. */
function scanStart(bytes: Uint8Array, view: DataView): number {
  let at = 2;
  while (at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += bytes[at + 1] === 0xff ? 1 : 2 + view.getUint16(at + 2);
  return at;
}

/** Has the file its end? A decoder would fill what is missing with grey. */
function isWhole(kind: ImageHeader['kind'], bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length;
  switch (kind) {
    case 'jpeg': {
      for (let i = end - 2; i > scanStart(bytes, view); i -= 1) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true;
      return false;
    }
    case 'png':
      return text(bytes, Math.max(0, end - TAIL), TAIL).includes('IEND');
    case 'gif':
      return bytes[bytes.findLastIndex((byte) => byte !== 0)] === 0x3b; // some programs fill up with zeros
    case 'webp':
      return view.getUint32(4, true) + 8 <= end;
  }
}

/** Kinds that people choose and that we cannot take: a drawing that may hold a program, and the telephone's own. */
const isOtherKind = (bytes: Uint8Array): boolean =>
  /<svg[\s>]/i.test(text(bytes, 0, 2000)) ||
  /^(?:hei[cfsx]|hev[cx]|mif1|msf1|avif)/.test(text(bytes, 4, 4) === 'ftyp' ? text(bytes, 8, 4) : '');

/** Why this file is not decoded, from its first and last bytes alone; null: it may be (quality 4.7). */
export function imageRefusal(bytes: Uint8Array): 'PHOTO_TOO_LARGE' | 'PHOTO_KIND' | 'PHOTO_INVALID' | null {
  if (bytes.length > MOST_BYTES) return 'PHOTO_TOO_LARGE';
  const header = imageHeader(bytes);
  if (header === null) return isOtherKind(bytes) ? 'PHOTO_KIND' : 'PHOTO_INVALID';
  if (header.width === 0 || header.height === 0 || !isWhole(header.kind, bytes)) return 'PHOTO_INVALID';
  return header.width * header.height > MOST_PIXELS ? 'PHOTO_TOO_LARGE' : null;
}
