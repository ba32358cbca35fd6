import {
  columnOrderingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { usePreference } from '../preference';
import { readChoice, type ColumnChoice, type LedgerColumn } from './column';

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const collator = new Intl.Collator(['zh-Hant-TW', 'zh-Hans-CN'], { numeric: true });
/** Plain codes compare fast; only text with other letters asks the collator, so that 100,000 rows sort at once. */
const isPlain = (s: string): boolean => /^[\u0020-\u007E]*$/.test(s);
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const x = String(a);
  const y = String(b);
  if (isPlain(x) && isPlain(y)) return x < y ? -1 : x > y ? 1 : 0;
  return collator.compare(x, y);
}

export type Sort = Readonly<{ key: string; isDescending: boolean }>;

const NO_ROWS: readonly never[] = [];

/**
 * Rows in order and columns by choice. The choice is kept with the person, under the ledger's id.
 * Rows that come in order (`isOrdered`) are taken as they are: a table of 100,000 rows is not built only to draw thirty.
 */
export function useLedgerTable<T extends object>(
  id: string,
  rows: readonly T[],
  columns: readonly LedgerColumn<T>[],
  rowId: (row: T) => string,
  firstSort: Sort | undefined,
  isOrdered: boolean,
) {
  const [stored, setChoice] = usePreference(`columns:${id}`, (value) => value);
  const choice = useMemo(() => readChoice(stored, columns), [stored, columns]);
  const [sorting, setSorting] = useState<SortingState>(firstSort ? [{ id: firstSort.key, desc: firstSort.isDescending }] : []);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, T>();
    return helper.columns(
      columns.map((c) =>
        helper.accessor((row) => c.sort?.(row) ?? undefined, {
          id: c.key,
          enableSorting: c.sort !== undefined,
          sortUndefined: 'last',
          sortFn: (a, b, key) => compare(a.getValue(key), b.getValue(key)),
        }),
      ),
    );
  }, [columns]);
  const data = useMemo(() => [...(isOrdered ? NO_ROWS : rows)], [rows, isOrdered]);
  const shown = useMemo(
    () => ({ columnVisibility: Object.fromEntries(choice.hidden.map((key) => [key, false])), columnOrder: [...choice.order] }),
    [choice],
  );
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowId,
    enableMultiSort: false,
    state: { sorting, ...shown },
    onSortingChange: setSorting,
  });
  const visible = useMemo(
    () => choice.order.filter((key) => !choice.hidden.includes(key)).flatMap((key) => columns.find((c) => c.key === key) ?? []),
    [choice, columns],
  );
  const sorted = table.getRowModel().rows;
  const inOrder = useMemo(() => (isOrdered ? rows : sorted.map((row) => row.original)), [rows, sorted, isOrdered]);
  return { table, rows: inOrder, visible, choice, setChoice: (next: ColumnChoice) => setChoice(next) };
}
