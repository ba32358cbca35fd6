import { SCREENS } from '../look/screens';
import type { Visit } from '../look/visit';
import { DESK_DIALOGS } from './desk-dialogs';
import { click, key, shown, type OpenDialog } from './open-dialog';

type CallDeed = readonly [status: 'NEW' | 'DISPATCHED' | 'ARRIVED' | 'FIXED', key: string, name: string];
type StayDeed = readonly [view: 'here' | 'ready' | 'inTransit' | 'out', key: string, name: string];
const CALL_DEEDS: readonly CallDeed[] = [
  ['NEW', 'r', 'reschedule'],
  ['NEW', 'Delete', 'cancel call'],
  ['DISPATCHED', 'a', 'arrive'],
  ['DISPATCHED', 'l', 'parts for a call'],
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

export const ofCall = ([status, pressed, name]: CallDeed): OpenDialog => ({
  name,
  open: async ({ page, ask, to }) => {
    const { calls } = await ask('serviceCall.list', { view: 'open', status: [status], limit: 1 });
    if (calls[0] === undefined) throw new Error(`the demo has no call that is ${status}`);
    await to(`/calls?view=all&call=${calls[0].id}`);
    await key(page, pressed);
  },
});
export const ofStay = ([view, pressed, name]: StayDeed): OpenDialog => ({
  name,
  open: async ({ page, ask, to }) => {
    const { stays } = await ask('custody.ledger', { view, limit: 1 });
    if (stays[0] === undefined) throw new Error(`the demo has no device in the view ${view}`);
    await to(`/ledger?view=all&stay=${stays[0].id}`);
    await key(page, pressed);
  },
});
const CANCELLATION = ofStay(['here', 'Delete', 'cancel the receipt']);
/** 作廢收據 with all it needs: the next Ctrl+Enter does it. */
export async function openCancellation(visit: Visit): Promise<void> {
  const { page, words } = visit;
  await CANCELLATION.open(visit);
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill('客戶當場改變主意');
  await dialog.getByLabel(words.custody.form.bothParts).check();
}

async function openCustomer({ ask, to }: Visit): Promise<void> {
  const [stay] = (await ask('custody.ledger', { view: 'out', limit: 1 })).stays;
  await to(`/customers?customer=${stay?.customerId}`);
}
const ofCustomer = (pressed: string, name: string): OpenDialog => ({
  name,
  open: async (visit) => {
    await openCustomer(visit);
    await key(visit.page, pressed, false);
  },
});
const saveView = (address: string): OpenDialog => ({
  name: `save a view of ${address}`,
  open: async ({ page, to, words }) => {
    await to(address);
    await click(page, words.book.saveView);
  },
});

/** Screens that are pictured by themselves and lie over another one. */
export const OVER_THE_PAGE: readonly OpenDialog[] = SCREENS.filter(({ name }) =>
  ['palette', 'key-sheet', 'account', 'new-call', 'bills-pay', 'cash-count'].includes(name),
);

/** Dialogs of a clerk, away from a job. */
export const CLERK_DIALOGS: readonly OpenDialog[] = [
  ...OVER_THE_PAGE,
  ...CALL_DEEDS.map(ofCall),
  {
    name: 'columns',
    open: async ({ page, to }) => {
      await to('/calls');
      await key(page, 'Control+Shift+C');
    },
  },
  saveView('/calls'),
  {
    name: 'print the register',
    open: async ({ page, to }) => {
      await to('/calls');
      await key(page, 'Control+Shift+P');
    },
  },
  ...DESK_DIALOGS,
];

/** Dialogs of the ledger and of customers: the chief has them too. */
export const HOUSE_DIALOGS: readonly OpenDialog[] = [
  ...STAY_DEEDS.map(ofStay),
  CANCELLATION,
  {
    name: 'correct an intake',
    open: async ({ page, ask, to }) => {
      const { stays } = await ask('custody.ledger', { view: 'here', limit: 50 });
      const stay = stays.find((s) => s.intakeId !== null && s.correctionOf === null);
      if (stay === undefined) throw new Error('the demo has no device that came over the counter');
      await to(`/ledger?view=all&stay=${stay.id}`);
      await key(page, 'e');
    },
  },
  saveView('/ledger'),
  {
    name: 'new customer',
    open: async ({ page, to, words }) => {
      await to('/customers');
      await click(page, words.customer.newCustomer);
    },
  },
  {
    name: 'something unusual is asked about',
    open: async ({ page, to, words }) => {
      await to('/customers');
      await click(page, words.customer.newCustomer);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(words.customer.name, { exact: true }).fill('王小明');
      await dialog.getByLabel(words.customer.phoneNo.replace('{no}', '1'), { exact: true }).fill('091234567');
      await dialog.getByLabel(words.customer.consentTick).check();
      await page.keyboard.press('Control+Enter');
      await shown(page, 'alertdialog');
    },
  },
  ofCustomer('e', 'change a customer'),
  ofCustomer('a', 'new product'),
  ofCustomer('m', 'merge'),
  {
    name: 'change a product',
    open: async (visit) => {
      await openCustomer(visit);
      await click(visit.page, new RegExp(`^${visit.words.customer.editProduct}`));
    },
  },
];
