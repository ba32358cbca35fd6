import { defineCommand } from '../kernel/handlers';
import { signedOut } from '../kernel/session';

/** Signs out on this connection; drafts stay with their author. */
export const signOut = defineCommand('staff.signOut', (_input, cx) => {
  if (cx.session.staffId === null) return {};
  cx.audit({ event: 'SignedOut', entity: 'staff', entityId: cx.session.staffId });
  Object.assign(cx.session, signedOut());
  return {};
});
