import type { searchRoutes } from '#shared/search/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { findAnything, whatIsScanned } from './queries';

export const searchHandlers = {
  'search.find': defineQuery('search.find', ({ text, limit }, { db, site }) => findAnything(db, site?.code ?? '', text, limit)),
  'search.scan': defineQuery('search.scan', ({ code }, { db, site }) => whatIsScanned(db, site?.code ?? '', code)),
} satisfies Pick<EngineHandlers, keyof typeof searchRoutes>;
