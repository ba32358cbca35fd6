import { defineCommand } from '../kernel/handlers';
import { preferences } from './repository';

/** Sets an own preference: columns, saved views, language, colour scheme. */
export const setPreference = defineCommand('preference.set', ({ key, value }, cx) => {
  preferences.set(cx.tx, cx.actor.staffId, key, value ?? null);
  cx.changed('preference', key);
  return {};
});
