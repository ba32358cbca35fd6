import type { setupRoutes } from '#shared/setup/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { firstRun } from './first-run';
import { setupStatus, siteView } from './queries';
import { sites } from './repository';
import { updateSite } from './update-site';

export const setupHandlers = {
  'setup.status': defineQuery('setup.status', (_input, cx) => setupStatus(cx)),
  'setup.firstRun': firstRun,
  'setup.site': defineQuery('setup.site', (_input, { db }) => siteView(sites.get(db))),
  'setup.updateSite': updateSite,
} satisfies Pick<EngineHandlers, keyof typeof setupRoutes>;
