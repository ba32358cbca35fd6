import { defineCommand } from '../kernel/handlers';

/** Signs out on this connection; drafts stay with their author. */
export const signOut = defineCommand('staff.signOut', (_input, cx) => {
  if (cx.session.staffId === null) return {};
  cx.audit({ event: 'SignedOut', entity: 'staff', entityId: cx.session.staffId });
  cx.session.staffId = null;
  return {};
});
