import type { Transitions } from '../kernel/state-machine';

/** 舊件: the part that came out of a device in warranty or contract (B7, B18, E25). */
export const OLD_PART_STATUSES = [
  'DUE',
  'RECEIVED',
  'PACKED',
  'SENT',
  'CREDITED',
  'REJECTED',
  'SCRAPPED',
  'GIVEN_TO_CUSTOMER',
  'MISSING',
  'CANCELLED',
] as const;
export type OldPartStatus = (typeof OLD_PART_STATUSES)[number];
export type OldPartEvent = 'receive' | 'pack' | 'unpack' | 'send' | 'credit' | 'reject' | 'reopen' | 'scrap' | 'give' | 'lose' | 'cancel';
export const oldPartTransitions: Transitions<OldPartStatus, OldPartEvent> = {
  DUE: { receive: 'RECEIVED', give: 'GIVEN_TO_CUSTOMER', lose: 'MISSING', cancel: 'CANCELLED' },
  /** Received again: it lies in another place now. */
  RECEIVED: {
    receive: 'RECEIVED',
    pack: 'PACKED',
    scrap: 'SCRAPPED',
    give: 'GIVEN_TO_CUSTOMER',
    lose: 'MISSING',
    cancel: 'CANCELLED',
  },
  PACKED: { unpack: 'RECEIVED', send: 'SENT' },
  SENT: { credit: 'CREDITED', reject: 'REJECTED', lose: 'MISSING' },
  /** The claim was void: the maker has it, and has not answered. */
  CREDITED: { reopen: 'SENT' },
  REJECTED: { reopen: 'SENT', receive: 'RECEIVED', scrap: 'SCRAPPED', give: 'GIVEN_TO_CUSTOMER' },
  /** What turned up again. */
  MISSING: { receive: 'RECEIVED' },
  SCRAPPED: {},
  GIVEN_TO_CUSTOMER: {},
  CANCELLED: {},
};
/** Not with the maker yet: these can be late. */
export const HERE_OR_DUE: readonly OldPartStatus[] = ['DUE', 'RECEIVED', 'PACKED'];
/** A claim may name it: it is in quarantine, packed or with the maker (B18). */
export const CLAIMABLE_STATUSES: readonly OldPartStatus[] = ['RECEIVED', 'PACKED', 'SENT'];

/** 舊件裝箱單. */
export const PACK_STATUSES = ['PACKED', 'SENT', 'CANCELLED'] as const;
export type PackStatus = (typeof PACK_STATUSES)[number];
export type PackEvent = 'send' | 'cancel';
export const packTransitions: Transitions<PackStatus, PackEvent> = {
  PACKED: { send: 'SENT', cancel: 'CANCELLED' },
  SENT: {},
  CANCELLED: {},
};
