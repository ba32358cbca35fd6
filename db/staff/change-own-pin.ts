import { definePrepared } from '../kernel/handlers';
import { staffPins } from './repository';
import { assertPinGood, centrePhones, comparePin, countPin, hashPin } from './steps';

/** Changes the own PIN; a wrong old one counts as at the sign-in (S16). */
export const changeOwnPin = definePrepared('staff.changeOwnPin', {
  async prepare({ oldPin, newPin }, cx) {
    assertPinGood(newPin, centrePhones(cx.db));
    const { staffId } = cx.session;
    const compared = staffId === null ? null : await comparePin(cx, staffId, oldPin);
    return { compared, newHash: await hashPin(cx.keys, newPin) };
  },
  run(_input, cx, { compared, newHash }) {
    const check = countPin(cx, cx.actor.staffId, compared ?? { outcome: 'locked' });
    if (check.outcome !== 'right') return { outcome: 'refused' as const, triesLeft: check.triesLeft };
    staffPins.set(cx.tx, cx.actor.staffId, newHash, cx.now);
    cx.audit({ event: 'PinChanged', entity: 'staff', entityId: cx.actor.staffId });
    return { outcome: 'changed' as const };
  },
});
