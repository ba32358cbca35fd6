import type { EngineHandlers } from '../kernel/handlers';
import { depositsOfCard, listDeposits } from './queries';
import { refundDeposit } from './refund-deposit';
import { takeJobDeposit } from './take-deposit';

export const depositHandlers = {
  'deposit.take': takeJobDeposit,
  'deposit.refund': refundDeposit,
  'deposit.ofCard': depositsOfCard,
  'deposit.list': listDeposits,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `deposit.${string}`>>;
