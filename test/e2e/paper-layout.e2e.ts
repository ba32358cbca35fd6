import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { words } from '#shared/messages/zh-TW/all';
import { PLAIN_TEMPLATE } from '#shared/paper-template/schema';
import { PaperDocument } from '#shared/printed-document/models/paper-document';
import { CLOCK, copyDemo } from '../look/demo-data';
import { visitOf, type Visit } from '../look/visit';
import { INTAKE } from '../printed-document/intake-papers';
import { expect, listen, signIn, startApp, test } from './fixtures';
import { scan } from './keyboard';
import { paperFiles, textOf } from './paper-text';

const FOOT = '客服專線 0800-123-456　週日公休';
const LOGO = path.resolve('docs', 'pictures', 'bench.png');
const { template: w, papers } = words;

/** The files that the file printer wrote for a number, the newest last. */
const filesOf = (dataDir: string, no: string): string[] =>
  paperFiles(dataDir)
    .filter((name) => name.startsWith(no))
    .map((name) => path.join(dataDir, 'paper', name));

async function slipOf({ ask }: Visit, isOld: boolean) {
  const slips = (await ask('printedDocument.list', { limit: 200 })).filter((p) => p.kind === 'intake-slip');
  const slip = isOld ? slips.findLast((p) => !p.isVoid) : slips[0];
  if (slip === undefined) throw new Error('no intake slip');
  const stored = await ask('printedDocument.model', { id: slip.id });
  const model = PaperDocument.parse(stored?.model);
  if (model.kind !== 'intake-slip') throw new Error(model.kind);
  return { slip, model };
}

test.describe.configure({ timeout: 240_000 });

const [device] = INTAKE.devices;
/** Another customer's machine: nobody is taken for one who was here before. */
const NEXT_INTAKE = {
  ...INTAKE,
  customer: { new: { name: '許文傑', phones: [{ number: '0933-222-119' }], privacyConsent: true } },
  devices: [{ ...device, product: { new: { deviceClass: 'laptop', model: 'NB-14P', serial: 'NB14P-553099' } } }],
} as typeof INTAKE;

test('a new foot and logo: the sample shows them, new slips carry them, the old one stays, and its QR opens it', async ({
  dataDir,
  complaints,
}) => {
  const folder = path.join(dataDir, 'demo');
  await copyDemo(folder);
  const app = await startApp(folder, CLOCK);
  const page = await app.firstWindow();
  listen(page, complaints);
  const visit = visitOf(page, words);
  await signIn(page, '周文雄', DEMO_PIN);
  const old = await slipOf(visit, true);

  await test.step('the form and its sample', async () => {
    await visit.to('/settings?part=templates');
    const sample = page.getByRole('complementary', { name: w.preview });
    await expect(sample.getByRole('img', { name: /預覽 CR-2026/ })).toBeVisible();
    await page.getByLabel(w.footer, { exact: true }).fill(FOOT);
    await expect(sample.locator('.p-look-foot')).toHaveText(FOOT);
    await page.locator('input[type=file]').setInputFiles(LOGO);
    await expect(sample.locator('img.p-logo')).toBeVisible();
    await page.getByRole('button', { name: new RegExp(w.save) }).click();
    await expect(page.getByText(w.version.replace('{version}', '1'), { exact: true })).toBeVisible({ timeout: 60_000 });
  });

  await test.step('what does not fit is refused with a sentence, and nothing is saved', async () => {
    await page
      .getByLabel(w.terms, { exact: true })
      .fill(Array.from({ length: 40 }, (_, i) => `第 ${i + 1} 條　本站保留解釋之權利`).join('\n'));
    await page.getByRole('button', { name: new RegExp(w.save) }).click();
    await expect(page.getByRole('alert')).toContainText('放不下', { timeout: 60_000 });
    expect(await visit.ask('paperTemplate.versions', { kind: 'intake-slip' })).toHaveLength(1);
  });

  await signOutTo(page, '林佳蓉');
  await test.step('a new slip carries them, the reprint of an old one does not', async () => {
    const { documentNo } = old.slip;
    await visit.ask('printedDocument.printAgain', { documentId: old.slip.id, reason: '客戶遺失' });
    await visit.ask('counterIntake.receive', NEXT_INTAKE);
    const fresh = await slipOf(visit, false);
    expect(fresh.model.head.look).toMatchObject({ version: 1, footer: [FOOT] });
    expect(fresh.model.head.look?.logo).toMatch(/^data:image\/jpeg/);
    await expect.poll(() => filesOf(folder, fresh.slip.documentNo).length, { timeout: 30_000 }).toBeGreaterThan(0);
    const printed = filesOf(folder, fresh.slip.documentNo).at(-1) ?? '';
    expect(textOf(printed)).toContain('0800-123-456');
    expect(readFileSync(printed, 'latin1'), 'the logo is on the sheet').toContain('/Subtype /Image');
    await expect.poll(() => filesOf(folder, documentNo).length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(textOf(filesOf(folder, documentNo).at(-1) ?? '')).not.toContain('0800-123-456');
    expect((await slipOf(visit, true)).model).toEqual(old.model);
  });

  await test.step('the QR of the old slip opens that very paper', async () => {
    await visit.to('/bench');
    await scan(page, old.model.head.qr);
    await expect(page.getByRole('heading', { name: papers.scanned.title })).toBeVisible();
    await expect(page.getByText(papers.scanned.fits.replace('{seq}', '1'))).toBeVisible();
    await expect(page.getByRole('img', { name: `預覽 ${old.slip.documentNo}` })).toBeVisible();
    await expect(page.locator('.p-look-foot')).toHaveCount(0);
  });
  await app.close();

  async function signOutTo(on: typeof page, name: string): Promise<void> {
    await visit.ask('staff.signOut', {});
    await on.reload();
    await signIn(on, name, DEMO_PIN);
  }
});

/** What a customer signs. */
const SIGNED = [
  'service-voucher',
  'intake-slip',
  'collection-receipt',
  'quote',
  'return-slip',
  'loss-statement',
  'refund-slip',
  'credit-slip',
  'loan-agreement',
  'loan-settlement',
] as const;

test('large letters with lines at head and foot fit every paper that is signed', async ({ dataDir, complaints }) => {
  const folder = path.join(dataDir, 'demo');
  await copyDemo(folder);
  const app = await startApp(folder, CLOCK);
  const page = await app.firstWindow();
  listen(page, complaints);
  await signIn(page, '周文雄', DEMO_PIN);
  const own = { header: '週日公休，國定假日照常營業', footer: `${FOOT}\n謝謝光臨`, terms: '' };
  const settings = { ...PLAIN_TEMPLATE, font: 'large' as const, words: { 'zh-TW': own, 'zh-CN': own, en: own } };
  const refused: string[] = [];
  for (const kind of SIGNED) {
    const answer = await page.evaluate((input) => window.api?.invoke('paperTemplate.checkAndSave', input), {
      kind,
      settings,
      seenVersion: 0,
    });
    if (answer?.ok !== true) refused.push(`${kind}: ${JSON.stringify(answer?.error)}`);
  }
  expect(refused).toEqual([]);
  await app.close();
});
