import type { numberingRoutes } from '#shared/numbering/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { allowEarlier } from './allow-earlier';
import { registerOf } from './queries';
import { setNext } from './set-next';
import { numberGaps } from './steps';

export const numberingHandlers = {
  'numbering.setNext': setNext,
  'numbering.allowEarlier': allowEarlier,
  'numbering.gapReport': defineQuery('numbering.gapReport', (_input, { db }) => numberGaps(db)),
  'numbering.register': defineQuery('numbering.register', (input, { db, site }) => registerOf(db, site?.code ?? '', input)),
} satisfies Pick<EngineHandlers, keyof typeof numberingRoutes>;
