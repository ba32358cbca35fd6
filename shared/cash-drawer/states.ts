import type { Transitions } from '../kernel/state-machine';

/** 錢櫃: open, counted with a difference that waits for a second person, closed. */
export const DRAWER_STATUSES = ['OPEN', 'COUNTED', 'CLOSED'] as const;
export type DrawerStatus = (typeof DRAWER_STATUSES)[number];
export type DrawerEvent = 'agree' | 'differ' | 'confirm';
export const drawerTransitions: Transitions<DrawerStatus, DrawerEvent> = {
  OPEN: { agree: 'CLOSED', differ: 'COUNTED' },
  COUNTED: { agree: 'CLOSED', differ: 'COUNTED', confirm: 'CLOSED' },
  CLOSED: {},
};
