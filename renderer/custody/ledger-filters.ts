import { z } from 'zod';
import type { RawInput } from '#shared/contract/contract';
import { LEDGER_SORTS, LEDGER_VIEWS } from '#shared/custody/schema';
import { DeviceClass } from '#shared/product/schema';
import { CARD_STATUSES } from '#shared/repair-card/states';

/** What stands in the filter bar of the in/out ledger; also what a saved view keeps. */
export const LedgerFilters = z.object({
  view: z.enum(LEDGER_VIEWS),
  deviceClass: DeviceClass.nullable(),
  cardStatus: z.enum(CARD_STATUSES).nullable(),
  holderId: z.string().nullable(),
  text: z.string().max(100),
  sort: z.enum(LEDGER_SORTS),
  isDescending: z.boolean(),
});
export type LedgerFilters = z.infer<typeof LedgerFilters>;
export type LedgerView = LedgerFilters['view'];

export const NO_FILTERS: LedgerFilters = {
  view: 'here',
  deviceClass: null,
  cardStatus: null,
  holderId: null,
  text: '',
  sort: 'dlNo',
  isDescending: true,
};
export const isLedgerView = (text: string | undefined): text is LedgerView => LEDGER_VIEWS.some((v) => v === text);
export const isFiltered = ({ deviceClass, cardStatus, holderId, text }: LedgerFilters): boolean =>
  Boolean(deviceClass ?? cardStatus ?? holderId) || text !== '';

/** The filters as the route takes them. */
export const ledgerInputOf = ({
  view,
  deviceClass,
  cardStatus,
  holderId,
  text,
  sort,
  isDescending,
}: LedgerFilters): RawInput<'custody.ledger'> => ({
  view,
  text,
  sort,
  descending: isDescending,
  ...(deviceClass ? { deviceClass: [deviceClass] } : {}),
  ...(cardStatus ? { cardStatus: [cardStatus] } : {}),
  ...(holderId ? { holderId } : {}),
});
