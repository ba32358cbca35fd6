import { defineCommand } from '../kernel/handlers';
import { preferences } from './repository';

/** Sets an own preference: columns, saved views, language, colour scheme. */
export const setPreference = defineCommand('preference.set', ({ key, value }, cx) => {
  if (value === null || value === undefined) preferences.clear(cx.tx, cx.actor.staffId, key);
  else preferences.set(cx.tx, cx.actor.staffId, key, value);
  cx.changed('preference', key);
  return {};
});
