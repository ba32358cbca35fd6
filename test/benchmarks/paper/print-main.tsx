import { app, BrowserWindow } from 'electron';
import path from 'node:path';
import { paperToPdf } from '#electron/print/print-pdf';
import { warmUp } from '#electron/print/warm-up';
import { openPrintWindow } from '#electron/print/print-window';
import { serveSheets } from '#electron/print/sheet-scheme';
import { registerPrivateSchemes } from '#electron/window/page-scheme';
import { buildChargeSlip } from '#shared/printed-document/build/charge-slip';
import { firstPrint } from '#shared/printed-document/print-mark';

/**
 * Loaded into an empty shell: the program's own way from a stored paper to a PDF, beside a bare hidden window that shows the
 * same twenty-five lines. `once: true` measures the first sheet of a new window.
 */
const LINES = 25;
const INCH_MM = 25.4;
const LINE_TEXT = '更換電源板、試機兩小時無異常';

const slip = buildChargeSlip({
  site: {
    code: 'TP1',
    region: 'TW',
    company: '永信維修服務股份有限公司',
    name: '大安服務站',
    address: '台北市大安區和平東路二段 88 號',
    phone: '(02)2700-8800',
    complaintPhone: '0800-000-880',
  },
  language: 'zh-TW',
  number: 'BL-2026-000101',
  issuedAt: '2026-11-23T04:05:00.000Z',
  issuedBy: { name: '林佳蓉', no: 'C01' },
  customer: { name: '郭志偉', no: 'C000123', phone: '0928765432', address: '台北市大安區復興南路一段390號8樓之2' },
  owner: null,
  otherSlips: [],
  toBillMinor: 0,
  product: { label: 'CHIMEI TV-43A', identifier: { kind: 'serial', value: 'TA43-07715' } },
  work: LINE_TEXT,
  lines: Array.from({ length: LINES }, (_, i) => ({ text: `${LINE_TEXT}（${i + 1}）`, qty: 1, amountMinor: 100 })),
  grossMinor: LINES * 100,
  taxMinor: 119,
  taxes: [],
  netMinor: LINES * 100 - 119,
  payments: [{ method: 'cash', amountMinor: LINES * 100, tenderedMinor: null, reference: null }],
  balanceMinor: 0,
  guarantee: null,
  parts: [],
  oldParts: null,
  invoice: null,
  invoiceFirst: false,
  buyerTaxId: null,
});

const bareLines = Array.from({ length: LINES }, (_, i) => `<tr><td>${LINE_TEXT}（${i + 1}）</td><td>1</td><td>100</td></tr>`).join('');
const BARE = `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><meta charset="utf-8"><style>@page{size:A5;margin:0}</style><table>${bareLines}</table>`)}`;

const openBare = (): BrowserWindow => new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
async function printBare(window: BrowserWindow): Promise<number> {
  await window.loadURL(BARE);
  const pdf = await window.webContents.printToPDF({ pageSize: { width: 148 / INCH_MM, height: 210 / INCH_MM }, printBackground: true });
  return pdf.length;
}

registerPrivateSchemes();
void app.whenReady().then(() => {
  serveSheets(path.join(process.env['COUNTERBOOK_BENCH_FONTS'] ?? '', 'fonts'));
  let program = openPrintWindow();
  let bare = openBare();
  const printOurs = async (): Promise<number> =>
    (await paperToPdf(program, { document: slip, marks: [firstPrint('customer')], paper: 'A5' })).length;
  const acts: Readonly<Record<string, () => Promise<number>>> = {
    program: printOurs,
    bare: () => printBare(bare),
    programNew: () => {
      program.close();
      program = openPrintWindow();
      return printOurs();
    },
    /** The program some seconds after its start (electron/print/start-printing.ts). */
    programStarted: async () => {
      program.close();
      program = openPrintWindow();
      await warmUp(program, 'zh-TW');
      return 0;
    },
    bareNew: () => {
      bare.destroy();
      bare = openBare();
      return printBare(bare);
    },
    /** Resident memory of all processes of this shell, in bytes. */
    memory: () => Promise.resolve(app.getAppMetrics().reduce((sum, p) => sum + p.memory.workingSetSize * 1024, 0)),
  };
  process.on('message', ({ id, act }: { id: number; act: string }) => {
    const from = performance.now();
    acts[act]?.().then(
      (value) => process.send?.({ kind: 'answer', id, value: { value, ms: performance.now() - from } }),
      (error: unknown) => process.send?.({ kind: 'refusal', id, error: String(error) }),
    );
  });
  process.send?.({ kind: 'mark', name: 'paper-ready', atMs: Date.now() });
});
