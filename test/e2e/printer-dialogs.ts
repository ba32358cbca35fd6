import { deviceOf } from '#shared/printer/models';
import type { PrinterView } from '#shared/printer/schema';
import type { Visit } from '../look/visit';
import { click, key, shown, type OpenDialog } from './open-dialog';

/** A printer whose queue this PC does not have: what is sent to it fails, and nothing is printed. */
async function goneQueue({ ask }: Visit): Promise<PrinterView> {
  const name = 'NO-SUCH-QUEUE';
  const known = (await ask('printer.list', {})).find((p) => p.name === name);
  return known ?? ask('printer.write', { name, model: 'office', device: deviceOf('office', { way: 'queue', address: name }) });
}
const SLIPS = {
  name: 'TM-T82III',
  model: 'escpos80Big5',
  device: deviceOf('escpos80Big5', { way: 'tcp', address: '192.0.2.87' }),
} as const;

/** Printers of this PC, with the details of one unfolded; and a print that goes to another. */
export const PRINTER_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'add a printer',
    open: async ({ page, to }) => {
      await to('/settings?part=papers');
      await key(page, 'n', false);
      await shown(page, 'dialog');
    },
  },
  {
    name: 'change a printer',
    open: async ({ page, words, ask, to }) => {
      const known = (await ask('printer.list', {})).some((p) => p.name === SLIPS.name);
      if (!known) await ask('printer.write', SLIPS);
      await to('/settings?part=papers');
      await click(page, `${words.printer.list.edit} ${SLIPS.name}`);
      await shown(page, 'dialog');
      await page.getByText(words.printer.form.details).click();
    },
  },
  {
    name: 'send a print to another printer',
    open: async (visit) => {
      const { page, words, ask, to } = visit;
      const { id } = await goneQueue(visit);
      const failed = await ask('printJob.list', { status: ['FAILED'], limit: 1 });
      if (failed.length === 0) await ask('printer.testPage', { printerId: id, paper: 'A5' });
      await to('/papers?view=attention');
      await page.getByRole('grid').getByText(words.papers.kind['test-page']).first().click({ timeout: 30_000 });
      await page.getByRole('button', { name: words.printer.send.button }).first().click();
      await shown(page, 'dialog');
    },
  },
];
