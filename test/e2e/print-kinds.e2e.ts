import { existsSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { load } from '#shared/messages/catalogue';
import type { PaperKind } from '#shared/printed-document/paper';
import { cupsMissing, holdJobs, letGo, openCupsQueue } from '../documents/cups-server';
import { CLOCK, copyDemo } from '../look/demo-data';
import { visitOf, type Visit } from '../look/visit';
import { expect, listen, signIn, startApp, test } from './fixtures';
import { handedOver, sizeOf, textOf, waiting } from './paper-text';

const QUEUE = `KINDS-${process.pid}`;
/** Where cups-pdf writes what it printed for this user (/etc/cups/cups-pdf.conf). */
const PRINTED = path.join(userInfo().homedir, 'PDF');
/** cups-pdf cuts its pages to whole points. */
const WHOLE_POINTS_MM = 1;
const missing = cupsMissing();

/** Every kind a counter hands out, its exact size (a roll has no height of its own), and words that stand on it. */
const KINDS: readonly (readonly [PaperKind, widthMm: number, heightMm: number | null, words: readonly string[]])[] = [
  ['service-voucher', 210, 297, ['服務憑證', '保固']],
  ['quote', 148, 210, ['報價單', '本單據非統一發票', '客戶回覆']],
  ['intake-slip', 80, null, ['送修受理單', '兼領取收據', '第1聯']],
  ['collection-receipt', 80, null, ['客戶商品領取收據', '攜回原因', '第1聯']],
  ['charge-slip', 80, null, ['收費單', '本單據非統一發票', '第1聯']],
  ['repair-tag', 60, 40, ['約']],
  ['stock-issue', 241, 140, ['領料單', '倉庫（黃）', '單價為核准時的平均成本']],
];

test.describe.configure({ timeout: 300_000 });
test.skip(missing !== null, `no real CUPS here: ${missing}`);

let close = (): void => undefined;
test.beforeAll(async () => {
  close = await openCupsQueue(QUEUE);
});
test.afterAll(() => close());

/** A paper of the demo's month; the voucher is printed when somebody asks for it, so it has to be made first. */
async function paperOf({ ask }: Visit, kind: PaperKind): Promise<Readonly<{ id: string; documentNo: string }>> {
  if (kind === 'service-voucher') {
    const [voucher] = await ask('serviceVoucher.list', { status: 'FILED', limit: 1 });
    if (voucher === undefined) throw new Error('the demo has no filed voucher');
    const { documentId, documentNo } = await ask('printedDocument.printVoucher', { voucherId: voucher.id });
    return { id: documentId, documentNo };
  }
  const papers = await ask('printedDocument.list', { limit: 200 });
  const paper = papers.findLast((p) => p.kind === kind && !p.isVoid);
  if (paper === undefined) throw new Error(`the demo has no ${kind}`);
  return paper;
}

const printed = (): readonly string[] => (existsSync(PRINTED) ? readdirSync(PRINTED) : []);

test('every kind of paper comes out of a CUPS queue at its exact size, with its words', async ({ dataDir, complaints }) => {
  await copyDemo(path.join(dataDir, 'demo'));
  const app = await startApp(path.join(dataDir, 'demo'), CLOCK);
  const page = await app.firstWindow();
  listen(page, complaints);
  await signIn(page, '林佳蓉', DEMO_PIN);
  const visit = visitOf(page, load('zh-TW'));
  await visit.to('/papers?view=register');

  for (const [kind, widthMm, heightMm, words] of KINDS)
    await test.step(kind, async () => {
      const paper = await paperOf(visit, kind);
      const [before, earlier] = [waiting(), printed()];
      holdJobs(QUEUE);
      await expect(async () => {
        await visit.ask('printedDocument.printAgain', { documentId: paper.id, reason: '測試', printer: QUEUE });
      }).toPass({ timeout: 20_000 }); // a voucher that was just made is on its way to its own printer first

      const file = await handedOver(before);
      expect(sizeOf(file)).toEqual({ widthMm, heightMm: heightMm ?? expect.any(Number) });
      const text = textOf(file).replaceAll(/\s/g, '');
      for (const word of [...words, paper.documentNo, '副本COPY1']) expect(text).toContain(word);

      letGo(QUEUE);
      const row = page.getByRole('row').filter({ hasText: QUEUE }).filter({ hasText: visit.words.papers.kind[kind] });
      await expect(row).toContainText('已印出', { timeout: 30_000 });
      const results = printed().filter((name) => !earlier.includes(name));
      expect(results).toHaveLength(1);
      const [sheet, asked] = [sizeOf(path.join(PRINTED, results[0] ?? '')), sizeOf(file)];
      for (const side of ['widthMm', 'heightMm'] as const) expect(Math.abs(sheet[side] - asked[side])).toBeLessThanOrEqual(WHOLE_POINTS_MM);
    });
  await app.close();
});
