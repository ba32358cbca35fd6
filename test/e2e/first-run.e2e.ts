import { expect, signIn, test } from './fixtures';

const MANAGER = '周文雄';
const PIN = '849576';

test('the first run: the centre, its first manager, and the way back in', async ({ page }) => {
  await test.step('the page speaks the language that is chosen on it', async () => {
    await page.getByRole('radio', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'Set up this centre' })).toBeVisible();
    await page.getByRole('radio', { name: '繁體中文' }).click();
    await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  });

  await test.step('nothing is saved while something is missing', async () => {
    await page.getByRole('button', { name: '開始使用' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.getByLabel('名稱')).toBeFocused();
  });

  await test.step('the region proposes a code, a code of one’s own stays', async () => {
    const code = page.getByLabel('代號');
    await expect(code).toHaveValue('TP1');
    await page.getByRole('radio', { name: '中國大陸' }).click();
    await expect(code).toHaveValue('SH1');
    await code.fill('KH2');
    await page.getByRole('radio', { name: '臺灣' }).click();
    await expect(code).toHaveValue('KH2');
  });

  await test.step('a PIN that anybody would try is refused', async () => {
    await page.getByLabel('名稱').fill('高雄維修服務中心');
    await page.getByLabel('姓名').fill(MANAGER);
    await page.getByLabel('PIN（六位數字）').fill('123456');
    await page.getByLabel('再打一次 PIN').fill('123456');
    await page.getByRole('button', { name: '開始使用' }).click();
    await expect(page.getByText('這組 PIN 太容易猜。請避開同一數字、連號和生日。')).toBeVisible();
    await page.getByLabel('PIN（六位數字）').fill(PIN);
    await page.getByRole('button', { name: '開始使用' }).click();
    await expect(page.getByText('兩次 PIN 不同。請再打一次。')).toBeVisible();
  });

  await test.step('the manager is in, on 今日', async () => {
    await page.getByLabel('再打一次 PIN').fill(PIN);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: '今日', exact: true })).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('高雄維修服務中心 KH2');
    await expect(page.getByRole('banner').getByRole('button', { name: MANAGER })).toBeVisible();
  });

  await test.step('locked: a wrong PIN is counted, the right one opens', async () => {
    await page.keyboard.press('Control+l');
    await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
    await expect(page.getByRole('banner').getByRole('button', { name: MANAGER })).toHaveCount(0);
    const pin = page.getByLabel(`${MANAGER} 輸入 PIN`);
    await pin.fill('111222');
    await expect(page.getByRole('alert')).toHaveText('PIN 不對，還可試 4 次。');
    await pin.fill('222111');
    await expect(page.getByRole('alert')).toHaveText('PIN 不對，還可試 3 次。');
    await signIn(page, MANAGER, PIN);
    await expect(page.getByRole('heading', { name: '今日', exact: true })).toBeVisible();
  });
});
