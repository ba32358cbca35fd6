import { z } from 'zod';
import { Payments } from '../billing/schema';
import { CUSTODY_STATES } from '../custody/states';
import { Day, line, optionalLine, Rev } from '../kernel/fields';
import { CustodyStayId, CustomerId, DepositId, NoticeId, RepairCardId, UnclaimedCaseId } from '../kernel/ids';
import { DELIVERY_OUTCOMES, FORMAL } from './rules';
import { UNCLAIMED_STATUSES } from './states';

export const NOTICE_CHANNELS = ['registered', 'mail', 'phone', 'sms'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];
/** A letter is printed; who phoned or texted has nothing to put into an envelope. */
export const isLetter = (channel: NoticeChannel): boolean => channel === 'registered' || channel === 'mail';
/** B30: the formal notice has its proof, and a registered letter its number. */
export const needsProof = (channel: NoticeChannel, level: number): boolean => level === FORMAL || channel === 'registered';

export const DISPOSAL_WAYS = ['sold', 'scrapped', 'deposited'] as const;
export type DisposalWay = (typeof DISPOSAL_WAYS)[number];

export const SendNoticeInput = z.object({
  caseId: UnclaimedCaseId,
  rev: Rev,
  channel: z.enum(NOTICE_CHANNELS),
  /** Number of the registered letter, of the recording, of the text. */
  proof: optionalLine(40),
});
export const RecordDeliveryInput = z.object({
  noticeId: NoticeId,
  outcome: z.enum(DELIVERY_OUTCOMES),
  on: Day,
  /** Number of the advice of delivery, or of the letter that came back. */
  proof: line(40),
});
export const DisposeInput = z
  .object({
    caseId: UnclaimedCaseId,
    rev: Rev,
    way: z.enum(DISPOSAL_WAYS),
    /** Who has it now: the buyer, the recycler, the court. */
    recipient: line(60),
    reason: line(100),
    /** Number of the sale, of the recycler's slip, of the deposit with the court. */
    reference: optionalLine(40),
    /** His data is wiped off it, or it keeps none; without that it does not leave. */
    isDataWiped: z.literal(true, 'needed'),
    /** What it was sold for. */
    payments: Payments.default([]),
  })
  .refine((d) => (d.way === 'sold') === d.payments.length > 0, { path: ['payments'], message: 'needed' })
  .refine((d) => d.way !== 'deposited' || d.reference !== null, { path: ['reference'], message: 'needed' });

export const NoticeView = z.object({
  id: NoticeId,
  ntNo: z.string(),
  level: z.int(),
  channel: z.enum(NOTICE_CHANNELS),
  proof: z.string().nullable(),
  amountDueMinor: z.int(),
  sentAt: z.string(),
  sentBy: z.string(),
  outcome: z.enum(DELIVERY_OUTCOMES).nullable(),
  outcomeOn: z.string().nullable(),
  outcomeProof: z.string().nullable(),
  deadlineOn: z.string().nullable(),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const UnclaimedView = z.object({
  id: UnclaimedCaseId,
  status: z.enum(UNCLAIMED_STATUSES),
  stayId: CustodyStayId,
  dlNo: z.string(),
  state: z.enum(CUSTODY_STATES),
  place: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  phone: z.string().nullable(),
  model: z.string(),
  serial: z.string().nullable(),
  cardId: RepairCardId.nullable(),
  cardNo: z.string().nullable(),
  /** The day the owner was told that it is ready: the clock begins. */
  toldOn: z.string(),
  abandonOn: z.string(),
  level: z.int(),
  /** What has to be done next; null when the clock has ended. */
  step: z.object({ kind: z.enum(['notice', 'delivery', 'dispose']), level: z.int(), on: z.string() }).nullable(),
  isDue: z.boolean(),
  deadlineOn: z.string().nullable(),
  nextOn: z.string(),
  notices: z.array(NoticeView),
  disposal: z
    .object({
      way: z.enum(DISPOSAL_WAYS),
      recipient: z.string(),
      reason: z.string(),
      reference: z.string().nullable(),
      proceedsMinor: z.int(),
      usedMinor: z.int(),
      depositId: DepositId.nullable(),
      /** What is still held for the owner. */
      creditMinor: z.int(),
      disposedAt: z.string(),
      by: z.string(),
    })
    .nullable(),
  rev: z.int(),
});
export type UnclaimedView = z.infer<typeof UnclaimedView>;

export const UNCLAIMED_VIEWS = ['due', 'waiting', 'disposed'] as const;
export type UnclaimedListName = (typeof UNCLAIMED_VIEWS)[number];
