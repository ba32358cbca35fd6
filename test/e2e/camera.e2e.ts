import { expect, test } from './fixtures';
import { enter, press } from './keyboard';

test.use({ seed: 'counter', args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] });

test('photos of a device are taken with the camera, by the space bar, and kept with the draft', async ({ page }) => {
  await enter(page, '林佳蓉', '384751');
  await press(page, 'F4');
  await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
  await press(page, 'F12');
  const camera = page.getByRole('dialog', { name: '鏡頭畫面' });
  await expect(camera).toBeVisible();
  await expect.poll(() => camera.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  await press(page, 'Space');
  await expect(camera.getByText('已拍 1 張')).toBeVisible();
  await press(page, 'Space');
  await expect(camera.getByText('已拍 2 張')).toBeVisible();
  await press(page, 'Escape');
  await expect(camera).toHaveCount(0);
  await expect(page.getByRole('img', { name: '照片 2' })).toBeVisible();
  const sizes = await page
    .getByRole('img', { name: /^照片 \d$/ })
    .evaluateAll((images) => images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)));
  expect(sizes).toHaveLength(2);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
});
