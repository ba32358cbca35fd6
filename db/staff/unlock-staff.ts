import { defineCommand } from '../kernel/handlers';
import { liftLockOuts } from './lock-outs';
import { staffPins, staffRows } from './repository';
import { staffView } from './views';

/** A manager lifts the lock-out of a person, and of the PC where the wrong PINs were typed (S16). */
export const unlockStaff = defineCommand('staff.unlock', ({ staffId }, cx) => {
  const row = staffRows.get(cx.tx, staffId);
  liftLockOuts(cx.tx, staffId, cx.uptimeMs);
  cx.audit({ event: 'StaffUnlocked', entity: 'staff', entityId: staffId, facts: { name: row.name } });
  cx.changed('staff', staffId);
  return staffView(row, staffPins.find(cx.tx, staffId), cx.uptimeMs);
});
