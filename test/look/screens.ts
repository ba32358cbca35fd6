import { costedJob } from '../e2e/job-cost-dialogs';
import { addPrinter, showPrinters } from './printers';
import type { Visit } from './visit';

/** A screen: the name of its picture, and how to get there from any other screen. */
type Screen = Readonly<{ name: string; open: (visit: Visit) => Promise<void> }>;

const at =
  (address: string) =>
  ({ to }: Visit) =>
    to(address);

/** A finished job that waits for its owner tells the whole story: diagnosis, quote, work, parts, inspection, custody. */
async function openJob({ ask, to }: Visit): Promise<void> {
  const { cards } = await ask('repairCard.list', { view: 'ready', limit: 200 });
  const card = cards.find((c) => c.status === 'PASSED' && c.quoteNo !== null) ?? cards[0];
  if (card === undefined) throw new Error('the demo has no finished job');
  await to(`/job/${card.id}`);
}

async function openJobOnBench({ ask, to }: Visit): Promise<void> {
  const { cards } = await ask('repairCard.list', { view: 'bench', limit: 200 });
  const card = cards.find((c) => c.status === 'REPAIRING') ?? cards[0];
  if (card === undefined) throw new Error('the demo has no job on the bench');
  await to(`/job/${card.id}`);
}

/** A customer who was here before, found by four digits; his product; what is wrong with it; told and signed. No mouse. */
async function fillIntake({ page, words, ask, to }: Visit): Promise<void> {
  const w = words.counterIntake;
  await to('/intake');
  const { stays } = await ask('custody.ledger', { view: 'out', limit: 50 });
  const known = stays.find((stay) => stay.phone !== null && stay.deviceClass === 'phone') ?? stays[0];
  if (known === undefined) throw new Error('the demo has no customer who was here before');
  await page.getByLabel(w.phone, { exact: true }).pressSequentially((known.phone ?? '').replaceAll(/\D/g, '').slice(-4), { delay: 65 });
  await page.getByRole('option').filter({ hasText: known.customerName }).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: known.model })
    .or(page.getByRole('option', { name: known.model }))
    .first()
    .click();
  if (known.deviceClass === 'phone') await page.getByLabel(w.imeiSystem).fill(known.serial ?? '');
  await page.getByLabel(w.faultReported).fill('觸控無反應，昨天摔過');
  await page.getByRole('button', { name: w.noAccessories }).click();
  await page.keyboard.press('Alt+0');
  await page.keyboard.press('Alt+s');
}

async function receiveOrder({ ask, to }: Visit): Promise<void> {
  const [order] = await ask('purchase.orders', {});
  await to(`/purchase?view=receive&order=${order?.id}`);
}
async function openClaim({ ask, to }: Visit): Promise<void> {
  const [claim] = await ask('claim.list', {});
  await to(`/claims?view=claims&id=${claim?.id}`);
}
async function openRelease({ ask, to }: Visit): Promise<void> {
  const [stay] = (await ask('custody.ledger', { view: 'ready', limit: 20 })).stays;
  if (stay === undefined) throw new Error('the demo has nothing ready');
  await to(`/release?receipt=${stay.receiptId}`);
}

const inCount =
  (status: 'OPEN' | 'COUNTED') =>
  async ({ ask, to }: Visit): Promise<void> => {
    const count = (await ask('stocktake.list', {})).find((st) => st.status === status);
    if (count === undefined) throw new Error(`the demo has no stocktake that is ${status}`);
    await to(`/parts?view=count&id=${count.id}`);
  };

/** The first slip that is open, part by card. */
async function payOpenSlip({ page, words, to }: Visit): Promise<void> {
  await to('/bills');
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('p');
  await page.getByLabel(words.billing.methods.card, { exact: true }).fill('200');
  await page.getByLabel(`${words.billing.methods.card} ${words.billing.references.card}`).fill('4321');
  await page.getByLabel(words.billing.methods.cash, { exact: true }).fill('2000');
}

/** The evening: pieces are counted, what should be there is not shown. */
async function countDrawer({ page, words, to }: Visit): Promise<void> {
  await to('/cash');
  await page
    .getByRole('button', { name: words.cashDesk.count })
    .or(page.getByRole('button', { name: words.cashDesk.open }))
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^1,000/).fill('12');
  await dialog.getByLabel(/^100 /).fill('7');
}

/** A backup is made and rehearsed: before and after, and what would be lost. */
async function rehearseBackup({ page, words, to }: Visit): Promise<void> {
  const w = words.backup;
  await to('/settings?part=backup');
  const good = page.getByText(w.runs.good);
  const known = await good.count();
  await page.getByRole('button', { name: w.now }).click();
  await good.nth(known).waitFor();
  await to('/restore');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: w.restorePage.rehearse, exact: true }).click();
  await page.getByRole('heading', { name: w.restorePage.report }).waitFor();
}

/** A warranty job with its cost, reasons open. */
async function openCostedJob(visit: Visit): Promise<void> {
  const { page, to, words } = visit;
  await to(`/job/${await costedJob(visit)}`);
  await page.getByRole('button', { name: words.jobCost.why, exact: true }).click();
}

/** Every screen in the order of the rail, with what opens over it. */
export const SCREENS: readonly Screen[] = [
  { name: 'today', open: at('/today') },
  { name: 'calls', open: at('/calls') },
  {
    name: 'call-preview',
    open: async ({ ask, to }) => {
      const { calls } = await ask('serviceCall.list', { view: 'open', limit: 50 });
      const call = calls.find((c) => c.status !== 'CARRIED') ?? calls[0];
      if (call === undefined) throw new Error('the demo has no open call');
      await to(`/calls?call=${call.id}`);
    },
  },
  { name: 'new-call', open: at('/calls?form=new') },
  { name: 'intake', open: at('/intake') },
  { name: 'intake-filled', open: fillIntake },
  { name: 'ledger', open: at('/ledger') },
  { name: 'ledger-all', open: at('/ledger?view=all') },
  { name: 'bench', open: at('/bench') },
  { name: 'bench-table', open: at('/bench?shape=table') },
  { name: 'job', open: openJob },
  { name: 'job-bench', open: openJobOnBench },
  { name: 'bills', open: at('/bills') },
  { name: 'bills-all', open: at('/bills?view=all') },
  { name: 'parts', open: at('/parts?view=pick') },
  { name: 'parts-approve', open: at('/parts?view=approve') },
  { name: 'parts-out', open: at('/parts?view=out') },
  { name: 'parts-stock', open: at('/parts?view=stock') },
  { name: 'purchase', open: at('/purchase') },
  { name: 'purchase-requisitions', open: at('/purchase?view=requisitions') },
  { name: 'purchase-orders', open: at('/purchase?view=orders') },
  { name: 'purchase-receive', open: at('/purchase?view=receive') },
  { name: 'purchase-receive-order', open: receiveOrder },
  { name: 'purchase-waiting', open: at('/purchase?view=waiting') },
  { name: 'purchase-returned', open: at('/purchase?view=returned') },
  { name: 'purchase-suppliers', open: at('/purchase?view=suppliers') },
  { name: 'loaners', open: at('/loaners') },
  { name: 'loaners-pool', open: at('/loaners?view=pool') },
  { name: 'unclaimed', open: at('/unclaimed') },
  { name: 'unclaimed-waiting', open: at('/unclaimed?view=waiting') },
  { name: 'unclaimed-disposed', open: at('/unclaimed?view=disposed') },
  { name: 'old-parts', open: at('/claims?filter=all') },
  { name: 'old-part-packs', open: at('/claims?view=packs') },
  { name: 'claims', open: at('/claims?view=claims') },
  { name: 'claim', open: openClaim },
  { name: 'makers', open: at('/claims?view=makers') },
  { name: 'bills-pay', open: payOpenSlip },
  { name: 'cash', open: at('/cash') },
  { name: 'cash-count', open: countDrawer },
  { name: 'cash-turn-in', open: at('/cash?view=turnIn') },
  { name: 'cash-receivable', open: at('/cash?view=receivable') },
  { name: 'release', open: at('/release') },
  { name: 'release-filled', open: openRelease },
  { name: 'customers', open: at('/customers') },
  {
    name: 'customer',
    open: async ({ ask, to }) => {
      const [stay] = (await ask('custody.ledger', { view: 'out', limit: 1 })).stays;
      await to(`/customers?customer=${stay?.customerId}`);
    },
  },
  { name: 'vouchers', open: at('/vouchers') },
  { name: 'papers', open: at('/papers') },
  { name: 'papers-queue', open: at('/papers?view=queue') },
  { name: 'settings', open: at('/settings') },
  { name: 'missing', open: at('/nowhere') },
  {
    name: 'palette',
    open: async ({ page, words, ask, to }) => {
      await to('/today');
      const [stay] = (await ask('custody.ledger', { view: 'here', limit: 1 })).stays;
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: words.palette.title }).fill(stay?.customerName.slice(0, 1) ?? '');
    },
  },
  {
    name: 'key-sheet',
    open: async ({ page, to }) => {
      await to('/calls');
      await page.keyboard.press('F1');
    },
  },
  {
    name: 'account',
    open: async ({ page, to }) => {
      await to('/today');
      await page.getByRole('banner').getByRole('button').nth(1).click();
    },
  },
];

const PARTS = [
  'site',
  'hours',
  'rules',
  'limits',
  'charges',
  'tax',
  'shelves',
  'papers',
  'templates',
  'staff',
  'numbers',
  'audit',
  'backup',
  'support',
] as const;

/** The parts of 設定 that the manager may change. */
export const MANAGER_SCREENS: readonly Screen[] = [
  { name: 'warehouse', open: at('/warehouse') },
  { name: 'parts-bins', open: at('/parts?view=bins') },
  { name: 'parts-scrap', open: at('/parts?view=scrap') },
  { name: 'parts-moves', open: at('/parts?view=moves') },
  { name: 'parts-counts', open: at('/parts?view=count') },
  { name: 'parts-counting', open: inCount('OPEN') },
  { name: 'parts-settlement', open: inCount('COUNTED') },
  { name: 'cash-job-cost', open: at('/cash?view=jobCost') },
  { name: 'cash-months', open: at('/cash?view=month') },
  { name: 'job-cost', open: openCostedJob },
  ...PARTS.map((part) => ({ name: `settings-${part}`, open: at(`/settings?part=${part}`) })),
  { name: 'printers', open: showPrinters },
  { name: 'printer-add', open: addPrinter },
  { name: 'restore', open: rehearseBackup },
];
