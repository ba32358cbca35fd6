import { definePrepared } from '../kernel/handlers';
import { liftLockOuts } from './lock-outs';
import { staffPins, staffRows } from './repository';
import { assertPinGood, centrePhones, hashPin } from './steps';
import { staffView } from './views';

/** A manager sets a new PIN for somebody and lifts a lock (S16). */
export const setPin = definePrepared('staff.setPin', {
  prepare({ pin }, { db, keys }) {
    assertPinGood(pin, centrePhones(db));
    return hashPin(keys, pin);
  },
  run({ staffId }, cx, hash) {
    const row = staffRows.get(cx.tx, staffId);
    staffPins.set(cx.tx, staffId, hash, cx.now);
    liftLockOuts(cx.tx, staffId, cx.uptimeMs);
    cx.audit({ event: 'PinSet', entity: 'staff', entityId: staffId, facts: { name: row.name } });
    cx.changed('staff', staffId);
    return staffView(row, undefined, cx.uptimeMs);
  },
});
