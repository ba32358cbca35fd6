import { DEMO_PIN } from '#db/demo/centre';
import type { CashCount } from '#shared/cash-drawer/schema';
import type { Visit } from '../look/visit';
import { dialog } from './keyboard';
import { click, key, shown, type OpenDialog } from './open-dialog';

const DRAWER = '/cash?view=drawer';
const OWED = '/cash?view=receivable';
const FLOAT: CashCount = [{ minor: 1000, pieces: 3 }];
/** A count that no drawer with a float agrees with. */
const ONE_PIECE: CashCount = [{ minor: 1, pieces: 1 }];

/** The drawer of this PC is open, with a float. */
async function openDrawer({ ask }: Visit): Promise<void> {
  const here = await ask('cashDrawer.here', {});
  if (here?.status !== 'OPEN') await ask('cashDrawer.open', { count: FLOAT });
}
/** The drawer was counted, and the count differs. */
async function countWrong(visit: Visit): Promise<void> {
  const { ask } = visit;
  await openDrawer(visit);
  const here = await ask('cashDrawer.here', {});
  if (here === null) throw new Error('the drawer did not open');
  const { status } = await ask('cashDrawer.count', { sessionId: here.id, rev: here.rev, count: ONE_PIECE });
  if (status !== 'COUNTED') throw new Error(`a wrong count left the drawer ${status}`);
}
const ofDrawer = (bring: (visit: Visit) => Promise<void>, word: 'count' | 'explain' | 'move' | 'kick'): OpenDialog => ({
  name: `the drawer: ${word}`,
  open: async (visit) => {
    const { page, to, words } = visit;
    await bring(visit);
    await to(DRAWER);
    await click(page, words.cashDesk[word]);
    await dialog(page).first().waitFor();
  },
});

/** The form at its fullest: a count that differs asks for its reason. */
async function countWrongCash(visit: Visit): Promise<void> {
  const { page, words } = visit;
  await page.getByRole('dialog').getByLabel(words.turnIn.counted, { exact: true }).and(page.locator('input')).fill('1');
  await page.getByRole('dialog').getByLabel(words.turnIn.reason, { exact: true }).waitFor();
}

const ofOwed = (pressed: string, name: string): OpenDialog => ({
  name,
  open: async ({ page, to }) => {
    await to(OWED);
    await key(page, pressed);
  },
});

/** 掛帳 of a slip that is open and not on account yet, such as the one the clerk issued last. */
const ON_ACCOUNT: OpenDialog = {
  name: 'put a slip on account',
  open: async ({ page, ask, to }) => {
    const bill = (await ask('billing.list', { view: 'open', limit: 50 })).find((b) => b.balanceMinor > 0 && b.arNo === null);
    if (bill === undefined) throw new Error('the demo has no open slip that is not on account');
    await to(`/bills?view=open&id=${bill.id}`);
    await key(page, 'a');
  },
};

/** Dialogs of the cash desk: the clerk has the drawer. */
export const DRAWER_DIALOGS: readonly OpenDialog[] = [
  ofDrawer(openDrawer, 'count'),
  ofDrawer(openDrawer, 'move'),
  ofDrawer(openDrawer, 'kick'),
  ofDrawer(countWrong, 'explain'),
  {
    name: 'the drawer: open',
    open: async ({ page, to }) => {
      await to(DRAWER); // it was counted and waits: the next one may begin
      await key(page, 'o', false);
    },
  },
];

/** Dialogs of the accountant: the cash of technicians, and what customers owe. */
export const ACCOUNT_DIALOGS: readonly OpenDialog[] = [
  ON_ACCOUNT,
  {
    name: 'the jobs of a void slip again',
    open: async ({ page, ask, to }) => {
      const bill = (await ask('billing.list', { view: 'open', limit: 50 })).findLast(
        (b) => b.paidMinor === 0 && b.arNo === null && b.jobs.length > 0,
      );
      if (bill === undefined) throw new Error('the demo has no open slip of a job that nobody paid on');
      await ask('staff.confirmPin', { pin: DEMO_PIN });
      await ask('billing.void', { billId: bill.id, rev: bill.rev, reason: '改開給公司' });
      // The job keeps a slip, so that there is one to pay, to invoice and to void.
      await ask('billing.issue', { cardIds: bill.jobs.flatMap((j) => j.cardId ?? []), callIds: bill.jobs.flatMap((j) => j.callId ?? []) });
      await to(`/bills?view=all&id=${bill.id}`);
      await key(page, 'm');
    },
  },
  {
    name: 'turn in the cash of one slip',
    open: async (visit) => {
      await visit.to('/bills?view=toReceive');
      await key(visit.page, 'r');
      await countWrongCash(visit);
    },
  },
  {
    name: 'turn in all that a technician carries',
    open: async (visit) => {
      await visit.to('/cash?view=turnIn');
      await key(visit.page, 'r', false);
      await countWrongCash(visit);
    },
  },
  ofOwed('p', 'pay what is owed'),
  ofOwed('m', 'the day a customer promised'),
  ofOwed('v', 'a visit to collect'),
  ofOwed('c', 'who collects'),
  ofOwed('s', 'a statement'),
  ofOwed('r', 'the statements of a month'),
  ofOwed('b', 'statements that came back stamped'),
  ofOwed('d', 'a customer disputes it'),
  {
    name: 'a dispute is settled',
    open: async ({ page, ask, to, words }) => {
      const { id, rev } = await firstOwed(ask);
      await ask('receivable.dispute', { receivableId: id, rev, reason: '客戶說料件沒有換' });
      await to(OWED);
      await click(page, words.receivable.resolve);
      await shown(page, 'alertdialog');
    },
  },
];

/** By transfer it needs its number too: the form at its fullest. */
async function fullRefund(page: Visit['page'], words: Visit['words']): Promise<void> {
  await shown(page, 'alertdialog');
  await page.getByRole('radio', { name: words.billing.methods.transfer }).click();
}

/** Those of the manager alone: nothing more is expected, or more is let pass. */
export const CREDIT_DIALOGS: readonly OpenDialog[] = [
  ON_ACCOUNT,
  ofOwed('x', 'write off'),
  {
    name: 'refund a payment',
    open: async ({ page, ask, to, words }) => {
      const bill = (await ask('billing.list', { view: 'all', limit: 200 })).find((b) => b.payments.some((p) => p.status === 'BOOKED'));
      if (bill === undefined) throw new Error('the demo has no booked payment');
      await to(`/bills?view=all&id=${bill.id}`);
      await click(page, words.billing.refund);
      await fullRefund(page, words);
    },
  },
  {
    name: 'refund a deposit',
    open: async ({ page, to, words }) => {
      await to(DRAWER);
      await click(page, words.deposit.refund);
      await fullRefund(page, words);
    },
  },
];

async function firstOwed(ask: Visit['ask']) {
  const [owed] = await ask('receivable.list', { view: 'open', limit: 1 });
  if (owed === undefined) throw new Error('nobody of the demo owes anything');
  return owed;
}
