import { z } from 'zod';
import { CustomerId, ProductId, ServiceCallId, ServiceVoucherId, StaffId, VoucherVisitId } from '../kernel/ids';
import { ServiceType } from '../kernel/region';
import { VOUCHER_STATUSES } from './states';

export const VISIT_RESULTS = ['FIXED', 'CARRIED', 'WAIT_PART', 'NO_FAULT', 'REFUSED', 'DELIVERED'] as const;

export const VoucherVisitView = z.object({
  id: VoucherVisitId,
  visitNo: z.int(),
  callId: ServiceCallId.nullable(),
  arrivedAt: z.string(),
  leftAt: z.string(),
  type: ServiceType,
  fault: z.string(),
  action: z.string(),
  parts: z.array(z.object({ text: z.string(), qty: z.number(), priceMinor: z.int(), isTakenBack: z.boolean() })),
  minutes: z.int(),
  labourMinor: z.int(),
  travelMinor: z.int(),
  partsMinor: z.int(),
  result: z.enum(VISIT_RESULTS),
  signer: z.string().nullable(),
  technician: z.string(),
});
export type VoucherVisitView = z.infer<typeof VoucherVisitView>;

export const VoucherMove = z.object({
  at: z.string(),
  from: z.string().nullable(),
  to: z.enum(VOUCHER_STATUSES),
  holder: z.string().nullable(),
  by: z.string(),
  reason: z.string().nullable(),
});
export const VoucherView = z.object({
  id: ServiceVoucherId,
  voucherNo: z.string(),
  status: z.enum(VOUCHER_STATUSES),
  holderId: StaffId.nullable(),
  holder: z.string().nullable(),
  productId: ProductId,
  customerId: CustomerId,
  customerName: z.string(),
  phone: z.string().nullable(),
  model: z.string(),
  serial: z.string().nullable(),
  serviceBasis: ServiceType,
  warrantyUntil: z.string().nullable(),
  openedOn: z.string(),
  isSigned: z.boolean(),
  visitCount: z.int(),
  visits: z.array(VoucherVisitView),
  moves: z.array(VoucherMove),
  rev: z.int(),
});
export type VoucherView = z.infer<typeof VoucherView>;
export const VoucherLine = VoucherView.omit({ visits: true, moves: true }).extend({ since: z.string(), isOutTooLong: z.boolean() });
