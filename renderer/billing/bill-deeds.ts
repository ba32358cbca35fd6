import type { BillView } from '#shared/billing/schema';
import type { RouteName, RouteOf } from '#shared/contract/contract';
import { useCan } from '../kernel/session';

type Facts = Pick<BillView, 'status' | 'grossMinor' | 'paidMinor' | 'balanceMinor' | 'invoiceNo' | 'arNo'>;
type Spec = Readonly<{ deed: string; key: string; route: RouteOf<'command'>; fits: (bill: Facts) => boolean }>;

/** In the order of a slip's life. 作廢 only while nobody paid: money is taken back first (C6). */
const BILL_DEEDS = [
  { deed: 'pay', key: 'p', route: 'billing.pay', fits: (b) => b.balanceMinor > 0 },
  { deed: 'onAccount', key: 'a', route: 'receivable.open', fits: (b) => b.balanceMinor > 0 && b.arNo === null },
  { deed: 'invoice', key: 'i', route: 'billing.recordInvoice', fits: (b) => b.grossMinor > 0 && b.invoiceNo === null },
  { deed: 'correctInvoice', key: 'i', route: 'billing.recordInvoice', fits: (b) => b.invoiceNo !== null },
  { deed: 'void', key: 'v', route: 'billing.void', fits: (b) => b.paidMinor === 0 },
] as const satisfies readonly Spec[];
export type BillDeed = (typeof BILL_DEEDS)[number]['deed'];
export type PossibleBillDeed = Readonly<{ deed: BillDeed; key: string }>;

/** What may be done with this slip now, by this person; a void slip is only looked at. */
export const billDeedsOf = (bill: Facts, can: (route: RouteName) => boolean): readonly PossibleBillDeed[] =>
  bill.status === 'VOID' ? [] : BILL_DEEDS.filter(({ fits, route }) => fits(bill) && can(route));

export function usePossibleBillDeeds(bill: BillView | null): readonly PossibleBillDeed[] {
  const can = useCan();
  return bill === null ? [] : billDeedsOf(bill, can);
}
