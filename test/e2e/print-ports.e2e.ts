import type { ElectronApplication, Page } from '@playwright/test';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { load } from '#shared/messages/catalogue';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { READY, tcpPrinter, type TcpPrinter } from '../documents/tcp-printer';
import { visitOf } from '../look/visit';
import { enginePid } from './engine-process';
import { expect, listen, signIn, startApp, test } from './fixtures';
import { press } from './keyboard';
import { takeIn } from './take-in';
import { labelsIn, slipsIn } from './tray';

const MANAGER = ['周文雄', '849576'] as const;
const CLERK = ['林佳蓉', '384751'] as const;
const SLIP_MODEL = '80 mm 收據機 ESC/POS，Big5';
const LABEL_MODEL = '標籤機 TSPL 203 dpi';

test.use({ seed: 'counter' });
test.describe.configure({ timeout: 180_000 });

/** 設定 列印: a printer at an address of the network, which gets the kinds of paper that are named. */
async function add(page: Page, name: string, model: string, at: TcpPrinter, ...kinds: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /加印表機/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名稱').fill(name);
  await dialog.getByRole('combobox', { name: '機型' }).click();
  await dialog.getByRole('option', { name: model, exact: true }).click();
  await dialog.getByRole('radio', { name: '網路 IP' }).click();
  await dialog.getByLabel('IP', { exact: true }).fill(at.address);
  await press(page, 'Control+Enter');
  await expect(dialog).toHaveCount(0);
  for (const kind of kinds) {
    await page.getByRole('combobox', { name: `${kind}的印表機` }).click();
    await page.getByRole('option', { name, exact: true }).click();
  }
}

async function setUp(page: Page, slips: TcpPrinter, labels: TcpPrinter): Promise<void> {
  await signIn(page, ...MANAGER);
  await page.getByRole('link', { name: '設定', exact: true }).click();
  await page.getByRole('tab', { name: '列印' }).click();
  await add(page, '櫃台收據機', SLIP_MODEL, slips, '送修受理單');
  await add(page, '櫃台標籤機', LABEL_MODEL, labels, '機身標籤');
  await press(page, 'Control+Enter');
  await expect(page.getByText('已存設定')).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await signIn(page, ...CLERK);
}

const register = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '單據', exact: true }).click();
  await page.getByRole('tab', { name: '列印登記' }).click();
};
const job = (page: Page, name: RegExp) => page.getByRole('grid', { name: '列印登記' }).getByRole('row', { name });

test('slip and label of an intake come out of two printers of the network, within two seconds of the save', async ({ page }) => {
  const [slips, labels] = [await tcpPrinter({ status: () => READY }), await tcpPrinter()];
  await setUp(page, slips, labels);
  await takeIn(page);
  const since = await page.evaluate(() => performance.now()).then(() => Date.now());
  await expect.poll(() => [slipsIn(slips).length, labelsIn(labels).length], { timeout: 20_000, intervals: [20] }).toEqual([2, 1]);
  process.stdout.write(`slip and label: ${Date.now() - since} ms after "saved" was seen\n`);
  for (const { words } of slipsIn(slips)) for (const part of ['CR-2026-000001', 'IN-2026-000001', '許文傑']) expect(words).toContain(part);
  await register(page);
  await expect(job(page, /送修受理單/)).toContainText('已印出', { timeout: 30_000 });
  await expect(job(page, /機身標籤/)).toContainText('已印出', { timeout: 30_000 });
  await slips.close();
  await labels.close();
});

test('a printer that is switched off keeps nobody waiting; its slip comes once when it is on again', async ({ page }) => {
  const [slips, labels] = [await tcpPrinter({ status: () => READY }), await tcpPrinter()];
  await setUp(page, slips, labels);
  await slips.switchOff();
  await takeIn(page);
  await expect.poll(() => labelsIn(labels).length, { timeout: 20_000 }).toBe(1);
  await register(page);
  await expect(job(page, /機身標籤/)).toContainText('已印出', { timeout: 30_000 });
  await expect(job(page, /送修受理單/)).not.toContainText('已印出');
  await slips.switchOn();
  await expect(job(page, /送修受理單/)).toContainText('已印出', { timeout: 90_000 });
  expect(slipsIn(slips).map(({ isMarked }) => isMarked)).toEqual([false, false]); // both parts, once
  await slips.close();
  await labels.close();
});

const KILLS = Number(process.env['COUNTERBOOK_KILLS'] ?? 3);
const FIRST_START = Date.parse('2026-11-23T01:30:00.000Z');
const A_MINUTE_MS = 60_000;
const MOST_BYTES = 12_000;
const WITHIN_MS = 1_500;
const SHEET = Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const]));

/** Another customer with another television, through the page's own door. */
const takeInOne = (page: Page, no: number): Promise<unknown> =>
  visitOf(page, load('zh-TW')).ask('counterIntake.receive', {
    customer: { new: { name: `客 ${no}`, phones: [{ number: `0912${String(100_000 + no)}` }], privacyConsent: true } },
    promisedAt: '2026-11-28T01:30:00.000Z',
    inspectionFeeMinor: 300,
    isDataLossAccepted: true,
    signature: { kind: 'signed', name: `客 ${no}` },
    devices: [
      {
        product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: `TK43-${String(10_000 + no)}` } },
        faultReported: '無電源',
        hasNoAccessories: true,
        shelf: 'A-01',
        exterior: SHEET,
        type: 'A',
        typeReason: '保固外',
      },
    ],
  });

/** 要處理: the person looks into the tray and says what lies there. */
async function answerDoubts(page: Page, slips: TcpPrinter): Promise<void> {
  const { to, words } = visitOf(page, load('zh-TW'));
  await to('/papers?view=attention');
  const doubts = page.getByText(/可能已印出/);
  await expect(doubts.or(page.getByText(words.papers.noneTitle)).first()).toBeVisible();
  while ((await doubts.count()) > 0) {
    const said = (await doubts.first().textContent()) ?? '';
    const no = /\S+-\d{4}-\d{6}/.exec(said)?.[0] ?? '';
    const parts = slipsIn(slips).filter((slip) => slip.words.includes(no)).length;
    await page
      .getByRole('button', { name: parts >= 2 ? '可用' : '不可用，補印', exact: true })
      .first()
      .click();
    await expect(page.getByText(said)).toHaveCount(0);
  }
}

/** As a power cut ends it: shell and engine at once. */
async function killed(app: ElectronApplication, engine: number | undefined): Promise<void> {
  const shell = app.process();
  const gone = once(shell, 'exit');
  shell.kill('SIGKILL');
  if (engine !== undefined) process.kill(engine, 'SIGKILL');
  await gone;
}

test('the program is killed again and again while it prints: every slip comes out, and none twice without its mark', async ({
  dataDir,
  complaints,
}) => {
  test.setTimeout(120_000 + KILLS * 60_000);
  let killAt = { bytes: Number.POSITIVE_INFINITY, now: () => undefined as void };
  const slips = await tcpPrinter({ status: () => READY }, { onBytes: (text) => text.length >= killAt.bytes && killAt.now() });
  const labels = await tcpPrinter();
  const refused: string[] = [];
  for (let round = 0; round <= KILLS; round += 1) {
    const app = await startApp(dataDir, new Date(FIRST_START + round * A_MINUTE_MS).toISOString()); // no clock goes back
    const page = await app.firstWindow();
    if (round === 0) await setUp(page, slips, labels);
    else {
      await signIn(page, ...CLERK);
      await answerDoubts(page, slips);
    }
    if (round === KILLS) {
      listen(page, complaints);
      const { ask } = visitOf(page, load('zh-TW'));
      await expect.poll(async () => (await ask('printJob.light', {})).queued, { timeout: 30_000 }).toBe(0);
      await answerDoubts(page, slips);
      const papers = (await ask('printedDocument.list', { limit: 200 })).filter((p) => p.kind === 'intake-slip');
      expect(papers.length).toBeGreaterThan(0);
      expect(
        refused.filter((error) => !/closed|crashed/.test(error)),
        'each intake was saved or had no answer',
      ).toEqual([]);
      for (const { documentNo } of papers) {
        const own = slipsIn(slips).filter(({ words }) => words.includes(documentNo));
        expect(own.length, `${documentNo} lies in the tray`).toBeGreaterThanOrEqual(2);
        expect(own.filter((slip) => !slip.isMarked).length, `${documentNo} is there once without a mark`).toBeLessThanOrEqual(2);
      }
      process.stdout.write(
        `${KILLS} kills, ${papers.length} slips, ${slipsIn(slips).filter((s) => s.isMarked).length / 2} of them printed again\n`,
      );
      await app.close();
      break;
    }
    const engine = await enginePid(app);
    const end = new Promise<void>((resolve) => {
      killAt = {
        bytes: Math.random() < 0.5 ? Math.ceil(Math.random() * MOST_BYTES) : Number.POSITIVE_INFINITY,
        now: () => {
          killAt.bytes = Number.POSITIVE_INFINITY;
          resolve();
        },
      };
    });
    void takeInOne(page, round).catch((error: unknown) => refused.push(String(error)));
    await Promise.race([end, wait(Math.random() * WITHIN_MS)]);
    await killed(app, engine);
  }
  await slips.close();
  await labels.close();
});
