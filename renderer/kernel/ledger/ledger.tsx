import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { Blank, Failed, Loading } from '../blank-states';
import { useT } from '../i18n';
import { usePageKeys } from '../key-layers';
import { tracksOf, type LedgerColumn } from './column';
import { ColumnDialog } from './column-dialog';
import { pagesOf, type ListPages } from './every-page';
import { LedgerHead, type ColumnGroup } from './ledger-head';
import { ListExport, type ExportName } from './list-export';
import { LedgerRow, type RowMarks } from './ledger-row';
import { useLedgerTable, type Sort } from './use-ledger-table';

const ROW = 28;
const GROUP_HEAD = 22;
/** A grid has rows only, also where it says that there are none; this one takes no part in the layout. */
const IN_PLACE: CSSProperties = { display: 'contents' };

type Props<T extends object> = Readonly<{
  /** Under this name the person's columns are kept. */
  id: string;
  label: string;
  rows: readonly T[];
  /** Keep it stable where there may be many rows. */
  rowId: (row: T) => string;
  /** Keep it stable: a module constant or useMemo. */
  columns: readonly LedgerColumn<T>[];
  groups?: readonly ColumnGroup[];
  firstSort?: Sort;
  /** With `onSort` the rows come in order (a book that is read page by page); the head only says which order. */
  sort?: Sort | null;
  onSort?: (key: string) => void;
  /** Which row is the chosen one; left out, the ledger remembers it itself. */
  activeId?: string | null;
  onActive?: (row: T) => void;
  onOpen?: (row: T) => void;
  onPreview?: (row: T) => void;
  /** Overdue: red bar. Done: grey and struck through. */
  marks?: (row: T) => RowMarks;
  isLoading?: boolean;
  refusal?: Error | null;
  onAgain?: () => void;
  empty?: ReactNode;
  /** 匯出: under this name, as the rows stand here; with `pages` all of the list, when more of it is in the books than on the screen. */
  file?: Readonly<{ list: ExportName; pages?: ListPages<T> | null }>;
}>;

/** A book of the trade: one row height, sticky head, chosen row by keyboard, only the rows in sight are drawn (100,000 are fine). */
export function Ledger<T extends object>(props: Props<T>) {
  'use no memo'; // TanStack Virtual keeps mutable state the React Compiler would freeze (TanStack/virtual #736)
  const { id, label, columns, groups, rowId, onActive, onOpen, onPreview, marks, file } = props;
  const t = useT('grid');
  const base = useId();
  const viewport = useRef<HTMLDivElement>(null);
  const { table, rows, visible, choice, setChoice } = useLedgerTable(
    id,
    props.rows,
    columns,
    rowId,
    props.firstSort,
    props.onSort !== undefined,
  );
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const places = useMemo(() => new Map(rows.map((row, i) => [rowId(row), i])), [rows, rowId]);
  const wanted = props.activeId === undefined ? ownActive : props.activeId;
  // A chosen row that is not in this view leaves no row marked: what the page acts on is never another one.
  const active = rows.length === 0 ? -1 : wanted === null ? 0 : (places.get(wanted) ?? (props.activeId === undefined ? 0 : -1));
  const headHeight = ROW + (groups ? GROUP_HEAD : 0);
  const keyOfRow = useCallback((i: number): string | number => (rows[i] ? rowId(rows[i]) : i), [rows, rowId]); // a new one measures all rows again
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    getItemKey: keyOfRow,
  });
  usePageKeys([{ key: '$mod+Shift+c', label: t('columns'), run: () => setIsChoosing(true) }]);
  useEffect(() => {
    if (document.activeElement === document.body) viewport.current?.focus({ preventScroll: true });
  }, []);

  const latest = useRef({ rows, rowId, onActive, onOpen });
  useEffect(() => {
    latest.current = { rows, rowId, onActive, onOpen };
  });
  const pick = useCallback((index: number): void => {
    const row = latest.current.rows[index];
    if (!row) return;
    setOwnActive(latest.current.rowId(row));
    latest.current.onActive?.(row);
  }, []);
  const open = useCallback((index: number): void => {
    const row = latest.current.rows[index];
    if (row) latest.current.onOpen?.(row);
  }, []);
  const go = (to: number): void => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    pick(index);
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.nativeEvent.isComposing || e.target !== e.currentTarget || e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
    const page = Math.max(1, Math.floor(((viewport.current?.clientHeight ?? 0) - headHeight) / ROW) - 1);
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    }[e.key];
    const row = rows[active];
    if (to !== undefined) go(to);
    else if (e.key === 'Enter' && onOpen && row) onOpen(row);
    else if (e.key === ' ' && onPreview && row) onPreview(row);
    else return;
    e.preventDefault();
  };

  const { tracks, least } = tracksOf(visible, rows.length > 9_999 ? 56 : 40);
  const style = useMemo<CSSProperties>(() => ({ gridTemplateColumns: tracks, minWidth: least }), [tracks, least]);
  const [sorted] = table.state.sorting;
  const inSight = virtual.getVirtualItems();
  const activeRow = inSight.some((item) => item.index === active) ? rows[active] : undefined;
  return (
    <>
      <div
        ref={viewport}
        className="ledger"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-busy={props.isLoading ?? false}
        aria-activedescendant={activeRow ? `${base}-${rowId(activeRow)}` : undefined}
        onKeyDown={onKeyDown}
      >
        <LedgerHead
          columns={visible}
          groups={groups}
          style={style}
          sort={props.onSort ? (props.sort ?? null) : sorted ? { key: sorted.id, isDescending: sorted.desc } : null}
          onSort={props.onSort ?? ((key) => table.getColumn(key)?.toggleSorting())}
        />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative', minWidth: least }}>
          {inSight.map(({ key, index, start }) => {
            const row = rows[index];
            const mark = row && marks?.(row);
            return (
              row && (
                <LedgerRow
                  key={key}
                  id={`${base}-${rowId(row)}`}
                  row={row}
                  index={index}
                  top={start - headHeight}
                  style={style}
                  columns={visible}
                  isActive={index === active}
                  isOver={mark?.isOver ?? false}
                  isDone={mark?.isDone ?? false}
                  onPick={pick}
                  onOpen={open}
                />
              )
            );
          })}
        </div>
        {rows.length === 0 && (
          <div role="row" style={IN_PLACE}>
            <div role="gridcell" style={IN_PLACE}>
              <Nothing {...props} title={t('empty')} failed={t('failed')} />
            </div>
          </div>
        )}
      </div>
      {file !== undefined && (
        <footer className="row ledger-end">
          <ListExport list={file.list} title={label} columns={columns} pages={file.pages ?? pagesOf(rows)} />
        </footer>
      )}
      {isChoosing && (
        <ColumnDialog
          columns={columns}
          choice={choice}
          onClose={() => setIsChoosing(false)}
          onSave={(next) => {
            setChoice(next);
            setIsChoosing(false);
          }}
        />
      )}
    </>
  );
}

type NothingProps = Readonly<{
  isLoading?: boolean;
  refusal?: Error | null;
  onAgain?: () => void;
  empty?: ReactNode;
  title: string;
  failed: string;
}>;

/** No rows: still reading, could not be read, or there are none. */
function Nothing({ isLoading = false, refusal = null, onAgain, empty, title, failed }: NothingProps) {
  if (refusal) return <Failed title={failed} refusal={refusal} onAgain={() => onAgain?.()} />;
  if (isLoading) return <Loading rows={12} />;
  return empty ?? <Blank title={title} about="" />;
}
