import type { Visit } from '../look/visit';
import { key, type OpenDialog } from './open-dialog';

const inBuying = (view: string, pressed: string, name: string, row?: RegExp): OpenDialog => ({
  name,
  open: async ({ page, to }) => {
    await to(`/purchase?view=${view}`);
    if (row !== undefined) await page.getByRole('row', { name: row }).first().click();
    await key(page, pressed);
  },
});

/** What the warehouse opens when it buys, receives and sends back. */
export const BUYING_DIALOGS: readonly OpenDialog[] = [
  inBuying('short', 'e', 'what is short asked for in detail'),
  inBuying('requisitions', 'n', 'new requisition'),
  inBuying('orders', 't', 'shipment of an order'),
  inBuying('orders', 'Delete', 'rest of an order: the chief is asked'),
  inBuying('suppliers', 'n', 'new supplier'),
  inBuying('suppliers', 'e', 'supplier changed'),
  inBuying('suppliers', 'p', 'part of a supplier'),
  inBuying('suppliers', 'b', 'return to a supplier'),
  inBuying('requisitions', 's', 'draft completed', /防水膠/),
  inBuying('requisitions', 'q', 'prices of three suppliers', /充電座/),
  inBuying('returned', 'v', 'return to a supplier void'),
  inBuying('requisitions', 'Delete', 'requisition cancelled', /充電座/),
  inBuying('orders', 'v', 'receipt void', /排水管/),
  inBuying('waiting', 'm', 'part given to a more urgent job'),
  {
    name: 'rejected pieces and another price',
    open: async ({ page, ask, to }) => {
      const [order] = await ask('purchase.orders', {});
      if (order === undefined) throw new Error('the demo has no open order');
      await to(`/purchase?view=receive&order=${order.id}`);
      await key(page, 'j');
    },
  },
];

/** What the chief decides on. */
export const BUYING_DIALOGS_OF_CHIEF: readonly OpenDialog[] = [
  inBuying('requisitions', 'l', 'less agreed to than was asked for', /充電座/),
  inBuying('requisitions', 'r', 'requisition rejected', /充電座/),
  inBuying('orders', 'm', 'more accepted than ordered'),
  inBuying('orders', 'Delete', 'rest of an order given up', /排水管/),
  inBuying('orders', 'Delete', 'rest that the warehouse wants to give up', /膨脹閥/),
];

/** What the warehouse does once the chief has decided. */
export const BUYING_DIALOGS_AFTER: readonly OpenDialog[] = [inBuying('requisitions', 'd', 'order line by line', /充電座/)];

/** The warehouse wants the rest of an order given up: the chief finds its question. */
export async function askToClose({ ask }: Visit): Promise<void> {
  const order = (await ask('purchase.orders', {})).find(({ lines }) => lines.some(({ name }) => name === '膨脹閥'));
  if (order === undefined) throw new Error('the demo has no such order');
  await ask('purchase.askClose', { orderId: order.id, rev: order.rev, reason: '廠商停產', told: 'phone' });
}

/** A requisition is agreed to: it waits to be ordered. */
export async function agreeToBuy({ ask }: Visit): Promise<void> {
  const asked = (await ask('purchase.requisitions', {})).find(({ status }) => status === 'SUBMITTED');
  if (asked === undefined) throw new Error('no requisition waits for the chief');
  await ask('purchase.approve', { requisitionId: asked.id, rev: asked.rev });
}
