import { DomainError } from '../kernel/app-error';
import { holdsPost, type Role } from '../kernel/roles';
import { OPEN_CALL_STATUSES, type CallStatus } from './states';

type Who = Readonly<{ status: CallStatus; isOwn: boolean; roles: readonly Role[] }>;
/** 沖銷 of a part of a visit: by its technician while the call is in the book, by the chief also afterwards (issue line 8). */
export function mayReversePart({ status, isOwn, roles }: Who): boolean {
  return holdsPost(roles, ['chief']) || (isOwn && OPEN_CALL_STATUSES.includes(status));
}
export function assertMayReversePart(who: Who, route: 'serviceCall.reversePart' | 'serviceCall.bookPart'): void {
  if (!mayReversePart(who)) throw new DomainError('NOT_ALLOWED', { route });
}

type Fitted = Readonly<{ isOfVisit: boolean; isTakenBack: boolean }>;
/** 補記用料: the right part in the place of one that was taken back, and no more than the signed visit has lines (issue line 8, C8). */
export const lacksPart = (fitted: readonly Fitted[]): boolean =>
  fitted.filter((f) => !f.isTakenBack).length < fitted.filter((f) => f.isOfVisit).length;
export function assertLacksPart(fitted: readonly Fitted[], callNo: string): void {
  if (!lacksPart(fitted)) throw new DomainError('NOTHING_TAKEN_BACK', { callNo });
}
