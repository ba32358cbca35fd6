import path from 'node:path';
import { untilStill, type Visit } from '../look/visit';
import { ofCall, ofStay } from './dialogs';
import { click, key, shown, type OpenDialog } from './open-dialog';

/** Two IMEIs that are each right by themselves. */
const TWO_IMEIS = ['490154203237518', '356938035643809'] as const;
const PICTURE = path.resolve(import.meta.dirname, '..', '..', 'docs', 'pictures', 'today.png');
const LAST_GROUP = 4;

const atRelease = (name: string, open: (visit: Visit) => Promise<void>): OpenDialog => ({
  name,
  open: async (visit) => {
    const [stay] = (await visit.ask('custody.ledger', { view: 'ready', limit: 1 })).stays;
    await visit.to(`/release?receipt=${stay?.receiptId}`);
    await open(visit);
  },
});

/** A finished job that is still in the house and took a part; its section of the page. */
async function openJob({ ask, to }: Visit, section: string): Promise<void> {
  const { cards } = await ask('repairCard.list', { view: 'ready', limit: 50 });
  const passed = await Promise.all(cards.filter(({ status }) => status === 'PASSED').map(({ id }) => ask('repairCard.byId', { id })));
  const card = passed.find((one) => one !== null && one.parts.length > 0 && one.work.length > 0);
  if (!card) throw new Error('the demo has no job that passed and took a part');
  await to('/bench');
  await to(`/job/${card.id}?section=${section}`);
}
const lineOf = (word: 'reverseWork' | 'reversePart', name: string): OpenDialog => ({
  name,
  open: async (visit) => {
    await openJob(visit, '3');
    await click(visit.page, new RegExp(`^${visit.words.repairCard[word]} `));
    await shown(visit.page, 'alertdialog');
  },
});
const ofPart = (part: string, name: string, button: (visit: Visit) => string | RegExp, role: 'dialog' | 'alertdialog'): OpenDialog => ({
  name,
  open: async (visit) => {
    await visit.to(`/settings?part=${part}`);
    await click(visit.page, button(visit));
    await shown(visit.page, role);
  },
});

/** The voucher that was lost first: it can be made anew. */
async function loseOne({ ask }: Visit): Promise<string> {
  const [lost] = await ask('serviceVoucher.list', { status: 'LOST', limit: 1 });
  if (lost !== undefined) return lost.id;
  const [voucher] = await ask('serviceVoucher.list', { status: 'FILED', limit: 1 });
  if (voucher === undefined) throw new Error('the demo has no filed voucher');
  await ask('serviceVoucher.declareLost', { voucherId: voucher.id, rev: voucher.rev, reason: '客戶遷址，遍尋不著' });
  return voucher.id;
}

/** 日報表: one's own, or those to check. */
export const ofDay = (word: 'write' | 'check'): OpenDialog => ({
  name: `day report: ${word}`,
  open: async ({ page, to, words }) => {
    await to('/papers?view=documents');
    await click(page, words.papers.dayReports);
    await page.getByRole('menuitem', { name: words.dayReport[word] }).click();
    await shown(page, 'dialog');
  },
});

/** Those that the chief alone, or a manager in his place, may open. */
export const MANAGER_DIALOGS: readonly OpenDialog[] = [
  ofDay('check'),
  ofCall(['NEW', 'd', 'dispatch']),
  ofStay(['out', 'Control+Shift+R', 'reverse']),
  {
    name: 'send to an outside repairer',
    open: async ({ page, ask, to }) => {
      const { stays } = await ask('custody.ledger', { view: 'here', limit: 50 });
      const stay = stays.find(({ cardStatus }) => cardStatus === 'REPAIRING');
      await to(`/ledger?view=all&stay=${stay?.id}`);
      await key(page, 'v');
    },
  },
  {
    name: 'back from an outside repairer',
    open: async ({ page, ask, to }) => {
      const { stays } = await ask('custody.ledger', { view: 'here', limit: 50 });
      const stay = stays.find(({ cardStatus }) => cardStatus === 'REPAIRING');
      if (stay === undefined) throw new Error('the demo has no device at work');
      await ask('custody.sendToVendor', { stayId: stay.id, rev: stay.rev, vendor: '精修社', vendorSlipNo: 'W-1' });
      await to(`/ledger?view=all&stay=${stay.id}`);
      await key(page, 'v');
    },
  },
  {
    name: 'bring back what was taken along',
    open: async ({ page, ask, to }) => {
      const [stay] = (await ask('custody.ledger', { view: 'ready', limit: 1 })).stays;
      const technician = (await ask('staff.list', {})).find(({ posts }) => posts.includes('technician'));
      if (stay === undefined || technician === undefined) throw new Error('the demo has nothing ready, or nobody to take it along');
      await ask('custody.takeForDelivery', { stayId: stay.id, rev: stay.rev, technicianId: technician.id });
      await to(`/ledger?view=all&stay=${stay.id}`);
      await key(page, 't');
    },
  },
  atRelease('receipt lost', ({ page }) => key(page, 'l', false)),
  atRelease('let pass what stands open', async ({ page, words }) => {
    await click(page, words.release.override);
    await shown(page, 'alertdialog');
  }),
  {
    name: 'the label and the system differ',
    open: async ({ page, to, words }) => {
      await to('/intake');
      await untilStill(page);
      for (const [i, item] of ['identifier', 'imeiSystem'].entries()) await page.locator(`[data-item=${item}]`).fill(TWO_IMEIS[i] ?? '');
      await click(page, words.counterIntake.chiefPass);
      await shown(page, 'alertdialog');
    },
  },
  {
    name: 'credit of a customer',
    open: async ({ page, ask, to, words }) => {
      const [stay] = (await ask('custody.ledger', { view: 'out', limit: 1 })).stays;
      await to(`/customers?customer=${stay?.customerId}`);
      await click(page, words.customer.credit);
    },
  },
  {
    name: 'lose a voucher',
    open: async ({ page, to }) => {
      await to('/vouchers?status=FILED');
      await key(page, 'l');
    },
  },
  {
    name: 'make a voucher anew',
    open: async (visit) => {
      await visit.to(`/vouchers?voucher=${await loseOne(visit)}`);
      await key(visit.page, 'r');
    },
  },
  {
    name: 'void a charge slip',
    open: async ({ page, ask, to }) => {
      const bill = (await ask('billing.list', { view: 'open', limit: 50 })).find(({ paidMinor }) => paidMinor === 0);
      await to(`/bills?view=all&id=${bill?.id}`);
      await key(page, 'v');
    },
  },
  {
    name: 'take a payment back',
    open: async ({ page, ask, to, words }) => {
      const bill = (await ask('billing.list', { view: 'all', limit: 50 })).find(({ payments }) => payments.length > 0);
      await to(`/bills?view=all&id=${bill?.id}`);
      await click(page, words.billing.reverse);
      await shown(page, 'alertdialog');
    },
  },
  lineOf('reverseWork', 'take a line of work back'),
  lineOf('reversePart', 'take a part back'),
  {
    name: 'a photo, large',
    open: async (visit) => {
      const { page, words } = visit;
      await openJob(visit, '4');
      await page.getByLabel(words.repairCard.photoAdd).setInputFiles(PICTURE);
      await click(page, words.repairCard.photoOf.replace('{no}', '1'));
      await shown(page, 'dialog');
    },
  },
  {
    name: 'new member of staff',
    open: async ({ page, to }) => {
      await to('/settings?part=staff');
      await key(page, 'n', false);
    },
  },
  {
    name: 'approval limit',
    open: async ({ page, to }) => {
      await to('/settings?part=limits');
      await key(page, 'n', false);
    },
  },
  {
    name: 'a standard charge',
    open: async ({ page, to }) => {
      await to('/settings?part=charges');
      await key(page, 'n', false);
    },
  },
  {
    name: 'the sheet of the price list',
    open: async ({ page, to }) => {
      await to('/settings?part=charges');
      await key(page, 'p', false);
    },
  },
  {
    name: 'tax rates',
    open: async ({ page, to }) => {
      await to('/settings?part=tax');
      await key(page, 'n', false);
    },
  },
  ofPart('staff', 'change a member of staff', ({ words }) => new RegExp(`^${words.settings.staff.edit} `), 'dialog'),
  ofPart('staff', 'a new PIN', ({ words }) => new RegExp(`^${words.settings.staff.setPin} `), 'dialog'),
  ofPart('staff', 'somebody leaves', ({ words }) => new RegExp(`^${words.settings.staff.deactivate} `), 'alertdialog'),
  ofPart('numbers', 'allow an earlier time', ({ words }) => words.settings.numbers.unlock, 'alertdialog'),
  ofPart('backup', 'make a recovery phrase', ({ words }) => words.backup.phrase.make, 'alertdialog'),
  {
    name: 'the recovery phrase, shown once',
    open: async (visit) => {
      await visit.to('/settings?part=backup');
      await click(visit.page, visit.words.backup.phrase.make);
      await visit.page.keyboard.press('Control+Enter');
      await visit.page.getByRole('heading', { name: visit.words.backup.phrase.shownTitle }).waitFor();
    },
    end: async ({ page }) => {
      const phrase = await page.locator('.dialog .phrase').innerText();
      await page.getByRole('alertdialog').getByRole('textbox').fill(phrase.trim().slice(-LAST_GROUP));
      await page.keyboard.press('Control+Enter');
    },
  },
];
