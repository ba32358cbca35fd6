import { DomainError } from '../kernel/app-error';
import { holdsPost, type Role } from '../kernel/roles';
import { OPEN_CALL_STATUSES, type CallStatus } from './states';

type Who = Readonly<{ status: CallStatus; isOwn: boolean; roles: readonly Role[] }>;
/** 沖銷 of a part of a visit: by its technician while the call is in the book, by the chief also afterwards (issue line 8). */
export function mayReversePart({ status, isOwn, roles }: Who): boolean {
  return holdsPost(roles, ['chief']) || (isOwn && OPEN_CALL_STATUSES.includes(status));
}
export function assertMayReversePart(who: Who): void {
  if (!mayReversePart(who)) throw new DomainError('NOT_ALLOWED', { route: 'serviceCall.reversePart' });
}
