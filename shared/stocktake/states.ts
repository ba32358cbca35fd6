import type { Transitions } from '../kernel/state-machine';

/** 盤點單 (C8): counted by the warehouse, agreed by the manager, posted; counted again as often as a difference is doubted. */
export const STOCKTAKE_STATUSES = ['OPEN', 'COUNTED', 'APPROVED', 'POSTED', 'REVERSED', 'CANCELLED'] as const;
export type StocktakeStatus = (typeof STOCKTAKE_STATUSES)[number];
export type StocktakeEvent = 'finish' | 'recount' | 'approve' | 'post' | 'reverse' | 'cancel';

export const stocktakeTransitions: Transitions<StocktakeStatus, StocktakeEvent> = {
  OPEN: { finish: 'COUNTED', cancel: 'CANCELLED' },
  COUNTED: { recount: 'OPEN', approve: 'APPROVED', cancel: 'CANCELLED' },
  APPROVED: { recount: 'OPEN', post: 'POSTED', cancel: 'CANCELLED' },
  /** What was posted is not edited: each of its movements is taken back. */
  POSTED: { reverse: 'REVERSED' },
  REVERSED: {},
  CANCELLED: {},
};
/** The shelves of these are spoken for: a second count of the same bin would post the same difference twice. */
export const LIVE_STOCKTAKES: readonly StocktakeStatus[] = ['OPEN', 'COUNTED', 'APPROVED'];

/** A line of a count: to be counted, being counted, counted, to be counted again. */
export const COUNT_STATES = ['WAITING', 'COUNTING', 'COUNTED', 'AGAIN'] as const;
/** A bin of a count. */
export const BIN_STATES = ['WAITING', 'COUNTING', 'DONE'] as const;

/** 短少、溢出、放錯儲位、不明: the four groups of the settlement (issue 4, line 7). */
export const DIFFERENCE_GROUPS = ['short', 'over', 'otherBin', 'unknown'] as const;
export type DifferenceGroup = (typeof DIFFERENCE_GROUPS)[number];
