import { expect, type Page } from '@playwright/test';
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

/** A key of the page, once its book has the focus. */
async function key(page: Page, pressed: string): Promise<void> {
  await untilStill(page);
  await page.getByRole('grid').focus();
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
/** Dialogs that a key opens. */
export const DIALOGS: readonly OpenDialog[] = [
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
];
