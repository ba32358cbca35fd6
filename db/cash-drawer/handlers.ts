import type { EngineHandlers } from '../kernel/handlers';
import { closeDay } from './close-day';
import { confirmDifference, countDrawer, explainDifference } from './close-drawer';
import { kickByHand, moveCash } from './move-cash';
import { openDrawer } from './open-drawer';
import { dayOfDesk, drawerKicks, drawerOfThisPc, listDrawers } from './queries';

export const cashDrawerHandlers = {
  'cashDrawer.open': openDrawer,
  'cashDrawer.move': moveCash,
  'cashDrawer.kick': kickByHand,
  'cashDrawer.count': countDrawer,
  'cashDrawer.explain': explainDifference,
  'cashDrawer.confirm': confirmDifference,
  'cashDrawer.closeDay': closeDay,
  'cashDrawer.here': drawerOfThisPc,
  'cashDrawer.list': listDrawers,
  'cashDrawer.day': dayOfDesk,
  'cashDrawer.kicks': drawerKicks,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `cashDrawer.${string}`>>;
