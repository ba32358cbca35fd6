import type { RawInput } from '#shared/contract/contract';
import { deviceOf } from '#shared/printer/models';
import type { Visit } from './visit';

/** A counter as many are: a laser with its driver, a slip printer at a port, a label printer that is switched off. */
const PRINTERS: readonly RawInput<'printer.write'>[] = [
  { name: '辦公室 HP', model: 'office', device: deviceOf('office', { way: 'queue', address: 'HP_M404' }) },
  { name: '櫃台收據機', model: 'escpos80Big5', device: deviceOf('escpos80Big5', { way: 'tcp', address: '127.0.0.1' }) },
  { name: '標籤機', model: 'tspl203', device: deviceOf('tspl203', { way: 'tcp', address: '192.0.2.88' }) },
];

/** 設定 → 列印 of a PC with three printers; one kind by hand. Nothing is printed to them. */
export async function showPrinters({ page, words, ask, to }: Visit): Promise<void> {
  const known = await ask('printer.list', {});
  if (known.length === 0) for (const printer of PRINTERS) await ask('printer.write', printer);
  const w = words.printer;
  await to('/settings?part=papers');
  const slips = w.routes.printerOf.replace('{kind}', words.papers.kind['intake-slip']);
  await page.getByRole('combobox', { name: slips }).click();
  await page.getByRole('option', { name: '櫃台收據機' }).click();
  await page.getByText(w.state.asking).first().waitFor({ state: 'hidden' });
}

/** Queues of this PC that may be added. */
export async function addPrinter(visit: Visit): Promise<void> {
  const { page, to } = visit;
  await to('/settings?part=papers');
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('ArrowDown');
}
