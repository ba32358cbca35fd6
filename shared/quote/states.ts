import type { Transitions } from '../kernel/state-machine';

/** 報價單 (C6). */
export const QUOTE_STATUSES = ['SENT', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'SUPERSEDED', 'VOID'] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];
export type QuoteEvent = 'accept' | 'refuse' | 'expire' | 'supersede' | 'void';
export const quoteTransitions: Transitions<QuoteStatus, QuoteEvent> = {
  SENT: { accept: 'ACCEPTED', refuse: 'REFUSED', expire: 'EXPIRED', supersede: 'SUPERSEDED', void: 'VOID' },
  ACCEPTED: { supersede: 'SUPERSEDED' },
  REFUSED: {},
  EXPIRED: {},
  SUPERSEDED: {},
  VOID: {},
};
