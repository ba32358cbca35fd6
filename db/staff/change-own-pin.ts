import { definePrepared } from '../kernel/handlers';
import { staffPins } from './repository';
import { assertPinGood, countPin, hashPin, isPinRight } from './steps';

/** Changes the own PIN; a wrong old one counts as at the sign-in (S16). */
export const changeOwnPin = definePrepared('staff.changeOwnPin', {
  async prepare({ oldPin, newPin }, { db, keys, session }) {
    assertPinGood(newPin);
    const hash = session.staffId === null ? undefined : staffPins.find(db, session.staffId)?.hash;
    const isRight = await isPinRight(keys, hash, oldPin);
    return { hash, isRight, newHash: await hashPin(keys, newPin) };
  },
  run(_input, cx, prepared) {
    const check = countPin(cx, cx.actor.staffId, prepared);
    if (check.outcome !== 'right') return { outcome: 'refused' as const, triesLeft: check.triesLeft };
    staffPins.set(cx.tx, cx.actor.staffId, prepared.newHash, cx.now);
    cx.audit({ event: 'PinChanged', entity: 'staff', entityId: cx.actor.staffId });
    return { outcome: 'changed' as const };
  },
});
