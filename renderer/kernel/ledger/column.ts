import type { ReactNode } from 'react';

/** One column of a ledger. Text left, numbers and due right, single-character codes centred (design.md 3). */
export type LedgerColumn<T> = Readonly<{
  key: string;
  head: string;
  /** A CSS grid track: `116px`, `minmax(108px, .7fr)`. Number columns never grow. */
  width: string;
  cell: (row: T, index: number) => ReactNode;
  /** Left out: the head cannot be pressed. Null and undefined come last. */
  sort?: (row: T) => string | number | null | undefined;
  numeric?: boolean;
  centred?: boolean;
  /** Several things side by side: pill, icon and word. */
  flex?: boolean;
  /** Double rule between the halves of a book. */
  ruled?: boolean;
  /** false: always on screen. */
  hideable?: boolean;
  /** Not on screen until the person ticks it. */
  hiddenAtFirst?: boolean;
  /** Full text for the tooltip, where the cell may be cut. */
  title?: (row: T) => string;
  /** What a file gets where the cell draws something: a number of a paper, a time, money. Left out where the cell is plain text. */
  text?: (row: T) => string | number | null;
}>;

/** How a person set the columns of one ledger. */
export type ColumnChoice = Readonly<{ order: readonly string[]; hidden: readonly string[] }>;

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((v) => typeof v === 'string');

/** A stored choice as far as it still fits; columns added since stand where the program puts them. */
export function readChoice(value: unknown, columns: readonly Pick<LedgerColumn<never>, 'key' | 'hiddenAtFirst'>[]): ColumnChoice {
  const keys = columns.map((c) => c.key);
  const stored = typeof value === 'object' && value !== null ? (value as Partial<Record<keyof ColumnChoice, unknown>>) : {};
  const atFirst = columns.filter((c) => c.hiddenAtFirst).map((c) => c.key);
  if (!isTexts(stored.order) || !isTexts(stored.hidden)) return { order: keys, hidden: atFirst };
  const known = stored.order.filter((key) => keys.includes(key));
  const order = [...known];
  keys.forEach((key, i) => {
    if (!known.includes(key)) order.splice(Math.min(i, order.length), 0, key);
  });
  const { order: storedOrder, hidden } = stored;
  return { order, hidden: keys.filter((key) => (storedOrder.includes(key) ? hidden.includes(key) : atFirst.includes(key))) };
}

export const cellClass = ({ numeric, centred, flex, ruled }: Pick<LedgerColumn<never>, 'numeric' | 'centred' | 'flex' | 'ruled'>): string =>
  [numeric && 'num', centred && 'c', flex && 'flex', ruled && 'vr'].filter(Boolean).join(' ');

const leastOf = (width: string): number => Number(/(\d+)px/.exec(width)?.[1] ?? 80);

/** The tracks of a row and the width below which the ledger scrolls sideways. */
export const tracksOf = (
  columns: readonly Pick<LedgerColumn<never>, 'width'>[],
  lineWidth: number,
): Readonly<{ tracks: string; least: number }> => ({
  tracks: [`${lineWidth}px`, ...columns.map((c) => c.width)].join(' '),
  least: columns.reduce((sum, c) => sum + leastOf(c.width), lineWidth),
});
