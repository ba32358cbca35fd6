import { useRef, type KeyboardEvent, type ReactNode } from 'react';

export type Todo = Readonly<{ id: string; isOver?: boolean; title: ReactNode; detail: ReactNode; end: ReactNode; open: () => void }>;

/** Lines to work through: ↑↓ choose, Enter opens, Tab goes to the next sheet. */
export function TodoList({ label, items }: Readonly<{ label: string; items: readonly Todo[] }>) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (e: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!by || e.nativeEvent.isComposing) return;
    e.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button.todo') ?? [])];
    buttons[Math.max(0, Math.min(buttons.length - 1, buttons.findIndex((b) => b === document.activeElement) + by))]?.focus();
  };
  return (
    <ul ref={list} aria-label={label}>
      {items.map((item, i) => (
        <li key={item.id}>
          <button
            type="button"
            className="todo"
            data-over={item.isOver ?? false}
            tabIndex={i === 0 ? 0 : -1}
            onClick={item.open}
            onKeyDown={onKeyDown}
          >
            <span className="row">
              <span className="col grow">
                <span className="ell b">{item.title}</span>
                <span className="fs12 t2 ell">{item.detail}</span>
              </span>
              <span className="nw">{item.end}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
