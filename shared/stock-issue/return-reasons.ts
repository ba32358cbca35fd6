import { DomainError } from '../kernel/app-error';
import type { ScrapBearer, ScrapReason } from '../stock/scrap';
import type { ReturnCondition } from './states';

/** Why a technician brings a part back (users-ask 47). */
export const RETURN_REASONS = ['notNeeded', 'wrongPart', 'faultyOnArrival', 'brokenByUs', 'usedUp', 'toTest'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Where it ends: its bin, the supplier, the scrap, or quarantine until somebody has tested it. */
export type ReturnRoute = Readonly<{
  condition: ReturnCondition;
  goesTo: 'bin' | 'supplier' | 'scrap' | 'quarantine';
  /** Null: nobody, it is as good as before, or that is not known yet. */
  bearer: ScrapBearer | null;
}>;
export const RETURN_ROUTES: Readonly<Record<ReturnReason, ReturnRoute>> = {
  notNeeded: { condition: 'good', goesTo: 'bin', bearer: null },
  wrongPart: { condition: 'good', goesTo: 'bin', bearer: null },
  faultyOnArrival: { condition: 'defective', goesTo: 'supplier', bearer: 'supplier' },
  brokenByUs: { condition: 'defective', goesTo: 'scrap', bearer: 'centre' },
  usedUp: { condition: 'defective', goesTo: 'scrap', bearer: 'centre' },
  toTest: { condition: 'defective', goesTo: 'quarantine', bearer: null },
};

/** What is thrown away for a reason of a return, and who bears it; null: it is not thrown away. */
export function scrapOf(reason: ReturnReason | null | undefined): Readonly<{ reason: ScrapReason; bearer: ScrapBearer }> | null {
  return reason === 'brokenByUs' || reason === 'usedUp' ? { reason, bearer: RETURN_ROUTES[reason].bearer ?? 'centre' } : null;
}

/** Without a reason the condition alone decides (B14): good to its bin, defective to quarantine. */
export const routeOf = (condition: ReturnCondition, reason: ReturnReason | null | undefined): ReturnRoute =>
  reason == null ? { condition, goesTo: condition === 'good' ? 'bin' : 'quarantine', bearer: null } : RETURN_ROUTES[reason];

/** A part that broke is not good, and one that was not needed is not defective. */
export function assertFits(line: number, condition: ReturnCondition, reason: ReturnReason | null): void {
  if (reason !== null && RETURN_ROUTES[reason].condition !== condition)
    throw new DomainError('INPUT_INVALID', { issues: `lines.${line}.reason:notRight` });
}
