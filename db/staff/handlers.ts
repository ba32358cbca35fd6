import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import type { staffRoutes } from '#shared/staff/routes';
import { addStaff } from './add-staff';
import { changeOwnPin } from './change-own-pin';
import { confirmPin } from './confirm-pin';
import { deactivateStaff } from './deactivate-staff';
import { handOverHoldings } from './hand-over';
import { holdingsOf } from './holdings';
import { currentSession, listStaff, signInList } from './queries';
import { setPin } from './set-pin';
import { signIn } from './sign-in';
import { signOut } from './sign-out';
import { unlockStaff } from './unlock-staff';
import { updateStaff } from './update-staff';

export const staffHandlers = {
  'staff.signInList': defineQuery('staff.signInList', (_input, { db }) => signInList(db)),
  'staff.signIn': signIn,
  'staff.signOut': signOut,
  'staff.current': defineQuery('staff.current', (_input, cx) => currentSession(cx)),
  'staff.list': defineQuery('staff.list', (_input, cx) => listStaff(cx)),
  'staff.add': addStaff,
  'staff.update': updateStaff,
  'staff.holdings': defineQuery('staff.holdings', ({ staffId }, { db, site }) => holdingsOf(db, requireSite(site).language, staffId)),
  'staff.handOver': handOverHoldings,
  'staff.deactivate': deactivateStaff,
  'staff.setPin': setPin,
  'staff.unlock': unlockStaff,
  'staff.confirmPin': confirmPin,
  'staff.changeOwnPin': changeOwnPin,
} satisfies Pick<EngineHandlers, keyof typeof staffRoutes>;
