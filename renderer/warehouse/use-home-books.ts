import type { Arrived, Overdue, Short, ToPick } from '#shared/warehouse/schema';
import { call as ask } from '../kernel/api';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';

type ByDue = Readonly<{ due: string | null; id: string }>;
const limit = PAGE_ROWS;

/** The rows of the four blocks, each a book of its own: a page by key, fresh again when something changes. */
export function useHomeBooks() {
  const toPick = useBookRows<ToPick, ByDue>({
    route: 'warehouse.toPick',
    input: {},
    read: async (after) => uncounted(await ask('warehouse.toPick', { after, limit })),
    next: (l) => ({ due: l.promisedAt, id: l.lineId }),
  });
  const arrived = useBookRows<Arrived, ByDue>({
    route: 'warehouse.arrived',
    input: {},
    read: async (after) => uncounted(await ask('warehouse.arrived', { after, limit })),
    next: (l) => ({ due: l.promisedAt, id: l.lineId }),
  });
  const short = useBookRows<Short, Pick<Short, 'by' | 'sku'>>({
    route: 'warehouse.short',
    input: {},
    read: async (after) => uncounted(await ask('warehouse.short', { after, limit })),
    next: ({ by, sku }) => ({ by, sku }),
  });
  const overdue = useBookRows<Overdue, ByDue>({
    route: 'warehouse.overdue',
    input: {},
    read: async (after) => uncounted(await ask('warehouse.overdue', { after, limit })),
    next: (o) => ({ due: o.since, id: o.id }),
  });
  return { toPick, arrived, short, overdue };
}
