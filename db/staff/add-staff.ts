import { definePrepared } from '../kernel/handlers';
import { addPerson, assertPinGood, centrePhones, hashPin } from './steps';
import { staffView } from './views';

/** Adds a person with posts and a first PIN. */
export const addStaff = definePrepared('staff.add', {
  prepare({ pin }, { db, keys }) {
    assertPinGood(pin, centrePhones(db));
    return hashPin(keys, pin);
  },
  run: ({ name, posts, staffNo }, cx, pinHash) =>
    staffView(addPerson(cx, { name, posts, staffNo, pinHash, siteCode: cx.site.code }), undefined, cx.uptimeMs),
});
