import { DomainError } from '#shared/kernel/app-error';
import { countsOf, isEmptyHanded } from '#shared/staff/leaving';
import { defineCommand } from '../kernel/handlers';
import { holdingsOf } from './holdings';
import { assertNotLastManager } from './last-manager';
import { staffPins, staffRows } from './repository';
import { staffView } from './views';

/** A leaver (E8): nothing of the house may be with him; he can no longer sign in, his name stays on the papers. */
export const deactivateStaff = defineCommand('staff.deactivate', ({ staffId, reason }, cx) => {
  const row = staffRows.get(cx.tx, staffId);
  assertNotLastManager(cx.tx, row);
  const counts = countsOf(holdingsOf(cx.tx, cx.site.language, staffId));
  if (!isEmptyHanded(counts)) throw new DomainError('STAFF_HOLDS_GOODS', counts);
  const left = staffRows.update(cx.tx, staffId, row.rev, { isActive: false }, cx.now);
  cx.audit({ event: 'StaffLeft', entity: 'staff', entityId: staffId, reason, facts: { name: left.name } });
  cx.changed('staff', staffId);
  return staffView(left, staffPins.find(cx.tx, staffId), cx.uptimeMs);
});
