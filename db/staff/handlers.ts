import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import type { staffRoutes } from '#shared/staff/routes';
import { addStaff } from './add-staff';
import { changeOwnPin } from './change-own-pin';
import { confirmPin } from './confirm-pin';
import { deactivateStaff } from './deactivate-staff';
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
  'staff.deactivate': deactivateStaff,
  'staff.setPin': setPin,
  'staff.unlock': unlockStaff,
  'staff.confirmPin': confirmPin,
  'staff.changeOwnPin': changeOwnPin,
} satisfies Pick<EngineHandlers, keyof typeof staffRoutes>;
