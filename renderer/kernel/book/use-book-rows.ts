import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, type UIEvent } from 'react';
import type { RouteOf } from '#shared/contract/contract';
import { RouteError } from '../api';
import type { ListPages } from '../ledger/every-page';
import { firstPage, fromTheTop, isOldInSight, onePageMore, renewed, rowsOf, type BookPages, type Read, type Sight } from './book-pages';

const ROW_PX = 28;
const NEAR_END_PX = ROW_PX * 60;

type Options<Row, After> = Readonly<{
  /** The route that is read; its name makes the rows fresh again when a domain changes. */
  route: RouteOf<'query'>;
  input: unknown;
  read: Read<Row, After>;
  /** Key of the last row seen; no two rows have the same. */
  next: (row: Row) => After;
  /** The row that the address names: pages are read until it is here, or the book ends. */
  sought?: (row: Row) => boolean;
}>;

/**
 * The rows of a book, page by page by key: what was read stays, the next page comes before the end is reached.
 * A change is read again where it can be seen; what is above waits until it is scrolled to.
 */
export function useBookRows<Row, After>({ route, input, read, next, sought }: Options<Row, After>) {
  const isForMore = useRef(false);
  const sight = useRef<Sight>({ first: 0, last: 0 });
  const query = useQuery<BookPages<Row>, RouteError>({
    queryKey: [route, input, 'pages'],
    queryFn: ({ client, queryKey }) => {
      const book = client.getQueryData<BookPages<Row>>(queryKey);
      const wantsMore = isForMore.current;
      isForMore.current = false;
      if (book === undefined) return firstPage(read, next);
      const reading = wantsMore ? onePageMore(book, read, next) : renewed(book, sight.current, read, next);
      return reading.catch((error: unknown) => {
        // The row behind which the next page begins is in the list no more: all that is shown is read again
        if (error instanceof RouteError && error.error.code === 'LIST_CHANGED')
          return fromTheTop(book.pages.length + (wantsMore ? 1 : 0), read, next);
        throw error;
      });
    },
    placeholderData: keepPreviousData,
  });
  const { data, isFetching, isPlaceholderData, refetch } = query;
  const rows = useMemo(() => (data ? rowsOf(data, next) : []), [data]); // oxlint-disable-line react/exhaustive-deps -- next is the same function of a row, however often it is written
  const old = useMemo(() => new Set(data?.pages.flatMap((p) => (p.isOld ? p.rows : []))), [data]);
  const pages: ListPages<Row, After> = { read: async (after) => (await read(after)).rows, next };
  const hasMore = data !== undefined && !data.isWhole && !isPlaceholderData;
  const isSeeking = sought !== undefined && hasMore && !isFetching && query.error === null && !rows.some(sought);
  useEffect(() => {
    if (!isSeeking || data === undefined) return;
    isForMore.current = true;
    void refetch();
  }, [isSeeking, data, refetch]);
  /** Give this to the element around the ledger: it asks for the next page before the end is in sight. */
  const onScrollCapture = useCallback(
    (e: UIEvent<HTMLElement>) => {
      const { scrollTop, scrollHeight, clientHeight } = e.target as HTMLElement;
      sight.current = { first: Math.floor(scrollTop / ROW_PX), last: Math.ceil((scrollTop + clientHeight) / ROW_PX) };
      if (isFetching || data === undefined) return;
      isForMore.current = hasMore && scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      if (isForMore.current || isOldInSight(data, sight.current)) void refetch();
    },
    [data, hasMore, isFetching, refetch],
  );
  return {
    rows,
    total: data?.total ?? 0,
    hasMore,
    /** This row stands in a page that was not read again since something changed. */
    isOld: (row: Row): boolean => old.has(row),
    isPending: query.isPending,
    error: query.error,
    again: () => void refetch(),
    /** The next page, where nothing scrolls that would ask for it. */
    more: () => {
      isForMore.current = hasMore;
      void refetch();
    },
    onScrollCapture,
    /** All of it, for a file; null: all of it is here. */
    pages: hasMore ? pages : null,
  };
}
