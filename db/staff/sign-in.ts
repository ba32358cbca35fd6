import { definePrepared } from '../kernel/handlers';
import { staffRows } from './repository';
import { comparePin, countPin, signInOn } from './steps';

/** Signs a person in on this connection. A wrong PIN is an answer that is counted, never a refusal (decisions 7, S16). */
export const signIn = definePrepared('staff.signIn', {
  prepare: ({ staffId, pin }, cx) => comparePin(cx, staffId, pin),
  run({ staffId }, cx, compared) {
    const check = countPin(cx, staffId, compared);
    if (check.outcome !== 'right') return { outcome: 'refused' as const, triesLeft: check.triesLeft, lockedUntil: check.lockedUntil };
    const person = staffRows.get(cx.tx, staffId);
    cx.audit({ event: 'SignedIn', entity: 'staff', entityId: staffId, by: { staffId, name: person.name } });
    return { outcome: 'signedIn' as const, session: signInOn(cx, person) };
  },
});
