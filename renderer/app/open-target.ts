import type { Output } from '#shared/contract/contract';
import type { StatusOwner } from '../kernel/status-look';

export type Found = Output<'search.find'>[number];
export type FoundKind = Found['kind'];

/** Where a found or scanned thing opens. */
export function targetOf({ kind, id }: Pick<Found, 'kind' | 'id'>) {
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
    case 'quote':
    case 'intake':
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
};
