import { describe, expect, it } from 'vitest';
import { imageHeader, imageRefusal } from './image-header';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array([
    ...parts.flatMap((p) => (typeof p === 'string' ? Array.from(p, (c) => c.charCodeAt(0)) : p)),
    ...Array.from({ length: 40 }, () => 0),
  ]);
const png = (width: number, height: number): Uint8Array =>
  bytes(
    [0x89],
    'PNG\r\n\u001a\n',
    [0, 0, 0, 13],
    'IHDR',
    ...[width, height].map((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]),
  );

describe('imageHeader', () => {
  it.each([
    [
      'jpeg behind an application block',
      bytes([0xff, 0xd8, 0xff, 0xe1, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0]),
      { kind: 'jpeg', width: 4000, height: 3000 },
    ],
    ['png', png(640, 480), { kind: 'png', width: 640, height: 480 }],
    ['gif', bytes('GIF89a', [0x40, 1, 0xf0, 0]), { kind: 'gif', width: 320, height: 240 }],
    ['a web page called photo.jpg', bytes('<!doctype html><script>'), null],
    ['svg', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
    ['a program', bytes('MZ'), null],
    ['nothing', new Uint8Array(0), null],
  ])('%s', (_, file, expected) => expect(imageHeader(file)).toEqual(expected));
});

it('a flood of pixels is refused before it is decoded', () => {
  const withEnd = (file: Uint8Array) => new Uint8Array([...file, ...bytes([0, 0, 0, 0], 'IEND')]);
  expect(imageRefusal(withEnd(png(30_000, 30_000)))).toBe('PHOTO_TOO_LARGE');
  expect(imageRefusal(withEnd(png(4000, 3000)))).toBeNull();
  expect(imageRefusal(png(4000, 3000))).toBe('PHOTO_INVALID'); // it has no end
});
