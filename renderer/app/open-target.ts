import type { Output } from '#shared/contract/contract';
import { call } from '../kernel/api';
import type { StatusOwner } from '../kernel/status-look';
import { deedTarget } from '../warehouse/deed-target';

export type Found = Output<'search.find'>[number];
export type FoundKind = Found['kind'];

/** Where a found or scanned thing opens. */
function targetOf({ kind, id, number }: Pick<Found, 'kind' | 'id'> & Readonly<{ number: string }>) {
  switch (kind) {
    case 'job':
      return { to: '/job/$id', params: { id } } as const;
    case 'call':
      return { to: '/calls', search: { call: id } } as const;
    case 'customer':
      return { to: '/customers', search: { customer: id } } as const;
    case 'product':
      return { to: '/customers', search: { product: id } } as const;
    case 'receipt':
      return { to: '/release', search: { receipt: id } } as const;
    case 'voucher':
      return { to: '/vouchers', search: { voucher: id } } as const;
    case 'bill':
      return { to: '/bills', search: { id } } as const;
    case 'oldPart':
      return { to: '/claims', search: { view: 'ledger', id } } as const;
    case 'claim':
      return { to: '/claims', search: { view: 'claims', id } } as const;
    case 'loan':
      return { to: '/loaners', search: { view: 'all', find: number } } as const;
    case 'stockMove':
      return { to: '/parts', search: { view: 'moves', id } } as const;
    case 'quote':
    case 'intake':
    case 'stockIssue':
    case 'stockReturn':
    case 'purchaseRequisition':
    case 'purchaseOrder':
    case 'goodsReceipt':
    case 'supplierReturn':
    case 'scrapSlip':
    case 'stocktake':
    case 'oldPartPack':
    case 'turnIn':
    case 'unclaimedNotice':
    case 'statement':
      return { to: '/papers', search: { kind, id } } as const;
  }
}

/** Whose status a found thing shows. */
export const STATUS_OF: Readonly<Partial<Record<FoundKind, StatusOwner>>> = {
  job: 'repairCard',
  call: 'serviceCall',
  receipt: 'collectionReceipt',
  voucher: 'serviceVoucher',
  quote: 'quote',
  bill: 'billing',
  oldPart: 'oldPart',
  claim: 'claim',
  stockIssue: 'stockIssue',
  stockReturn: 'stockReturn',
  purchaseRequisition: 'purchaseRequisition',
  purchaseOrder: 'purchaseOrder',
  goodsReceipt: 'goodsReceipt',
  supplierReturn: 'supplierReturn',
  scrapSlip: 'scrapSlip',
  stockMove: 'stockMove',
  stocktake: 'stocktake',
  loan: 'loan',
  oldPartPack: 'oldPartPack',
  turnIn: 'turnIn',
};

/** Papers with which the warehouse does something next; nothing more to do leaves the paper itself. */
const OF_WAREHOUSE: readonly FoundKind[] = [
  'stockIssue',
  'stockReturn',
  'purchaseRequisition',
  'purchaseOrder',
  'goodsReceipt',
  'supplierReturn',
  'scrapSlip',
  'stocktake',
];

/** Where a found or scanned thing opens, and for a paper of the warehouse the page where it goes on. */
export async function openingOf(found: Pick<Found, 'kind' | 'id'> & Readonly<{ number: string }>) {
  const deed = OF_WAREHOUSE.includes(found.kind) ? await call('warehouse.scan', { code: found.number }).catch(() => null) : null;
  return deed === null ? targetOf(found) : deedTarget(deed);
}
