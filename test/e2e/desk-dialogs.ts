import { untilStill, type Visit } from '../look/visit';
import { click, key, shown, type OpenDialog } from './open-dialog';

/** Its check digit is wrong (it should be 8). */
const WRONG_IMEI = '490154203237519';

async function fill({ page }: Visit, item: string, text: string): Promise<void> {
  const field = page.locator(`[data-item=${item}]`);
  await field.fill(text);
  await field.blur();
}

/** The first receipt of a device that is ready, whose owner still owes money. */
async function withDebt({ ask }: Visit): Promise<string> {
  const { stays } = await ask('custody.ledger', { view: 'ready', limit: 50 });
  for (const { receiptId } of stays) {
    const gate = await ask('custody.releaseGate', { receiptId });
    if (gate?.devices.some((device) => device.canGo && device.dueMinor > 0)) return receiptId;
  }
  throw new Error('the demo has nobody who owes money for a device that is ready');
}

const ofSlip = (view: 'open' | 'toInvoice', pressed: string, name: string): OpenDialog => ({
  name,
  open: async ({ page, to }) => {
    await to(`/bills?view=${view}`);
    await key(page, pressed);
  },
});
const ofVoucher = (pressed: string, name: string): OpenDialog => ({
  name,
  open: async ({ page, to }) => {
    await to('/vouchers?status=OUT');
    await key(page, pressed);
  },
});

/** Dialogs of a clerk at the counter: intake, release, money, papers. */
export const DESK_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'a label without a job',
    open: async ({ page, to }) => {
      await to('/papers?view=documents');
      await key(page, 'l');
    },
  },
  {
    name: 'another type of service',
    open: async ({ page, to }) => {
      await to('/intake');
      await key(page, 'Alt+t', false);
    },
  },
  {
    name: 'the camera of the intake',
    open: async ({ page, to }) => {
      await to('/intake');
      await key(page, 'F12', false);
    },
  },
  {
    name: 'an IMEI that is kept unchecked',
    open: async (visit) => {
      const { page, to, words } = visit;
      await to('/intake');
      await untilStill(page);
      await fill(visit, 'identifier', WRONG_IMEI);
      await click(page, words.counterIntake.imeiKeep);
      await shown(page, 'alertdialog');
    },
  },
  {
    name: 'cash at the release',
    open: async (visit) => {
      await visit.to(`/release?receipt=${await withDebt(visit)}`);
      await key(visit.page, 'F10', false);
    },
  },
  ofSlip('open', 'p', 'cash for a charge slip'),
  ofSlip('toInvoice', 'i', 'invoice of a charge slip'),
  ofVoucher('f', 'file a voucher'),
  ofVoucher('a', 'a voucher goes to the accountant'),
  {
    name: 'print a paper again',
    open: async ({ page, to, words }) => {
      await to('/papers');
      await click(page, words.papers.printAgain);
      await shown(page, 'alertdialog');
    },
  },
];
