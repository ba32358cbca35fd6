import { z } from 'zod';
import { Payments } from '../billing/schema';
import { PayBack } from '../deposit/schema';
import { Day, line, Minor, optionalLine, Rev } from '../kernel/fields';
import { BillId, CustomerId, DepositId, LoanerId, LoanId, RepairCardId } from '../kernel/ids';
import { MOST_PHOTOS } from '../photo/routes';
import { LOAN_STATUSES, LOANER_STATUSES } from './states';

export const LOANER_KINDS = ['imei', 'serial'] as const;
/** What the centre lends: told apart by its IMEI or serial number. */
export const WriteLoanerInput = z.object({
  model: line(60),
  kind: z.enum(LOANER_KINDS).default('imei'),
  identifier: line(40),
  /** What is billed when it is lost. */
  valueMinor: Minor,
  note: optionalLine(100),
});
export const LoanerView = z.object({
  id: LoanerId,
  model: z.string(),
  kind: z.enum(LOANER_KINDS),
  identifier: z.string(),
  valueMinor: z.int(),
  note: z.string().nullable(),
  status: z.enum(LOANER_STATUSES),
  /** The agreement it is out on. */
  lnNo: z.string().nullable(),
  customerName: z.string().nullable(),
  rev: z.int(),
});
export type LoanerView = z.infer<typeof LoanerView>;

const Accessory = z.object({ name: line(40), qty: z.int('notAQuantity').min(1, 'notAQuantity').max(99, 'notAQuantity').default(1) });
const PhotoIds = z.array(z.uuid()).max(MOST_PHOTOS).default([]);
export const LendInput = z.object({
  cardId: RepairCardId,
  /** IMEI or serial number of the loaner, scanned. */
  scanned: line(60),
  conditionOut: line(200),
  accessories: z.array(Accessory).max(20).default([]),
  /** Taken before it was handed over. */
  photoIds: PhotoIds,
  /** 押金, in one or several ways; none: without a deposit. */
  payments: Payments.default([]),
});
const one = { loanId: LoanId, rev: Rev };
export const ExtendInput = z.object({ ...one, untilOn: Day, reason: line(100) });
export const TakeBackInput = z.object({
  ...one,
  scanned: line(60),
  conditionIn: line(200),
  areAccessoriesBack: z.boolean(),
  /** Taken when it came back. */
  photoIds: PhotoIds,
  /** The customer's data is wiped off it; without that it is not taken back. */
  isDataWiped: z.literal(true, 'needed'),
  deductionMinor: Minor.default(0),
  deductionReason: optionalLine(100),
  /** What the damage costs above the deposit, if it is paid at once. */
  payments: Payments.default([]),
  /** How the rest of the deposit goes back. */
  refund: PayBack.prefault({}),
});
export const RemindInput = z.object(one);
export const LoseInput = z.object({ ...one, reason: line(100) });
export const TurnUpInput = z.object({
  loanerId: LoanerId,
  rev: Rev,
  scanned: line(60),
  /** As with one that is taken back: nobody gets it with a stranger's data on it (C11). */
  isDataWiped: z.literal(true, 'needed'),
  reason: line(100),
});
/** What a loss cost: the agreement it was lost on, and its slip. */
export const LoanerLoss = z.object({
  lnNo: z.string(),
  customerName: z.string(),
  lostReason: z.string().nullable(),
  billId: BillId.nullable(),
  billNo: z.string().nullable(),
  chargedMinor: z.int(),
  paidMinor: z.int(),
  openMinor: z.int(),
});
export type LoanerLoss = z.infer<typeof LoanerLoss>;
export const CheckInput = z.object({ loanerId: LoanerId, rev: Rev, verdict: z.enum(['clear', 'repair']), note: optionalLine(100) });

export const LoanView = z.object({
  id: LoanId,
  lnNo: z.string(),
  status: z.enum(LOAN_STATUSES),
  isOverdue: z.boolean(),
  cardId: RepairCardId,
  cardNo: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  loanerId: LoanerId,
  model: z.string(),
  kind: z.enum(LOANER_KINDS),
  identifier: z.string(),
  valueMinor: z.int(),
  conditionOut: z.string(),
  accessories: z.array(z.object({ name: z.string(), qty: z.int() })),
  depositId: DepositId.nullable(),
  depositMinor: z.int(),
  lentAt: z.string(),
  lentBy: z.string(),
  /** Provisional while it is LENT: the owner was not told yet that his device is ready. */
  dueOn: z.string(),
  extendedOn: z.string().nullable(),
  /** Extended or due, whichever is later. */
  lastOn: z.string(),
  /** As far as an extension may go. */
  longestOn: z.string(),
  /** 催還 (C11): each reminder on paper, the latest last. */
  reminders: z.array(z.object({ at: z.string(), by: z.string() })),
  /** 還機通知 on paper before the day, the latest. */
  noticedAt: z.string().nullable(),
  returnedAt: z.string().nullable(),
  conditionIn: z.string().nullable(),
  areAccessoriesBack: z.boolean().nullable(),
  isDataWiped: z.boolean(),
  deductionMinor: z.int(),
  deductionReason: z.string().nullable(),
  refundMinor: z.int(),
  billId: BillId.nullable(),
  lostReason: z.string().nullable(),
  rev: z.int(),
});
export type LoanView = z.infer<typeof LoanView>;
