import { useEffect, useRef, type ReactNode } from 'react';
import { Blank, Failed, Loading } from '../kernel/blank-states';
import type { useBookRows } from '../kernel/book/use-book-rows';
import { Key } from '../kernel/key-cap';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { TodoList, type Todo } from '../kernel/todo-list';

export const BLOCKS = ['toPick', 'arrived', 'short', 'overdue'] as const;
export type BlockName = (typeof BLOCKS)[number];
export const blockClass = (name: BlockName): string => `wh-${name}`;

type Props<Row> = Readonly<{
  name: BlockName;
  count: number | undefined;
  book: Pick<ReturnType<typeof useBookRows<Row, unknown>>, 'rows' | 'isPending' | 'error' | 'again' | 'onScrollCapture'>;
  item: (row: Row) => Todo;
  end?: ReactNode;
  /** Its first line takes the focus when it is read: the page's first key is Enter. */
  onRead: () => void;
}>;

/** A block of the warehouse home: what it counts, its first rows, the next ones when one scrolls or walks on. */
export function HomeBlock<Row>({ name, count, book, item, end, onRead }: Props<Row>) {
  const t = useT('warehouse');
  const isRead = !book.isPending;
  const wasRead = useRef(false);
  useEffect(() => {
    if (!isRead || wasRead.current) return;
    wasRead.current = true;
    onRead();
  }, [isRead, onRead]);
  const at = BLOCKS.indexOf(name) + 1;
  return (
    <Sheet
      className={`wh-block ${blockClass(name)}`}
      title={t(`block.${name}`)}
      count={count ?? ''}
      end={
        <span className="row gap4 fs12 t3">
          {end}
          <Key>{String(at)}</Key>
        </span>
      }
    >
      <div className="wh-rows" onScrollCapture={book.onScrollCapture}>
        {book.error !== null ? (
          <Failed title={t(`block.${name}`)} refusal={book.error} onAgain={book.again} />
        ) : book.isPending ? (
          <Loading rows={4} />
        ) : book.rows.length === 0 ? (
          <Blank title={t(`empty.${name}`)} about={t(`emptyAbout.${name}`)} />
        ) : (
          <TodoList label={t(`block.${name}`)} items={book.rows.map(item)} />
        )}
      </div>
    </Sheet>
  );
}
