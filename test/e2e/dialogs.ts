import { expect, type Page } from '@playwright/test';
import { SCREENS } from '../look/screens';
import { untilStill, type Visit } from '../look/visit';

/** A dialog or sheet: its name, and how to open it from any screen. */
export type OpenDialog = Readonly<{ name: string; open: (visit: Visit) => Promise<void> }>;

type CallDeed = readonly [status: 'NEW' | 'DISPATCHED' | 'ARRIVED' | 'FIXED', key: string, name: string];
type StayDeed = readonly [view: 'here' | 'ready' | 'inTransit' | 'out', key: string, name: string];
const CALL_DEEDS: readonly CallDeed[] = [
  ['NEW', 'r', 'reschedule'],
  ['NEW', 'Delete', 'cancel call'],
  ['DISPATCHED', 'a', 'arrive'],
  ['ARRIVED', 'e', 'nobody in'],
  ['ARRIVED', 'f', 'done on site'],
  ['ARRIVED', 'c', 'carry back'],
  ['ARRIVED', 'w', 'wait for a part'],
  ['FIXED', 'x', 'strike off'],
];
const STAY_DEEDS: readonly StayDeed[] = [
  ['inTransit', 'i', 'take in'],
  ['here', 'm', 'another shelf'],
  ['ready', 'n', 'tell the owner'],
  ['ready', 't', 'take along'],
];

/** A key of the page, once its book has the focus, or nothing has. */
async function key(page: Page, pressed: string, hasBook = true): Promise<void> {
  await untilStill(page);
  if (hasBook) await page.getByRole('grid').focus();
  else await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(pressed);
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).first(), `the key ${pressed} opens a dialog`).toBeVisible();
}

const ofCall = ([status, pressed, name]: CallDeed): OpenDialog => ({
  name,
  open: async ({ page, ask, to }) => {
    const { calls } = await ask('serviceCall.list', { view: 'open', status: [status], limit: 1 });
    if (calls[0] === undefined) throw new Error(`the demo has no call that is ${status}`);
    await to(`/calls?view=all&call=${calls[0].id}`);
    await key(page, pressed);
  },
});
const ofStay = ([view, pressed, name]: StayDeed): OpenDialog => ({
  name,
  open: async ({ page, ask, to }) => {
    const { stays } = await ask('custody.ledger', { view, limit: 1 });
    if (stays[0] === undefined) throw new Error(`the demo has no device in the view ${view}`);
    await to(`/ledger?view=all&stay=${stays[0].id}`);
    await key(page, pressed);
  },
});
const ofCustomer = (pressed: string, name: string): OpenDialog => ({
  name,
  open: async ({ page, ask, to }) => {
    const [stay] = (await ask('custody.ledger', { view: 'out', limit: 1 })).stays;
    await to(`/customers?customer=${stay?.customerId}`);
    await key(page, pressed, false);
  },
});

/** Screens that are pictured by themselves and lie over another one. */
export const OVER_THE_PAGE: readonly OpenDialog[] = SCREENS.filter(({ name }) =>
  ['palette', 'key-sheet', 'account', 'new-call', 'bills-pay', 'cash-count'].includes(name),
);

/** Dialogs of the counter, away from a job. */
export const DIALOGS: readonly OpenDialog[] = [
  ...OVER_THE_PAGE,
  ...CALL_DEEDS.map(ofCall),
  ...STAY_DEEDS.map(ofStay),
  {
    name: 'columns',
    open: async ({ page, to }) => {
      await to('/calls');
      await key(page, 'Control+Shift+C');
    },
  },
  {
    name: 'save a view',
    open: async ({ page, to, words }) => {
      await to('/ledger');
      await page.getByRole('button', { name: words.book.saveView }).click();
    },
  },
  {
    name: 'new customer',
    open: async ({ page, to, words }) => {
      await to('/customers');
      await page.getByRole('button', { name: words.customer.newCustomer }).first().click();
    },
  },
  ofCustomer('e', 'change a customer'),
  ofCustomer('a', 'new product'),
  ofCustomer('m', 'merge'),
  {
    name: 'another type of service',
    open: async ({ page, to }) => {
      await to('/intake');
      await key(page, 'Alt+t', false);
    },
  },
];

/** Those that the chief alone, or a manager in his place, may open. */
export const MANAGER_DIALOGS: readonly OpenDialog[] = [
  ofCall(['NEW', 'd', 'dispatch']),
  ofStay(['out', 'Control+Shift+R', 'reverse']),
  {
    name: 'receipt lost',
    open: async ({ page, ask, to }) => {
      const [stay] = (await ask('custody.ledger', { view: 'ready', limit: 1 })).stays;
      await to(`/release?receipt=${stay?.receiptId}`);
      await key(page, 'l', false);
    },
  },
  {
    name: 'new member of staff',
    open: async ({ page, to }) => {
      await to('/settings?part=staff');
      await key(page, 'n', false);
    },
  },
];
