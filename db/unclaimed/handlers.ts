import type { EngineHandlers } from '../kernel/handlers';
import { disposeGoods } from './dispose-goods';
import { listUnclaimed, unclaimedDebts, unclaimedOfStay } from './queries';
import { recordDelivery } from './record-delivery';
import { runUnclaimedDay } from './run-day';
import { sendNotice } from './send-notice';

export const unclaimedHandlers = {
  'unclaimed.sendNotice': sendNotice,
  'unclaimed.recordDelivery': recordDelivery,
  'unclaimed.dispose': disposeGoods,
  'unclaimed.runDay': runUnclaimedDay,
  'unclaimed.list': listUnclaimed,
  'unclaimed.ofStay': unclaimedOfStay,
  'unclaimed.debts': unclaimedDebts,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `unclaimed.${string}`>>;
