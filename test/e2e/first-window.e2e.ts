import { expect, test } from './fixtures';

test('a fresh start asks for the centre', async ({ page }) => {
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
});
