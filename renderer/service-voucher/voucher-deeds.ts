import type { RouteOf } from '#shared/contract/contract';
import { canHappen } from '#shared/kernel/state-machine';
import { voucherTransitions, type VoucherEvent, type VoucherStatus } from '#shared/service-voucher/states';
import { useCan } from '../kernel/session';

export const VOUCHER_DEEDS = [
  { deed: 'file', key: 'f', event: 'file', route: 'serviceVoucher.file' },
  { deed: 'toAccounting', key: 'a', event: 'toAccounting', route: 'serviceVoucher.toAccounting' },
  { deed: 'reissue', key: 'r', event: 'reissue', route: 'serviceVoucher.reissue' },
  { deed: 'lose', key: 'l', event: 'lose', route: 'serviceVoucher.declareLost' },
] as const satisfies readonly { deed: string; key: string; event: VoucherEvent; route: RouteOf<'command'> }[];
export type VoucherDeed = (typeof VOUCHER_DEEDS)[number]['deed'];

/** What may be done with this voucher now, by this person. */
export function usePossibleDeeds(voucher: Readonly<{ status: VoucherStatus }> | null): readonly (typeof VOUCHER_DEEDS)[number][] {
  const can = useCan();
  return voucher === null
    ? []
    : VOUCHER_DEEDS.filter(({ event, route }) => canHappen(voucherTransitions, voucher.status, event) && can(route));
}
