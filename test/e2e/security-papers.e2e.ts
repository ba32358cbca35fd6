import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { words } from '#shared/messages/zh-TW/all';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { defaultPaper, isLabelPaper, PAPER_CHOICES, partsToPrint } from '#shared/printed-document/paper';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { visitOf } from '../look/visit';
import { filledWith, harmlessLike, HOSTILE } from '../security/hostile-text';
import { expect, signIn, startApp, test } from './fixtures';
import { drawnTextOf } from './paper-text';
import { logged } from './security-log';

test.use({ seed: 'three-devices' });

/** Everything a paper could be attacked with, in one text; what is invisible is not printed. */
const ATTACK = [HOSTILE.image, HOSTILE.template, HOSTILE.style, HOSTILE.direction, HOSTILE.zebra].join(' ');
const SEEN = ['<img src=x onerror=alert(1)>', '{{7*7}}', '</style><script>alert(1)</script>', 'txt.exe', '^XA^XZ~JR'];
const plain = (text: string): string => text.replaceAll(/\s+/g, '');

/** Puts papers into the book as if a command had made them: the newest first, so that the program draws exactly these. */
function keep(file: string, documents: readonly PaperDocument[]): readonly string[] {
  const db = new Database(file);
  const row = db.prepare('select * from printed_document limit 1').get() as Record<string, unknown>;
  const columns = Object.keys(row);
  const insert = db.prepare(`insert into printed_document (${columns.join()}) values (${columns.map((name) => `@${name}`).join()})`);
  const ids = documents.map((document) => {
    const id = uuidv7();
    insert.run({ ...row, id, kind: document.kind, model: JSON.stringify(document) });
    return id;
  });
  db.close();
  return ids;
}

function pagesOf(file: string): number {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file]).toString())?.[1]);
}

/** Controls that are no line break, and marks that turn the direction of text. */
const UNSEEN = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
] as const;
const isUnseen = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return UNSEEN.some(([first, last]) => code >= first && code <= last);
};

test('a paper prints what was typed and does nothing else (quality S13, S14)', async ({ dataDir }) => {
  const samples = sampleDocuments('zh-TW');
  const hostile = keep(
    path.join(dataDir, 'counterbook.sqlite'),
    samples.map((document) => filledWith(document, ATTACK).document),
  );
  const harmless = keep(
    path.join(dataDir, 'counterbook.sqlite'),
    samples.map((document) => filledWith(document, harmlessLike(ATTACK)).document),
  );
  const app = await startApp(dataDir);
  const page = await app.firstWindow();
  await signIn(page, '林佳蓉', '384751');
  const { to } = visitOf(page, words);
  const folder = mkdtempSync(path.join(tmpdir(), 'papers-'));

  await app.evaluate(({ session }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'askedByPapers', asked);
    session.fromPartition('print').webRequest.onSendHeaders(({ url }) => void asked.push(url));
  });
  /** As the screen asks for it; straight, because these papers stand in no list. */
  const pdfOf = async (documentId: string, name: string): Promise<string> => {
    const answer = await page.evaluate((id) => window.api?.invoke('printedDocument.previewPdf', { documentId: id }), documentId);
    if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer?.error)}`);
    const file = path.join(folder, `${name}.pdf`);
    writeFileSync(file, Buffer.from(answer.value.pdfBase64, 'base64'));
    return file;
  };

  for (const [n, { kind }] of samples.entries()) {
    await test.step(`${n} ${kind}`, async () => {
      const file = await pdfOf(hostile[n] ?? '', `${n}-hostile`);
      const text = plain(drawnTextOf(file));
      // A label cuts a text at the end of its line.
      for (const seen of PAPER_CHOICES[kind].some(isLabelPaper) ? SEEN.slice(0, 1) : SEEN)
        expect(text, `${kind} shows ${seen}`).toContain(plain(seen));
      expect(Array.from(text).filter(isUnseen)).toEqual([]);
      // A line may begin with `<` and not with what stands for it there, so a part may fill its last sheet a line earlier
      const more = Math.abs(pagesOf(file) - pagesOf(await pdfOf(harmless[n] ?? '', `${n}-harmless`)));
      expect(more).toBeLessThanOrEqual(partsToPrint(kind, defaultPaper(kind)).length);
    });
  }

  await test.step('nothing was asked for but our own fonts, and nothing ran', async () => {
    const asked = await app.evaluate(() => Reflect.get(globalThis, 'askedByPapers') as string[]);
    expect(asked.filter((url) => !/^sheet:\/\/paper\/(?:fonts\/noto-(?:sans|emoji)-[\w-]+\.woff2|\d+)$/.test(url))).toEqual([]);
    expect(logged(dataDir, 'request.refused')).toEqual([]);
    expect(logged(dataDir, 'navigation.refused')).toEqual([]);
    const settings = await app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .filter((contents) => contents.getURL().startsWith('sheet:'))
        .map((contents) => (Reflect.get(contents, 'getLastWebPreferences') as () => { javascript?: boolean }).call(contents).javascript),
    );
    expect(settings).toEqual([false]);
    await to('/papers');
    await expect(page.getByRole('heading', { level: 1, name: '單據', exact: true })).toBeVisible();
    expect(app.windows().filter((one) => one.url().startsWith('app:'))).toHaveLength(1);
  });
  rmSync(folder, { recursive: true });
  await app.close();
});
