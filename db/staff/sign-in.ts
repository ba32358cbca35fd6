import { definePrepared } from '../kernel/handlers';
import { staffPins, staffRows } from './repository';
import { countPin, isPinRight } from './steps';
import { sessionOf } from './views';

/** Signs a person in on this connection. A wrong PIN is an answer that is counted, never a refusal (decisions 7, S16). */
export const signIn = definePrepared('staff.signIn', {
  async prepare({ staffId, pin }, { db, keys }) {
    const hash = staffPins.find(db, staffId)?.hash;
    return { hash, isRight: await isPinRight(keys, hash, pin) };
  },
  run({ staffId }, cx, prepared) {
    const check = countPin(cx, staffId, prepared);
    if (check.outcome !== 'right') return { outcome: 'refused' as const, triesLeft: check.triesLeft, lockedUntil: check.lockedUntil };
    const person = staffRows.get(cx.tx, staffId);
    cx.audit({ event: 'SignedIn', entity: 'staff', entityId: staffId, by: { staffId, name: person.name } });
    cx.session.staffId = staffId;
    return { outcome: 'signedIn' as const, session: sessionOf(person) };
  },
});
