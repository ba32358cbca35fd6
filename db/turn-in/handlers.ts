import type { EngineHandlers } from '../kernel/handlers';
import { confirmTurnIn } from './confirm-turn-in';
import { carriers, listTurnIns, myCash } from './queries';
import { receiveTurnIn } from './receive-turn-in';

export const turnInHandlers = {
  'turnIn.receive': receiveTurnIn,
  'turnIn.confirm': confirmTurnIn,
  'turnIn.carriers': carriers,
  'turnIn.mine': myCash,
  'turnIn.list': listTurnIns,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `turnIn.${string}`>>;
