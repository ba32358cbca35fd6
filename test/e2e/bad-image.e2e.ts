import type { Page } from '@playwright/test';
import { animatedGif, cmykJpeg, GIF_AND_SCRIPT, HEIC, HTML, pixelFlood, pngOf, PROGRAM, SVG, withExif } from '../bad-inputs/image-files';
import { expect, test } from './fixtures';
import { enter, press } from './keyboard';

test.use({ seed: 'counter', args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] });

type File = Readonly<{ name: string; buffer: Buffer }>;
const photos = (page: Page) => page.getByRole('img', { name: /^照片 \d+$/ });
const choose = (page: Page, ...files: readonly File[]): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(files.map((file) => ({ ...file, mimeType: 'image/jpeg' })));

/** A 12 MP photo, drawn in the page: red above, blue below. */
async function drawn(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.fillStyle = '#f00';
      pen.fillRect(0, 0, w, h / 2);
      pen.fillStyle = '#00f';
      pen.fillRect(0, h / 2, w, h / 2);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer());
      let text = '';
      for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return btoa(text);
    },
    [width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

type Stored = Readonly<{ width: number; height: number; bytes: Buffer; left: number[]; right: number[] }>;
/** The last photo as it was stored: its bytes, and the colour of its left and right edge. */
async function lastStored(page: Page): Promise<Stored> {
  const last = photos(page).last();
  await expect.poll(() => last.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeTruthy();
  const { src, ...seen } = await last.evaluate((image: HTMLImageElement) => {
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen?.drawImage(image, 0, 0);
    const at = (x: number): number[] => [...(pen?.getImageData(x, Math.floor(image.naturalHeight / 2), 1, 1).data ?? [])].slice(0, 3);
    return { src: image.src, width: image.naturalWidth, height: image.naturalHeight, left: at(2), right: at(image.naturalWidth - 3) };
  });
  return { ...seen, bytes: Buffer.from(src.split(',')[1] ?? '', 'base64') };
}
const isNear = (colour: readonly number[], wanted: readonly number[]): boolean =>
  colour.every((c, i) => Math.abs(c - (wanted[i] ?? 0)) < 40);

async function openPhotos(page: Page): Promise<void> {
  await enter(page, '林佳蓉', '384751');
  await press(page, 'F4');
  await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
}

test('4.7: pictures are turned, stripped and drawn anew; what is none is refused by its contents', async ({ page }) => {
  await openPhotos(page);

  await test.step('127 twelve megapixels, turned by a quarter, with a place: upright, small, and the place is gone', async () => {
    const file = withExif(await drawn(page, 4000, 3000));
    expect(file.toString('latin1')).toContain('SECRETPLACE');
    await choose(page, { name: 'IMG_0001.jpg', buffer: file });
    await expect(photos(page)).toHaveCount(1);
    const { width, height, bytes, left, right } = await lastStored(page);
    expect([width, height]).toEqual([1200, 1600]);
    // Turned right: what was below is left, what was above is right.
    expect([isNear(left, [0, 0, 255]), isNear(right, [255, 0, 0])], JSON.stringify([left, right])).toEqual([true, true]);
    expect(bytes.toString('latin1')).not.toMatch(/Exif|SECRETPLACE|GPS/);
  });

  await test.step('139 four inks and sixteen bits are taken and converted', async () => {
    await choose(page, { name: 'print.jpg', buffer: cmykJpeg(128) });
    await expect(photos(page)).toHaveCount(2);
    const ink = await lastStored(page);
    expect([ink.width, ink.height, isNear(ink.left, [255, 255, 255])], JSON.stringify(ink.left)).toEqual([128, 128, true]);
    await choose(page, { name: 'scan.png', buffer: pngOf({ width: 100, height: 80, depth: 16, shade: 0x80 }) });
    await expect(photos(page)).toHaveCount(3);
    const deep = await lastStored(page);
    expect([deep.width, deep.height, isNear(deep.left, [128, 128, 128])], JSON.stringify(deep.left)).toEqual([100, 80, true]);
    expect(deep.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });

  await test.step('134 of 500 moving pictures the first', async () => {
    await choose(page, { name: 'moving.gif', buffer: animatedGif(80, 500) });
    await expect(photos(page)).toHaveCount(4);
    const still = await lastStored(page);
    expect([still.width, isNear(still.left, [255, 255, 255])], JSON.stringify(still.left)).toEqual([80, true]);
  });

  await test.step('135 names are never taken over', async () => {
    const names = ['..\\..\\evil.jpg', 'CON.jpg', `${'x'.repeat(300)}.jpg`, '👨‍👩‍👧‍👦.jpg'];
    await choose(page, ...names.map((name, i) => ({ name, buffer: pngOf({ width: 90, height: 90 + i }) })));
    await expect(photos(page)).toHaveCount(8);
    await expect(page.getByText(/evil|CON\.jpg/)).toHaveCount(0);
  });

  await test.step('129 one pixel is taken, and said to be small', async () => {
    await choose(page, { name: 'dot.png', buffer: pngOf({ width: 1, height: 1 }) });
    await expect(photos(page)).toHaveCount(9);
    await expect(page.getByText('照片 9 很小，可能看不清楚')).toBeVisible();
  });

  const refused: readonly (readonly [what: string, file: File, words: string])[] = [
    ['128 HEIC', { name: 'IMG_0002.heic', buffer: HEIC }, '請另存成 JPEG 再選'],
    ['129 nothing', { name: 'empty.jpg', buffer: Buffer.alloc(0) }, '這個檔案不是照片，或已損壞'],
    ['130 a flood of pixels', { name: 'flood.png', buffer: pixelFlood() }, '超過 20 MB 或四千萬像素'],
    ['131 cut at half', { name: 'cut.jpg', buffer: (await drawn(page, 800, 600)).subarray(0, 3000) }, '這個檔案不是照片，或已損壞'],
    ['132 HTML', { name: 'page.jpg', buffer: HTML }, '這個檔案不是照片，或已損壞'],
    ['132 a program', { name: 'tool.png', buffer: PROGRAM }, '這個檔案不是照片，或已損壞'],
    ['132 a picture and a script', { name: 'both.gif', buffer: GIF_AND_SCRIPT }, '這個檔案不是照片，或已損壞'],
    ['133 SVG', { name: 'drawing.svg', buffer: SVG }, '請另存成 JPEG 再選'],
  ];
  for (const [what, file, words] of refused)
    await test.step(`${what} is refused, and the photos stay`, async () => {
      const before = await photos(page).count();
      await choose(page, { name: 'good.png', buffer: pngOf({ width: 70, height: 70 }) }); // takes the last refusal away
      await expect(photos(page)).toHaveCount(before + 1);
      await expect(page.getByRole('alert').filter({ hasText: words })).toHaveCount(0);
      const startedMs = Date.now();
      await choose(page, file);
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
      expect(Date.now() - startedMs).toBeLessThan(5_000);
      await expect(photos(page)).toHaveCount(before + 1);
    });

  await test.step('136 of 200 as many as a job may have, and the rest is told', async () => {
    const before = await photos(page).count();
    await choose(page, ...Array.from({ length: 200 }, (_, i) => ({ name: `${i}.png`, buffer: pngOf({ width: 70, height: 70 + i }) })));
    await expect(page.getByText(`一件最多 30 張，另外 ${200 - (30 - before)} 張沒有存`)).toBeVisible();
    await expect(photos(page)).toHaveCount(30, { timeout: 20_000 });
    await expect(page.getByRole('button', { name: '選檔案' })).toBeDisabled();
  });
});

test('4.7 row 138: the camera is unplugged: it is said, and the form stays', async ({ page }) => {
  await openPhotos(page);
  await page.getByLabel('客戶所述').fill('充電到一半會自己關機');
  await press(page, 'F12');
  const camera = page.getByRole('dialog', { name: '鏡頭畫面' });
  await expect.poll(() => camera.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  await camera.locator('video').evaluate((video: HTMLVideoElement) => {
    const [track] = (video.srcObject as MediaStream).getVideoTracks();
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await expect(camera.getByRole('alert')).toBeVisible();
  await press(page, 'Escape');
  await expect(camera).toHaveCount(0);
  await expect(page.getByLabel('客戶所述')).toHaveValue('充電到一半會自己關機');
  await expect(photos(page)).toHaveCount(0);
});
