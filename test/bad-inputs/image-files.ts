import { crc32, deflateSync } from 'node:zlib';
import { jpegBlock } from '../jpeg';

const text = (s: string): number[] => Array.from(s, (c) => c.charCodeAt(0));
const big = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const little = (n: number): number[] => [n & 255, n >> 8];

const joined = (...parts: readonly (readonly number[])[]): number[] => parts.flat();

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  return Buffer.concat([Buffer.from(big(body.length)), named, Buffer.from(big(crc32(named)))]);
}
type Png = Readonly<{ width: number; height: number; depth?: 8 | 16; shade?: number; rows?: number }>;
/** A grey PNG; `rows`: how many lines of pixels really follow. */
export function pngOf({ width, height, depth = 8, shade = 128, rows = height }: Png): Buffer {
  const line = Buffer.alloc(1 + width * (depth / 8), shade);
  line[0] = 0;
  const pixels = Buffer.concat(Array.from({ length: rows }, () => line));
  const head = Buffer.from([...big(width), ...big(height), depth, 0, 0, 0, 0]);
  const mark = Buffer.from([0x89, ...text('PNG\r\n'), 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}
/** 30,000 × 30,000 pixels in a few dozen kilobytes (row 130). */
export const pixelFlood = (): Buffer => pngOf({ width: 30_000, height: 30_000, rows: 1500, shade: 0 });

/** Pixels of one value after the other, three bits each; the table is cleared before its codes grow. */
function lzwOf(value: number, count: number): number[] {
  const [CLEAR, END, BITS] = [4, 5, 3];
  const codes = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? [CLEAR, value] : [value])).flat();
  let [held, bits] = [0, 0];
  const bytes: number[] = [];
  for (const code of [...codes, END]) {
    held |= code << bits;
    for (bits += BITS; bits >= 8; bits -= 8) {
      bytes.push(held & 255);
      held >>= 8;
    }
  }
  if (bits > 0) bytes.push(held);
  const blocks: number[] = [];
  for (let i = 0; i < bytes.length; i += 255) blocks.push(Math.min(255, bytes.length - i), ...bytes.slice(i, i + 255));
  return [2, ...blocks, 0];
}
/** Moving pictures: the first is white, all others are black (row 134). */
export function animatedGif(side: number, frames: number): Buffer {
  const palette = [255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const frame = (colour: number): number[] =>
    joined([0x21, 0xf9, 4, 0, 1, 0, 0, 0], [0x2c, 0, 0, 0, 0, ...little(side), ...little(side), 0], lzwOf(colour, side * side));
  const [first, other] = [frame(0), frame(1)];
  const others = Array.from({ length: frames - 1 }, () => other).flat();
  return Buffer.from(
    joined(
      [...text('GIF89a'), ...little(side), ...little(side), 0x91, 0, 0, ...palette],
      [0x21, 0xff, 11, ...text('NETSCAPE2.0'), 3, 1, 0, 0, 0],
      first,
      others,
      [0x3b],
    ),
  );
}

/** A print shop's picture: four inks, all of them white (row 139). Each block is one step of brightness and nothing else. */
export function cmykJpeg(side: number): Buffer {
  const table = (id: number, counts: readonly number[], symbols: readonly number[]): number[] =>
    jpegBlock(0xc4, [id, ...counts, ...Array.from({ length: 16 - counts.length }, () => 0), ...symbols]);
  const inks = [1, 2, 3, 4];
  const first = inks.map(() => '1011111110').join('');
  const rest = '00'.repeat(4).repeat((side / 8) ** 2 - 1);
  const bits = `${first}${rest}`.padEnd(Math.ceil((first.length + rest.length) / 8) * 8, '1');
  const scan = (bits.match(/.{8}/g) ?? []).flatMap((byte) => (byte === '11111111' ? [255, 0] : [Number.parseInt(byte, 2)]));
  return Buffer.from(
    joined(
      [0xff, 0xd8],
      jpegBlock(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 0]),
      jpegBlock(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
      jpegBlock(0xc0, [8, side >> 8, side & 255, side >> 8, side & 255, 4, ...inks.flatMap((i) => [i, 0x11, 0])]),
      table(0x00, [1, 1], [0, 7]),
      table(0x10, [1], [0]),
      jpegBlock(0xda, [4, ...inks.flatMap((i) => [i, 0]), 0, 63, 0]),
      scan,
      [0xff, 0xd9],
    ),
  );
}

/** Turned by a quarter, taken at 25° N: what a telephone writes into its pictures (row 127). */
export function withExif(jpeg: Buffer): Buffer {
  const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] =>
    joined([tag >> 8, tag & 255, type >> 8, type & 255], big(count), value);
  const GPS_AT = 8 + 2 + 2 * 12 + 4;
  const DEGREES_AT = GPS_AT + 2 + 2 * 12 + 4;
  const tiff = joined(
    [...text('MM'), 0, 42, ...big(8)],
    [0, 2, ...entry(0x0112, 3, 1, [0, 6, 0, 0]), ...entry(0x8825, 4, 1, big(GPS_AT)), ...big(0)],
    [0, 2, ...entry(1, 2, 2, [...text('N'), 0, 0, 0]), ...entry(2, 5, 3, big(DEGREES_AT)), ...big(0)],
    [25, 2, 37].flatMap((n) => [...big(n), ...big(1)]),
    text('SECRETPLACE'),
  );
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from(jpegBlock(0xe1, [...text('Exif\0\0'), ...tiff])), jpeg.subarray(2)]);
}

export const HEIC = Buffer.from([
  0,
  0,
  0,
  24,
  ...text('ftypheic'),
  0,
  0,
  0,
  0,
  ...text('mif1heic'),
  ...Array.from({ length: 200 }, () => 0),
]);
export const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>',
);
export const HTML = Buffer.from(`<!doctype html><script>alert(1)</script>${' '.repeat(200)}`);
export const PROGRAM = Buffer.from([...text('MZ'), ...Array.from({ length: 300 }, (_, i) => i % 251)]);
/** Its first bytes are a picture's, its text is a program's (row 132). */
export const GIF_AND_SCRIPT = Buffer.from(`GIF89a/*${' '.repeat(100)}*/=1;alert(document.cookie)//`);
