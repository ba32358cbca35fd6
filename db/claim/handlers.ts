import type { claimRoutes } from '#shared/claim/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { answerClaim, resubmitClaim, submitClaim } from './answer-claim';
import { correctClaimLine, dropClaimLine, openClaim, refreshClaim } from './draft-claim';
import { claimById, claimedOfJob, listClaims } from './queries';
import { settleClaim, voidClaim } from './settle-claim';

export const claimHandlers = {
  'claim.open': openClaim,
  'claim.refresh': refreshClaim,
  'claim.correct': correctClaimLine,
  'claim.drop': dropClaimLine,
  'claim.submit': submitClaim,
  'claim.answer': answerClaim,
  'claim.resubmit': resubmitClaim,
  'claim.settle': settleClaim,
  'claim.void': voidClaim,
  'claim.list': listClaims,
  'claim.byId': claimById,
  'claim.ofCard': claimedOfJob,
} satisfies Pick<EngineHandlers, keyof typeof claimRoutes>;
