import type { BillView } from '#shared/billing/schema';
import type { RouteName, RouteOf } from '#shared/contract/contract';
import { useCan } from '../kernel/session';

type Facts = Pick<BillView, 'status' | 'grossMinor' | 'paidMinor' | 'balanceMinor' | 'invoiceNo' | 'arNo' | 'jobs'>;
type Spec = Readonly<{ deed: string; key: string; route: RouteOf<'command'>; fits: (bill: Facts) => boolean }>;

/** In the order of a slip's life. 作廢 only while nobody paid: money is taken back first (C6). */
const BILL_DEEDS = [
  { deed: 'pay', key: 'p', route: 'billing.pay', fits: (b) => b.balanceMinor > 0 },
  { deed: 'onAccount', key: 'a', route: 'receivable.open', fits: (b) => b.balanceMinor > 0 && b.arNo === null },
  { deed: 'invoice', key: 'i', route: 'billing.recordInvoice', fits: (b) => b.grossMinor > 0 && b.invoiceNo === null },
  { deed: 'correctInvoice', key: 'i', route: 'billing.recordInvoice', fits: (b) => b.invoiceNo !== null },
  { deed: 'void', key: 'v', route: 'billing.void', fits: (b) => b.paidMinor === 0 },
  { deed: 'billAgain', key: 'm', route: 'billing.issue', fits: (b) => b.status === 'VOID' && b.jobs.length > 0 },
] as const satisfies readonly Spec[];
export type BillDeed = (typeof BILL_DEEDS)[number]['deed'];
export type PossibleBillDeed = Readonly<{ deed: BillDeed; key: string }>;

/** What may be done with this slip now, by this person; the jobs of a void slip may be billed anew. */
export const billDeedsOf = (bill: Facts, can: (route: RouteName) => boolean): readonly PossibleBillDeed[] =>
  BILL_DEEDS.filter(({ deed, fits, route }) => (bill.status === 'VOID') === (deed === 'billAgain') && fits(bill) && can(route));

export function usePossibleBillDeeds(bill: BillView | null): readonly PossibleBillDeed[] {
  const can = useCan();
  return bill === null ? [] : billDeedsOf(bill, can);
}
