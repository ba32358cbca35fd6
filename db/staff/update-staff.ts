import { defineCommand } from '../kernel/handlers';
import { assertNotLastManager } from './last-manager';
import { staffPins, staffRows } from './repository';
import { staffView } from './views';

/** Changes name, posts or leave. The last manager keeps the post. */
export const updateStaff = defineCommand('staff.update', ({ staffId, rev, name, posts, onLeaveUntil }, cx) => {
  const row = staffRows.get(cx.tx, staffId);
  if (posts && !posts.includes('manager')) assertNotLastManager(cx.tx, row);
  const patch = {
    ...(name === undefined ? {} : { name }),
    ...(posts === undefined ? {} : { posts: [...new Set(posts)] }),
    ...(onLeaveUntil === undefined ? {} : { onLeaveUntil }),
  };
  const changed = staffRows.update(cx.tx, staffId, rev ?? row.rev, patch, cx.now);
  cx.audit({
    event: 'StaffChanged',
    entity: 'staff',
    entityId: staffId,
    facts: { name: changed.name, posts: changed.posts.join(' '), onLeaveUntil: changed.onLeaveUntil },
  });
  cx.changed('staff', staffId);
  return staffView(changed, staffPins.find(cx.tx, staffId), cx.uptimeMs);
});
