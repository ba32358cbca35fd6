import type { Transitions } from '../kernel/state-machine';

/** 服務憑證 custody (C2). One holder at a time; never two. Handed over (E8) it stays where it is and changes its holder. */
export const VOUCHER_STATUSES = ['FILED', 'PULLED', 'OUT', 'WITH_DEVICE', 'AT_ACCOUNTING', 'LOST', 'REISSUED'] as const;
export type VoucherStatus = (typeof VOUCHER_STATUSES)[number];
export type VoucherEvent = 'pull' | 'handOut' | 'file' | 'toAccounting' | 'goWithDevice' | 'returnTrip' | 'lose' | 'reissue' | 'handOver';

export const voucherTransitions: Transitions<VoucherStatus, VoucherEvent> = {
  FILED: { pull: 'PULLED', goWithDevice: 'WITH_DEVICE', lose: 'LOST' },
  PULLED: { handOut: 'OUT', file: 'FILED', handOver: 'PULLED', lose: 'LOST' },
  OUT: { file: 'FILED', toAccounting: 'AT_ACCOUNTING', goWithDevice: 'WITH_DEVICE', handOut: 'OUT', handOver: 'OUT', lose: 'LOST' },
  WITH_DEVICE: { returnTrip: 'OUT', file: 'FILED', handOver: 'WITH_DEVICE', lose: 'LOST' },
  AT_ACCOUNTING: { file: 'FILED', handOver: 'AT_ACCOUNTING', lose: 'LOST' },
  LOST: { reissue: 'REISSUED' },
  REISSUED: {},
};
