import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CustomerMatch } from '#shared/customer/schema';
import { call, routeQuery } from '../kernel/api';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';

export type Match = z.infer<typeof CustomerMatch>;
const PAUSE_MS = 120;
const FOUND = 100;

/** The lines of the customers' list: by name, page by page; or what the typed crumb finds. */
export function useCustomerRows(typed: string) {
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery({
    ...routeQuery('customer.match', { text: asked, limit: FOUND }),
    enabled: asked !== '',
    placeholderData: (before) => before,
  });
  const book = useBookRows<Match, { name: string; id: string }>({
    route: 'customer.list',
    input: {},
    read: async (after) => {
      const rows = await call('customer.list', { after, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ name, id }) => ({ name, id }),
  });
  const { onScrollCapture } = book;
  return asked === ''
    ? { asked, onScrollCapture, rows: book.rows, isPending: book.isPending, error: book.error, again: book.again, pages: book.pages }
    : {
        asked,
        onScrollCapture,
        rows: found.data ?? [],
        isPending: found.isPending,
        error: found.error,
        again: () => void found.refetch(),
        pages: null,
      };
}
