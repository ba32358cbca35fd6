import { memo, type CSSProperties } from 'react';
import { cellClass, type LedgerColumn } from './column';

export type RowMarks = Readonly<{ isOver?: boolean; isDone?: boolean }>;

type Props<T> = Readonly<{
  id: string;
  row: T;
  index: number;
  top: number;
  style: CSSProperties;
  columns: readonly LedgerColumn<T>[];
  isActive: boolean;
  isOver: boolean;
  isDone: boolean;
  onPick: (index: number) => void;
  onOpen: (index: number) => void;
}>;

function LedgerRowPlain<T>({ id, row, index, top, style, columns, isActive, isOver, isDone, onPick, onOpen }: Props<T>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className="lr lb"
      data-over={isOver}
      data-done={isDone}
      style={{ ...style, transform: `translateY(${top}px)` }}
      onMouseDown={() => onPick(index)}
      onDoubleClick={() => onOpen(index)}
    >
      <div role="gridcell" className="ln">
        {index + 1}
      </div>
      {columns.map((c) => (
        <div key={c.key} role="gridcell" className={cellClass(c)} title={c.title?.(row)}>
          {c.cell(row, index)}
        </div>
      ))}
    </div>
  );
}

/** Only rows whose own facts changed are drawn again. */
export const LedgerRow = memo(LedgerRowPlain) as typeof LedgerRowPlain;
