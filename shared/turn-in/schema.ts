import { z } from 'zod';
import { Minor, optionalLine } from '../kernel/fields';
import { BillId, PaymentId, StaffId, TurnInId } from '../kernel/ids';
import { TURN_IN_STATUSES } from './states';

export const ReceiveTurnInInput = z.object({
  technicianId: StaffId,
  paymentIds: z.array(PaymentId).min(1).max(100),
  countedMinor: Minor,
  /** Needed when the count differs (B10). */
  reason: optionalLine(100),
});
/** Cash of one slip that a technician carries or turned in. */
export const CarriedCash = z.object({
  paymentId: PaymentId,
  paymentNo: z.string(),
  billId: BillId,
  billNo: z.string(),
  customerName: z.string(),
  invoiceNo: z.string().nullable(),
  /** 寄出日 of the invoice (B10); null: handed over, or not written yet. */
  mailedOn: z.string().nullable(),
  amountMinor: z.int(),
  at: z.string(),
});
export type CarriedCash = z.infer<typeof CarriedCash>;
/** What one technician carries now. */
export const Carrier = z.object({
  technicianId: StaffId,
  technician: z.string(),
  expectedMinor: z.int(),
  /** Of it, taken before today, and since which day (B10: the same day). */
  overnightMinor: z.int(),
  overnightSince: z.string().nullable(),
  bills: z.array(CarriedCash),
});
export type Carrier = z.infer<typeof Carrier>;

export const TurnInView = z.object({
  id: TurnInId,
  turnInNo: z.string(),
  status: z.enum(TURN_IN_STATUSES),
  technicianId: StaffId,
  technician: z.string(),
  expectedMinor: z.int(),
  countedMinor: z.int(),
  differenceMinor: z.int(),
  reason: z.string().nullable(),
  receivedAt: z.string(),
  receivedBy: z.string(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  bills: z.array(CarriedCash),
  rev: z.int(),
});
export type TurnInView = z.infer<typeof TurnInView>;
