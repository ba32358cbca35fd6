import { z } from 'zod';
import { DrawerSessionId, StaffId } from '../kernel/ids';
import { PAYMENT_METHODS } from '../billing/schema';
import { DRAWER_STATUSES } from './states';

/** 點鈔: how many pieces of each denomination; what is left out is none. */
export const CashCount = z
  .array(z.object({ minor: z.int().min(1, 'notMoney'), pieces: z.int('notAQuantity').min(0, 'notAQuantity').max(99_999, 'notAQuantity') }))
  .max(20);
export type CashCount = z.infer<typeof CashCount>;

export const DrawerView = z.object({
  id: DrawerSessionId,
  workstation: z.string(),
  status: z.enum(DRAWER_STATUSES),
  openedAt: z.string(),
  openedBy: z.string(),
  floatMinor: z.int(),
  countedAt: z.string().nullable(),
  countedById: StaffId.nullable(),
  countedBy: z.string().nullable(),
  countedMinor: z.int().nullable(),
  /** Hidden while the drawer is open: the count is blind. */
  expectedMinor: z.int().nullable(),
  differenceMinor: z.int().nullable(),
  reason: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  rev: z.int(),
});
export type DrawerView = z.infer<typeof DrawerView>;

export const KICK_REASONS = ['open', 'cash', 'move', 'count', 'byHand'] as const;
/** 開櫃: the drawer was told to open. The raw channel to the drawer reads these events after the last it carried out. */
export const DrawerKick = z.object({
  seq: z.int(),
  workstation: z.string(),
  reason: z.enum(KICK_REASONS),
  documentNo: z.string().nullable(),
  at: z.string(),
  by: z.string(),
});
export type DrawerKick = z.infer<typeof DrawerKick>;

/** One cashier and one way of paying, on one day. */
export const DayLine = z.object({
  cashier: z.string(),
  method: z.enum(PAYMENT_METHODS),
  count: z.int(),
  takenMinor: z.int(),
  /** Taken back on that day, as a plus. */
  refundedMinor: z.int(),
});
export const DayReport = z.object({
  on: z.string(),
  lines: z.array(DayLine),
  drawers: z.array(DrawerView),
  /** 訂金 of the day: paid in and back are in the lines; what slips used moved no money. Days closed before know nothing of it. */
  deposits: z
    .object({ takenMinor: z.int(), usedMinor: z.int(), refundedMinor: z.int() })
    .default({ takenMinor: 0, usedMinor: 0, refundedMinor: 0 }),
  /** The count is blind: while a drawer is open only the chief and the manager see the cash of the day. */
  isCashHidden: z.boolean(),
  /** Still in the hands of technicians. */
  withTechniciansMinor: z.int(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
});
export type DayReport = z.infer<typeof DayReport>;
