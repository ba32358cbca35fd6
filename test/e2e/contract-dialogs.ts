import { click, type OpenDialog } from './open-dialog';

/** 保養合同 in a pocket of the demo: the manager registers one, and ends it. */
export const CONTRACT_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'a contract registered',
    open: async ({ page, ask, to, words }) => {
      await to(`/customers?customer=${await withProduct(ask)}`);
      await click(page, words.contract.register);
    },
  },
  {
    name: 'a contract ended',
    open: async ({ page, ask, to, words }) => {
      const customerId = await withProduct(ask);
      const [product] = await ask('product.ofCustomer', { customerId });
      if (product === undefined) throw new Error('no product');
      const [known] = await ask('maintenanceContract.ofCustomer', { customerId });
      if (known === undefined)
        await ask('maintenanceContract.register', {
          customerId,
          productIds: [product.id],
          startsOn: '2026-11-01',
          endsOn: '2027-10-31',
          visitsIncluded: 4,
          partsPolicy: 'discount',
          partsDiscountPercent: 10,
          isLabourFree: true,
          isTravelFree: true,
        });
      await to(`/customers?customer=${customerId}`);
      await click(page, words.contract.end);
    },
  },
];

/** A customer of the demo who has a product. */
async function withProduct(ask: Parameters<OpenDialog['open']>[0]['ask']): Promise<string> {
  const rows = await ask('customer.list', { limit: 50 });
  for (const { id } of rows) if ((await ask('product.ofCustomer', { customerId: id })).length > 0) return id;
  throw new Error('no customer of the demo has a product');
}
