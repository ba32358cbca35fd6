import { z } from 'zod';
import { Limit, line, Minor, optionalLine, Rev } from '../kernel/fields';
import { ClaimId, ClaimLineId, MakerId, OldPartId, RepairCardId, ServiceCallId } from '../kernel/ids';
import { OLD_PART_STATUSES } from '../old-part/states';
import { CAUSE_CODES } from '../repair-card/schema';
import { MISSING } from './rules';
import { CLAIM_STATUSES, LINE_ANSWERS } from './states';

/** A month of the centre, YYYY-MM. */
export const Period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'notRight');

export const ClaimLineView = z.object({
  id: ClaimLineId,
  lineNo: z.int(),
  cardId: RepairCardId.nullable(),
  callId: ServiceCallId.nullable(),
  workNo: z.string(),
  doneOn: z.string(),
  model: z.string().nullable(),
  serial: z.string().nullable(),
  faultCode: z.enum(CAUSE_CODES).nullable(),
  signer: z.string().nullable(),
  sku: z.string().nullable(),
  partText: z.string().nullable(),
  qty: z.number().nullable(),
  oldPartId: OldPartId.nullable(),
  oldPartStatus: z.enum(OLD_PART_STATUSES).nullable(),
  oldSerial: z.string().nullable(),
  newSerial: z.string().nullable(),
  partCreditMinor: z.int().nullable(),
  labourMinor: z.int().nullable(),
  travelMinor: z.int().nullable(),
  totalMinor: z.int(),
  /** What the maker would refuse it for (P19); empty: complete. */
  missing: z.array(z.enum(MISSING)),
  /** 1, or 2 when it was corrected and sent again. */
  round: z.int(),
  answer: z.enum(LINE_ANSWERS).nullable(),
  approvedMinor: z.int(),
  answerReason: z.string().nullable(),
  settledMinor: z.int(),
});
export type ClaimLineView = z.infer<typeof ClaimLineView>;

export const ClaimHead = z.object({
  id: ClaimId,
  wcNo: z.string(),
  status: z.enum(CLAIM_STATUSES),
  makerId: MakerId,
  maker: z.string(),
  period: z.string(),
  lineCount: z.int(),
  /** Lines that may not be submitted as they are. */
  incomplete: z.int(),
  claimedMinor: z.int(),
  approvedMinor: z.int(),
  /** What came of it; null before. */
  settledMinor: z.int().nullable(),
  /** Accepted less received: what the reconciliation shows. */
  differenceMinor: z.int().nullable(),
  differenceReason: z.string().nullable(),
  reference: z.string().nullable(),
  submittedAt: z.string().nullable(),
  submittedBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  settledAt: z.string().nullable(),
  voidReason: z.string().nullable(),
  rev: z.int(),
});
export type ClaimHead = z.infer<typeof ClaimHead>;
export const ClaimView = ClaimHead.extend({ lines: z.array(ClaimLineView) });
export type ClaimView = z.infer<typeof ClaimView>;

const one = { claimId: ClaimId, rev: Rev };
export const OneClaim = z.object(one);
export const OpenClaimInput = z.object({ makerId: MakerId, period: Period });
/** What may be corrected on a line; what is left out stays. */
const corrections = {
  lineId: ClaimLineId,
  faultCode: z.enum(CAUSE_CODES).optional(),
  signer: line(40).optional(),
  serial: line(30).optional(),
  partCreditMinor: Minor.optional(),
  labourMinor: Minor.optional(),
  travelMinor: Minor.optional(),
};
export const CorrectLineInput = z.object({ ...one, ...corrections });
export const DropLineInput = z.object({ ...one, lineId: ClaimLineId });
export const AnswerInput = z.object({
  ...one,
  /** Lines that are not named are accepted as they were claimed. */
  lines: z
    .array(z.object({ lineId: ClaimLineId, approvedMinor: Minor, reason: optionalLine(100) }))
    .max(500)
    .default([]),
});
export const ResubmitInput = z.object({ ...one, lines: z.array(z.object(corrections)).min(1).max(500) });
export const SettleInput = z.object({
  ...one,
  amountMinor: Minor,
  reference: line(40),
  /** Why it is not what was accepted; needed when it differs. */
  differenceReason: optionalLine(100),
});
export const ListClaimsInput = z.object({
  view: z.enum(['open', 'all']).default('open'),
  after: z
    .object({ wcNo: z.string().max(20) })
    .nullable()
    .default(null),
  limit: Limit,
});
/** What a job was claimed for, by card (issue line 14). */
export const ClaimedView = z.object({
  wcNos: z.array(z.string()),
  claimedMinor: z.int(),
  approvedMinor: z.int(),
  settledMinor: z.int(),
});
export type ClaimedView = z.infer<typeof ClaimedView>;
