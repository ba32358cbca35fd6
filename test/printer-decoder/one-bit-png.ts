import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Raster } from '#shared/printer/raster';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Black dots as a small PNG of one bit a dot: a golden picture of a slip takes a few kilobytes. */
export function toPng(raster: Raster): Buffer {
  const { widthDots, heightDots, rows } = raster;
  const stride = Math.ceil(widthDots / 8);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthDots, 0);
  head.writeUInt32BE(heightDots, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((stride + 1) * heightDots);
  for (let y = 0; y < heightDots; y++)
    for (let i = 0; i < stride; i++) lines[y * (stride + 1) + 1 + i] = ~(rows[y * stride + i] ?? 0) & 255;
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Reads back what `toPng` wrote. */
export function fromPng(png: Buffer): Raster {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('this is no PNG');
  let [widthDots, heightDots] = [0, 0];
  const data: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') [widthDots, heightDots] = [body.readUInt32BE(0), body.readUInt32BE(4)];
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const lines = inflateSync(Buffer.concat(data));
  const stride = Math.ceil(widthDots / 8);
  const rows = new Uint8Array(stride * heightDots);
  for (let y = 0; y < heightDots; y++)
    for (let i = 0; i < stride; i++) rows[y * stride + i] = ~(lines[y * (stride + 1) + 1 + i] ?? 255) & 255;
  return { widthDots, heightDots, rows };
}

const BLACK_IN = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);
const blackIn = (byte: number): number => BLACK_IN[byte] ?? 0;

/** How far two pictures are apart: dots that differ in a thousand black ones; null where their sizes differ. */
export function differenceOf(one: Raster, other: Raster): number | null {
  if (one.widthDots !== other.widthDots || one.heightDots !== other.heightDots) return null;
  let [different, black] = [0, 0];
  for (let i = 0; i < one.rows.length; i++) {
    const [here, there] = [one.rows[i] ?? 0, other.rows[i] ?? 0];
    different += blackIn(here ^ there);
    black += blackIn(here | there);
  }
  return black === 0 ? 0 : (different / black) * 1000;
}
