import type { EngineHandlers } from '../kernel/handlers';
import { extendLoan } from './extend-loan';
import { lendLoaner } from './lend-loaner';
import { loseLoaner } from './lose-loaner';
import { notifyDue } from './notify-due';
import { findLoaner, listLoans, loanerPool, loansOfCard } from './queries';
import { remindLoan } from './remind-loan';
import { takeBackLoaner } from './take-back-loaner';
import { loanerLoss, turnUpLoaner } from './turn-up-loaner';
import { addLoaner, changeLoaner, checkLoaner } from './write-loaner';

export const loanerHandlers = {
  'loaner.add': addLoaner,
  'loaner.change': changeLoaner,
  'loaner.lend': lendLoaner,
  'loaner.extend': extendLoan,
  'loaner.takeBack': takeBackLoaner,
  'loaner.remind': remindLoan,
  'loaner.notifyDue': notifyDue,
  'loaner.check': checkLoaner,
  'loaner.lose': loseLoaner,
  'loaner.turnUp': turnUpLoaner,
  'loaner.lossOf': loanerLoss,
  'loaner.list': listLoans,
  'loaner.ofCard': loansOfCard,
  'loaner.find': findLoaner,
  'loaner.pool': loanerPool,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `loaner.${string}`>>;
