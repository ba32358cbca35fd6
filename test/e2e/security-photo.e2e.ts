import Database from 'better-sqlite3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isPlainJpeg } from '#db/photo/plain-jpeg';
import { jpegBlock } from '../jpeg';
import { expect, signIn, test } from './fixtures';
import { press } from './keyboard';

/** EXIF as a telephone writes it: lies on its side (orientation 6), and where it was taken. Big-endian TIFF, two entries. */
const DIRECTORY = Buffer.from('00000008' + '0002' + '011200030000000100060000' + '882500040000000100000026' + '00000000', 'hex');
const EXIF = jpegBlock(0xe1, [...Buffer.from('Exif\0\0MM\0*'), ...DIRECTORY, ...Buffer.from('GPSLatitude 25.0330 N 121.5654 E')]);

test.use({ seed: 'counter' });

test('a photo keeps its pixels and nothing else, and what is no photo is refused (quality S11)', async ({ page, dataDir }) => {
  await signIn(page, '林佳蓉', '384751');
  await press(page, 'F4');
  await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
  const folder = mkdtempSync(path.join(tmpdir(), 'photos-'));
  const file = (name: string, bytes: Buffer | string): string => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const draw = (colour: string) =>
    page.evaluate(async (fill) => {
      const canvas = new OffscreenCanvas(400, 200);
      const pen = canvas.getContext('2d');
      if (pen) {
        pen.fillStyle = fill;
        pen.fillRect(0, 0, 200, 200);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      return Array.from(bytes);
    }, colour);
  const drawn = await draw('green');
  const taken = Buffer.from([...drawn.slice(0, 2), ...EXIF, ...drawn.slice(2), ...Buffer.from('<script>tail</script>')]);
  expect(isPlainJpeg(taken, 400, 200), 'as it comes from the telephone').toBe(false);
  const picker = page.locator('input[type=file]').first();
  const stored = () => {
    const db = new Database(path.join(dataDir, 'counterbook.sqlite'), { readonly: true });
    const rows = db.prepare('select width, height, jpeg from photo join photo_bytes using (sha) order by taken_at').all();
    db.close();
    return rows as readonly Readonly<{ width: number; height: number; jpeg: Buffer }>[];
  };

  await picker.setInputFiles(file('IMG_0001.jpg', taken));
  await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible();
  const [kept] = stored();
  expect([kept?.width, kept?.height], 'turned upright').toEqual([200, 400]);
  expect(kept?.jpeg.toString('latin1')).not.toMatch(/Exif|GPS|25\.0330|script|tail/);
  expect(isPlainJpeg(kept?.jpeg ?? Buffer.alloc(0), 200, 400)).toBe(true);

  const flood = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    Buffer.from([0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]),
    Buffer.alloc(60_000),
  ]);
  const refused: readonly (readonly [string, Buffer | string])[] = [
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['picture.svg.jpg', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${' '.repeat(200)}</svg>`],
    ['page.jpg', `<!doctype html><script>alert(1)</script>${' '.repeat(200)}`],
    ['program.png', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)])],
    ['flood.png', flood],
    ['cut.jpg', taken.subarray(0, 300)],
  ];
  for (const [name, bytes] of refused) {
    await picker.setInputFiles(file(name, bytes));
    await expect(page.getByRole('alert').filter({ hasText: /照片/ }).first(), name).toBeVisible();
    expect(stored(), name).toHaveLength(1);
  }
  await picker.setInputFiles(file('IMG_0002.jpg', Buffer.from(await draw('red'))));
  await expect.poll(() => stored().length, 'the next one is taken, and none of those before it was').toBe(2);
  rmSync(folder, { recursive: true });
});
