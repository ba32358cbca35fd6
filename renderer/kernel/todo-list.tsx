import type { ReactNode } from 'react';
import { walkSheet } from './sheet-walk';

export type Todo = Readonly<{ id: string; isOver?: boolean; title: ReactNode; detail: ReactNode; end: ReactNode; open: () => void }>;

const titleOf = (text: ReactNode): Readonly<{ title?: string }> => (typeof text === 'string' ? { title: text } : {});

/** Lines to work through: ↑↓ choose, Enter opens, Tab goes to the next sheet. */
export const TodoList = ({ label, items }: Readonly<{ label: string; items: readonly Todo[] }>) => (
  <ul aria-label={label}>
    {items.map((item, i) => (
      <li key={item.id}>
        <button
          type="button"
          className="todo"
          data-over={item.isOver ?? false}
          tabIndex={i === 0 ? 0 : -1}
          onClick={item.open}
          onKeyDown={walkSheet}
        >
          <span className="row">
            <span className="col grow">
              <span className="ell b" {...titleOf(item.title)}>
                {item.title}
              </span>
              <span className="fs12 t2 ell" {...titleOf(item.detail)}>
                {item.detail}
              </span>
            </span>
            <span className="nw">{item.end}</span>
          </span>
        </button>
      </li>
    ))}
  </ul>
);
