import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { line } from '../kernel/fields';
import { ClaimId, RepairCardId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import {
  AnswerInput,
  ClaimedView,
  ClaimHead,
  ClaimView,
  CorrectLineInput,
  DropLineInput,
  ListClaimsInput,
  OneClaim,
  OpenClaimInput,
  ResubmitInput,
  SettleInput,
} from './schema';

const reads = ['claim', 'maker', 'oldPart', 'repairCard', 'serviceCall'] as const;
export const claimRoutes = {
  'claim.open': command({
    about: 'A batch for a maker and a month: free work (C) that is over and was not claimed before, line by line (B18).',
    input: OpenClaimInput,
    output: ClaimView,
    allow: ['clerk', 'accountant'],
  }),
  'claim.refresh': command({
    about: 'The lines of a draft as their jobs stand now, and work that was finished since.',
    input: OneClaim,
    output: ClaimView,
    allow: ['clerk', 'accountant'],
  }),
  'claim.correct': command({
    about: 'What is missing or wrong on a line of a draft.',
    input: CorrectLineInput,
    output: ClaimView,
    allow: ['clerk', 'accountant'],
  }),
  'claim.drop': command({
    about: 'A line is left for a later batch.',
    input: DropLineInput,
    output: ClaimView,
    allow: ['clerk', 'accountant'],
  }),
  'claim.submit': command({
    about: 'Sent to the maker, whole lines only (P19); the claim is printed (C14).',
    input: OneClaim,
    output: ClaimView,
    allow: ['clerk', 'accountant'],
  }),
  'claim.answer': command({
    about: 'The maker’s answer, line by line, never more than was claimed; what he accepted is owed by him from now on.',
    input: AnswerInput,
    output: ClaimView,
    allow: ['clerk', 'accountant'],
  }),
  'claim.resubmit': command({
    about: 'Rejected lines, corrected, once (C14); the claim is printed again.',
    input: ResubmitInput,
    output: ClaimView,
    allow: ['clerk', 'accountant'],
  }),
  'claim.settle': command({
    about: 'The maker paid: amount and reference; a difference has its reason.',
    input: SettleInput,
    output: ClaimView,
    allow: ['accountant'],
  }),
  'claim.void': command({
    about: 'A claim that should not be: each of its entries is reversed, its work may be claimed again.',
    input: OneClaim.extend({ reason: line(100) }),
    output: ClaimView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'claim.list': query({
    about: 'Claims, the latest first: open ones, or all.',
    input: ListClaimsInput,
    output: z.array(ClaimHead),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'claim.byId': query({
    about: 'One claim with its lines, and what is missing on each.',
    input: z.object({ id: ClaimId }),
    output: ClaimView.nullable(),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'claim.ofCard': query({
    about: 'What a job was claimed for, what was accepted and what was paid.',
    input: z.object({ cardId: RepairCardId }),
    output: ClaimedView,
    allow: ANY_STAFF,
    reads: [...reads],
  }),
};
