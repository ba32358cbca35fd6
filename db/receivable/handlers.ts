import type { EngineHandlers } from '../kernel/handlers';
import { disputeReceivable, promiseReceivable, resolveDispute, writeOffReceivable } from './change-receivable';
import { listVisits, recordVisit, setCollector } from './collect-receivable';
import { putOnAccount } from './open-receivable';
import { ageing, listReceivables } from './queries';
import { listStatements, stampStatement } from './statement-returns';
import { printStatement, printStatements } from './statement';

export const receivableHandlers = {
  'receivable.open': putOnAccount,
  'receivable.promise': promiseReceivable,
  'receivable.setCollector': setCollector,
  'receivable.recordVisit': recordVisit,
  'receivable.visits': listVisits,
  'receivable.dispute': disputeReceivable,
  'receivable.resolve': resolveDispute,
  'receivable.writeOff': writeOffReceivable,
  'receivable.statement': printStatement,
  'receivable.statementRun': printStatements,
  'receivable.stampStatement': stampStatement,
  'receivable.statements': listStatements,
  'receivable.list': listReceivables,
  'receivable.ageing': ageing,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `receivable.${string}`>>;
