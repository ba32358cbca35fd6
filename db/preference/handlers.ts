import type { preferenceRoutes } from '#shared/preference/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { preferences } from './repository';
import { setPreference } from './set-preference';

export const preferenceHandlers = {
  'preference.get': defineQuery('preference.get', ({ key }, { db, actor }) => preferences.get(db, actor.staffId, key)),
  'preference.set': setPreference,
} satisfies Pick<EngineHandlers, keyof typeof preferenceRoutes>;
