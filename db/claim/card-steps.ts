import { lineTotal } from '#shared/claim/rules';
import type { ClaimedView } from '#shared/claim/schema';
import type { RepairCardId } from '#shared/kernel/ids';
import type { ReadDb } from '../kernel/connection';
import { claimLines, claims } from './repository';

/** What the maker bears of a job: claimed, accepted and paid, from the live lines of its claims. A draft claims nothing yet. */
export function claimedOfCard(db: ReadDb, cardId: RepairCardId): ClaimedView {
  const sent = claimLines
    .ofCard(db, cardId)
    .map((line) => ({ line, claim: claims.get(db, line.claimId) }))
    .filter(({ claim }) => claim.status !== 'DRAFT');
  const sum = (of: (l: (typeof sent)[number]['line']) => number): number => sent.reduce((total, { line }) => total + of(line), 0);
  return {
    wcNos: [...new Set(sent.map(({ claim }) => claim.wcNo))],
    claimedMinor: sum(lineTotal),
    approvedMinor: sum((l) => l.approvedMinor),
    settledMinor: sum((l) => l.settledMinor),
  };
}
