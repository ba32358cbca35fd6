import type { EngineHandlers } from '../kernel/handlers';
import { exchangeOfCard } from './queries';
import { unitReady } from './unit-ready';

export const exchangeHandlers = {
  'exchange.ofCard': exchangeOfCard,
  'exchange.unitReady': unitReady,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `exchange.${string}`>>;
