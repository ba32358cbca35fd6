import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, type UIEvent } from 'react';
import type { RouteOf } from '#shared/contract/contract';
import type { RouteError } from '../api';

/** A message brings at most 200 rows (quality P14). */
export const PAGE_ROWS = 200;
const NEAR_END_PX = 28 * 60;

type Page<Row> = Readonly<{ rows: readonly Row[]; total: number }>;
type Options<Row, After> = Readonly<{
  /** The route that is read; its name makes the rows fresh again when a domain changes. */
  route: RouteOf<'query'>;
  input: unknown;
  read: (after: After | null) => Promise<Page<Row>>;
  /** Key of the last row seen. */
  next: (row: Row) => After;
}>;

/** The rows of a book, page by page by key: what was read stays, the next page comes before the end is reached. */
export function useBookRows<Row, After>({ route, input, read, next }: Options<Row, After>) {
  const query = useInfiniteQuery<Page<Row>, RouteError, { pages: Page<Row>[] }, readonly unknown[], After | null>({
    queryKey: [route, input, 'pages'],
    queryFn: ({ pageParam }) => read(pageParam as After | null), // the type of an infinite query's page key is lost on the way in
    initialPageParam: null,
    getNextPageParam: ({ rows }) => {
      const last = rows.at(-1);
      return rows.length < PAGE_ROWS || last === undefined ? undefined : next(last);
    },
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((p) => p.rows) ?? [], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  /** Give this to the element around the ledger: it asks for the next page before the end is in sight. */
  const onScrollCapture = useCallback(
    (e: UIEvent<HTMLElement>) => {
      const view = e.target as HTMLElement;
      if (view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_END_PX) more();
    },
    [more],
  );
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    hasMore: hasNextPage,
    isPending: query.isPending,
    error: query.error,
    again: () => void query.refetch(),
    onScrollCapture,
  };
}
