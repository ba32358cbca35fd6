import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { DEFAULT_CALENDAR, workingMinutesBetween } from '#shared/kernel/working-hours';
import { routeQuery } from './api';
import { useSession } from './session';

/** Working minutes from now to the due time, negative when it is past: for `<Due minutesLeft>` (D2). */
export function useWorkingMinutesLeft(): (now: string, dueAt: string) => number {
  const { site } = useSession();
  const { data } = useQuery(routeQuery('setup.site', {}));
  const calendar = data?.settings.calendar ?? DEFAULT_CALENDAR;
  return useCallback(
    (now, dueAt) =>
      now <= dueAt
        ? workingMinutesBetween(now, dueAt, calendar, site.region)
        : -Math.max(1, workingMinutesBetween(dueAt, now, calendar, site.region)),
    [calendar, site.region],
  );
}
