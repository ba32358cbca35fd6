import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useT } from '../i18n';
import { cellClass, type LedgerColumn } from './column';
import type { Sort } from './use-ledger-table';

/** 進 / 現在 / 出: one heading over several columns, by their keys. */
export type ColumnGroup = Readonly<{ head: string; keys: readonly string[] }>;

type Props<T> = Readonly<{
  columns: readonly LedgerColumn<T>[];
  groups: readonly ColumnGroup[] | undefined;
  style: CSSProperties;
  sort: Sort | null;
  onSort: (key: string) => void;
}>;

/** The sticky head. Pressing a name sorts; the arrow stays in the head. */
export function LedgerHead<T>({ columns, groups, style, sort, onSort }: Props<T>) {
  const t = useT('grid');
  return (
    <div className="lh" role="rowgroup">
      {groups && (
        <div className="lr lh g" role="row" style={style}>
          <div role="columnheader" className="ln" />
          {groups.map((group, i) => {
            const span = columns.filter((c) => group.keys.includes(c.key)).length;
            return span === 0 ? null : (
              <div
                key={group.head}
                role="columnheader"
                aria-colspan={span}
                className={i > 0 ? 'vr' : ''}
                style={{ gridColumn: `span ${span}` }}
              >
                {group.head}
              </div>
            );
          })}
        </div>
      )}
      <div className="lr lh" role="row" aria-rowindex={1} style={style}>
        <div role="columnheader" className="ln">
          {t('line')}
        </div>
        {columns.map((c) => {
          const isSorted = sort?.key === c.key;
          const Arrow = sort?.isDescending ? IconArrowDown : IconArrowUp;
          return (
            <div
              key={c.key}
              role="columnheader"
              className={cellClass({ ...c, flex: false })}
              title={c.head}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            >
              {c.sort ? (
                <button type="button" className="lh-sort" onClick={() => onSort(c.key)}>
                  {c.head}
                  {isSorted && <Arrow size={12} aria-hidden />}
                </button>
              ) : (
                c.head
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
