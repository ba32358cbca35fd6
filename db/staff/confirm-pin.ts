import { definePrepared } from '../kernel/handlers';
import { signedOut } from '../kernel/session';
import { comparePin, countPin } from './steps';

/**
 * The person at the counter proves again who he is (quality S17). A wrong PIN counts as at the sign-in, and an earlier right one is worth
 * nothing any more; who is locked out by it is signed out as well, for it was not he who typed.
 */
export const confirmPin = definePrepared('staff.confirmPin', {
  async prepare({ pin }, cx) {
    const { staffId } = cx.session;
    return staffId === null ? null : comparePin(cx, staffId, pin);
  },
  run(_input, cx, compared) {
    const check = countPin(cx, cx.actor.staffId, compared ?? { outcome: 'locked' });
    if (check.outcome === 'right') {
      cx.session.pinAtMs = cx.uptimeMs;
      return { outcome: 'confirmed' as const };
    }
    cx.session.pinAtMs = null;
    if (check.lockedUntil !== null) Object.assign(cx.session, signedOut());
    return { outcome: 'refused' as const, triesLeft: check.triesLeft, lockedUntil: check.lockedUntil };
  },
});
