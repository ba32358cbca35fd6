import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call, routeQuery } from './api';

/** What a person set for himself (columns, views). `undefined` while it is read; the stored value is checked by `read`. */
export function usePreference<T>(key: string, read: (value: unknown) => T): readonly [T | undefined, (value: T) => void] {
  const cache = useQueryClient();
  const query = routeQuery('preference.get', { key });
  const { data, isPending } = useQuery(query);
  const set = useCallback(
    (value: T) => {
      cache.setQueryData(routeQuery('preference.get', { key }).queryKey, () => ({ value }));
      void call('preference.set', { key, value }).catch(() => undefined); // it holds until the window closes
    },
    [cache, key],
  );
  return [isPending ? undefined : read(data?.value), set];
}
