import { useCallback } from 'react';
import type { StayView } from '#shared/custody/schema';
import { localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';

/** The line is closed: the device left, or the line was reversed. */
export const isDone = ({ state }: Pick<StayView, 'state'>): boolean => state === 'OUT' || state === 'REVERSED' || state === 'DISPOSED';

/** 遙控器×1、電源線×2; what came with the device. */
export const accessoriesText = (stay: Pick<StayView, 'accessories'>, none: string): string =>
  stay.accessories.length === 0 ? none : stay.accessories.map((a) => `${a.name}×${a.qty}`).join('、');

/** The business day of an instant, in the centre's zone. */
export function useDayOf(): (at: string) => string {
  const { zone } = useSession();
  return useCallback((at) => localDay(at, zone), [zone]);
}

type Where = Pick<StayView, 'placeKind' | 'place'>;

/** The place in a word: its shelf, or who has it. */
export function usePlaceWord(): (where: Where) => string {
  const t = useT('custody');
  return useCallback(({ placeKind, place }) => (placeKind === 'shelf' ? place : t(`placeKind.${placeKind}`)), [t]);
}
