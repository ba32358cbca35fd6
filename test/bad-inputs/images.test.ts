import { describe, expect, it } from 'vitest';
import { imageHeader, imageRefusal } from '#renderer/kernel/photo/image-header';
import { MOST_PHOTOS } from '#shared/photo/routes';
import { jpegOf } from '../jpeg';
import { desk, reasonOf } from './desk';
import { animatedGif, cmykJpeg, GIF_AND_SCRIPT, HEIC, HTML, pixelFlood, pngOf, PROGRAM, SVG, withExif } from './image-files';

const whole = (bytes: Buffer): Uint8Array => new Uint8Array(bytes);
const half = (bytes: Buffer): Uint8Array => new Uint8Array(bytes.subarray(0, bytes.length / 2));
const large = (bytes: Buffer, size: number): Uint8Array => new Uint8Array(Buffer.concat([bytes, Buffer.alloc(size)]));
const photo = jpegOf(4000, 3000);

/** quality 4.7, from the first and last bytes alone; the rest of each row is decided in the real window (test/e2e/bad-image.e2e.ts). */
const FILES: readonly (readonly [no: number, what: string, file: Uint8Array, refusal: string | null])[] = [
  [127, '12 MP JPEG with EXIF', whole(withExif(photo)), null],
  [128, 'HEIC', whole(HEIC), 'PHOTO_KIND'],
  [129, '1×1 PNG', whole(pngOf({ width: 1, height: 1 })), null],
  [129, '0 bytes', new Uint8Array(0), 'PHOTO_INVALID'],
  [130, 'a flood of pixels', whole(pixelFlood()), 'PHOTO_TOO_LARGE'],
  [130, '40 MP and one line more', whole(jpegOf(8000, 5001)), 'PHOTO_TOO_LARGE'],
  [130, '40 MP', whole(jpegOf(8000, 5000)), null],
  [130, 'above 20 MB', large(photo, 20 * 1024 * 1024), 'PHOTO_TOO_LARGE'],
  [131, 'JPEG cut at half', half(photo), 'PHOTO_INVALID'],
  [131, 'JPEG with a small picture in its head, cut', withExif(photo).subarray(0, -20), 'PHOTO_INVALID'],
  [131, 'PNG cut at half', half(pngOf({ width: 100, height: 100 })), 'PHOTO_INVALID'],
  [132, 'HTML', whole(HTML), 'PHOTO_INVALID'],
  [132, 'a program', whole(PROGRAM), 'PHOTO_INVALID'],
  [132, 'a program that begins like a GIF', whole(GIF_AND_SCRIPT), 'PHOTO_INVALID'],
  [133, 'SVG', whole(SVG), 'PHOTO_KIND'],
  [134, 'GIF of 500 pictures', whole(animatedGif(80, 500)), null],
  [139, 'JPEG of four inks', whole(cmykJpeg(128)), null],
  [139, 'PNG of 16 bits', whole(pngOf({ width: 100, height: 80, depth: 16 })), null],
];
it.each(FILES.map(([no, what, , refusal], i) => ({ no, what, refusal, i })))('4.7 row $no $what: $refusal', ({ i, refusal }) =>
  expect(imageRefusal(FILES[i]?.[2] ?? new Uint8Array(0))).toBe(refusal),
);

it('4.7 row 130: the size is read without unpacking', () => {
  const file = whole(pixelFlood());
  const startedMs = performance.now();
  expect(imageHeader(file)).toEqual({ kind: 'png', width: 30_000, height: 30_000 });
  expect(imageRefusal(file)).toBe('PHOTO_TOO_LARGE');
  expect(performance.now() - startedMs).toBeLessThan(200);
});

describe('at the engine’s door', () => {
  const add = (bytes: Buffer, ownerId: string | null = null) => ({
    ownerId,
    jpegBase64: bytes.toString('base64'),
    width: 400,
    height: 300,
  });

  it.each([
    { no: 131, what: 'a cut JPEG', bytes: jpegOf(400, 300).subarray(0, 120) },
    { no: 132, what: 'HTML', bytes: HTML },
    { no: 132, what: 'a program', bytes: PROGRAM },
    { no: 133, what: 'SVG', bytes: SVG },
    { no: 139, what: 'a PNG that was not drawn anew', bytes: pngOf({ width: 400, height: 300 }) },
  ])('4.7 row $no: $what is refused', async ({ bytes }) => {
    const fate = await desk().attempt('photo.add', add(bytes));
    expect([fate.outcome, reasonOf(fate)]).toEqual(['R', 'PHOTO_INVALID']);
  });

  it('4.7 row 137: the same photo twice is stored once', async () => {
    const d = desk();
    const bytes = jpegOf(400, 300);
    for (const _ of [1, 2]) expect((await d.attempt('photo.add', add(bytes))).outcome).toBe('A');
    expect([d.count('photo'), d.count('photo_bytes')]).toEqual([2, 1]);
  });

  it('4.7 row 136: a job has at most 30 photos, and the next is refused', async () => {
    const d = desk();
    await d.takeOne();
    const [stay] = await d.clerk.ask('custody.inState', { state: 'IN_CUSTODY' });
    for (let no = 1; no <= MOST_PHOTOS; no += 1) await d.clerk.ask('photo.add', add(jpegOf(400, 300, no), stay?.id));
    const fate = await d.attempt('photo.add', add(jpegOf(400, 300, 99), stay?.id));
    expect([fate.outcome, reasonOf(fate), fate.error?.params.max]).toEqual(['R', 'PHOTOS_FULL', MOST_PHOTOS]);
  });

  it('4.7 row 135: no name of a file comes with it', async () => {
    const fate = await desk().attempt('photo.add', { ...add(jpegOf(400, 300)), name: '..\\..\\evil.jpg', path: '/etc/passwd' } as never);
    expect(JSON.stringify(fate.value)).not.toMatch(/evil|passwd/);
  });
});
