import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { partsToPrint } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import type { PrinterDevice } from '#shared/printer/device';
import { deviceOf } from '#shared/printer/models';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { decodeEscpos, type Printed } from '../printer-decoder/escpos/decode-escpos';
import { drawPage } from '../printer-decoder/draw-page';
import { blackDots } from '../printer-decoder/dots';
import { toPng } from '../printer-decoder/one-bit-png';
import type { SlipAnswer, SlipRequest } from '../printing/draw-main';
import { expect, test } from './fixtures';
import { launchBuilt } from './launch';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const OUT = path.join(ROOT, 'dist', 'test');
const LOOK = path.join(ROOT, '.look', 'slips');
const DEVICE = deviceOf('escpos80Big5', { way: 'file', address: '' });
const charge = sampleDocuments('zh-TW').find((d) => d.kind === 'charge-slip');
const named = (name: string): PaperDocument => {
  if (charge?.kind !== 'charge-slip') throw new Error('no charge slip');
  return { ...charge, fields: charge.fields.map((f, i) => (i === 0 ? { ...f, value: name } : f)) };
};

test('lines that a receipt printer has no letters for come as sharp dots of the bundled fonts', async ({ dataDir }) => {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'suites', 'bundle.mjs'), 'test/printing/draw-main.ts', OUT, 'cjs']);
  const data = ['--data', dataDir, '--key-file', path.join(dataDir, 'data.key')];
  const app = await launchBuilt(data, {}, [path.join(OUT, 'draw-main.cjs')]);
  await app.firstWindow();
  mkdirSync(LOOK, { recursive: true });
  const print = async (
    name: string,
    document: PaperDocument,
    device: PrinterDevice,
  ): Promise<Readonly<{ printed: Printed; ms: number }>> => {
    const marks = partsToPrint(document.kind, '80mm').map(firstPrint);
    const request: SlipRequest = { task: { document, marks, paper: '80mm' }, device, pageFolder: path.join(ROOT, 'dist', 'renderer') };
    const { base64, ms } = await app.evaluate(
      (_, asked) => (globalThis as unknown as { slipBytes(r: unknown): Promise<SlipAnswer> }).slipBytes(asked),
      request,
    );
    const printed = decodeEscpos(Buffer.from(base64, 'base64'), device);
    const [first] = printed.receipts;
    if (first !== undefined) writeFileSync(path.join(LOOK, `${name}.png`), toPng(drawPage(first)));
    return { printed, ms };
  };
  const inkOf = ({ receipts }: Printed): number[] =>
    (receipts[0]?.items ?? []).flatMap((i) => (i.kind === 'raster' && i.height === 30 ? [blackDots(i.raster)] : []));

  await test.step('a name with letters of no code page: one line of dots, each name its own', async () => {
    const names = ['堃喆煊犇', '𠮷田', 'محمد', '👍👍'];
    const inks: number[] = [];
    for (const name of names) {
      const { printed } = await print(`cp950-${names.indexOf(name)}`, named(name), DEVICE);
      expect(printed.receipts).toHaveLength(3);
      const ink = inkOf(printed);
      expect(ink).toHaveLength(1);
      inks.push(...ink);
    }
    for (const ink of inks) expect(ink).toBeGreaterThan(150);
    expect(new Set(inks).size).toBe(names.length);
  });

  await test.step('a printer without Chinese gets the whole slip, in one picture', async () => {
    const { printed, ms } = await print('none', named('堃喆煊犇'), { ...DEVICE, codePage: 'none' });
    expect(inkOf(printed).length).toBeGreaterThan(15);
    for (const ink of inkOf(printed)) expect(ink).toBeGreaterThan(100);
    expect(ms).toBeLessThan(2_000); // a slip is out within two seconds of a save (issue 5 line 4)
  });
  await app.close();
});
