import { describe, expect, it } from 'vitest';
import { isPlainJpeg } from '#db/photo/plain-jpeg';
import { jpegBlock, jpegOf } from '../jpeg';
import { site } from '../site';

const [W, H] = [400, 300];
const GPS = jpegBlock(0xe1, 'Exif\0\0MM\0*GPSLatitude 25.03');

it.each([
  ['as the page draws it', jpegOf(W, H)],
  ['with a colour profile', jpegOf(W, H, 0, { head: jpegBlock(0xe2, 'ICC_PROFILE\0\u0001\u0001sRGB') })],
  ['with restarts and stuffed bytes in the picture', restarts()],
])('a photo %s is taken', (_case, jpeg) => expect(isPlainJpeg(jpeg, W, H)).toBe(true));

function restarts(): Buffer {
  const jpeg = jpegOf(W, H);
  return Buffer.concat([jpeg.subarray(0, -2), Buffer.from([0xff, 0xd0, 1, 0xff, 0, 2, 0xff, 0xd9])]);
}

/** What a page that somebody has taken over could send (quality S11, 4.7). */
const REFUSED: readonly (readonly [string, Buffer])[] = [
  ['with the place in EXIF', jpegOf(W, H, 0, { head: GPS })],
  ['with the place in XMP', jpegOf(W, H, 0, { head: jpegBlock(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>') })],
  ['with IPTC', jpegOf(W, H, 0, { head: jpegBlock(0xed, 'Photoshop 3.0\0') })],
  ['with a comment', jpegOf(W, H, 0, { head: jpegBlock(0xfe, 'taken by 王小明') })],
  ['with EXIF under another head', jpegOf(W, H, 0, { head: jpegBlock(0xe0, 'Exif\0\0GPS') })],
  ['with a page of HTML behind its end', jpegOf(W, H, 0, { tail: [...Buffer.from('<script>1</script>')] })],
  ['and a second one behind it', Buffer.concat([jpegOf(W, H), jpegOf(W, H)])],
  ['of another size than it says', jpegOf(W + 1, H)],
  ['with two frames', jpegOf(W, H, 0, { head: jpegBlock(0xc0, [8, 1, 44, 1, 144, 1, 1, 0x11, 0]) })],
  ['cut in the middle', jpegOf(W, H).subarray(0, 120)],
  ['cut before its end', jpegOf(W, H).subarray(0, -2)],
  [
    'without a picture',
    Buffer.from([
      0xff,
      0xd8,
      ...jpegBlock(
        0xdb,
        Array.from({ length: 65 }, () => 1),
      ),
      0xff,
      0xd9,
    ]),
  ],
  ['that is SVG', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script>${' '.repeat(80)}</svg>`)],
  ['that is PNG', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(100)])],
  ['that is a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
];

describe('the engine', () => {
  it.each(REFUSED)('refuses a photo %s', async (_case, jpeg) => {
    const s = site();
    const clerk = s.person('clerk');
    const before = s.rows();
    const answer = await clerk.invoke('photo.add', { jpegBase64: jpeg.toString('base64'), width: W, height: H });
    expect(answer).toMatchObject({ ok: false, error: { code: 'PHOTO_INVALID' } });
    expect(s.rows()).toEqual(before);
  });

  it('refuses one larger than the page makes them', async () => {
    const jpegBase64 = jpegOf(4000, 3000).toString('base64');
    expect(await site().person('clerk').invoke('photo.add', { jpegBase64, width: 4000, height: 3000 })).toMatchObject({ ok: false });
  });

  it('takes none of its cuts, and never fails on bytes it cannot read', () => {
    const jpeg = jpegOf(W, H, 3, { head: jpegBlock(0xe2, 'ICC_PROFILE\0') });
    const cuts = Array.from(jpeg, (_, at) => jpeg.subarray(0, at));
    expect(cuts.filter((cut) => isPlainJpeg(cut, W, H))).toEqual([]);
    const flips = Array.from(jpeg, (byte, at) => Buffer.concat([jpeg.subarray(0, at), Buffer.from([byte ^ 0xff]), jpeg.subarray(at + 1)]));
    expect(flips.map((flip) => typeof isPlainJpeg(flip, W, H)).every((type) => type === 'boolean')).toBe(true);
  });

  it('names no file by what came from outside: photos have no file, and their caption is text (quality S10)', async () => {
    const s = site();
    const clerk = s.person('clerk');
    const caption = '../../x.js';
    const { id } = await clerk.ask('photo.add', { jpegBase64: jpegOf(W, H).toString('base64'), width: W, height: H, caption });
    expect(s.sqlite.prepare('select caption from photo where id = ?').pluck().get(id)).toBe(caption);
  });
});
