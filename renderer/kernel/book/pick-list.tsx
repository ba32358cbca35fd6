import { useRef, type KeyboardEvent, type ReactNode } from 'react';

type Option = Readonly<{ value: string; label: ReactNode; isOff?: boolean }>;
type Props = Readonly<{
  label: string;
  value: string | null;
  options: readonly Option[];
  onChange: (value: string) => void;
  id?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string | undefined;
  'aria-required'?: boolean;
}>;

/** One of several lines, all in sight: arrows choose. For people, products, shelves that need more than a word. */
export function PickList({ label, value, options, onChange, ...rest }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const usable = options.filter((o) => o.isOff !== true);
  const current = usable.findIndex((o) => o.value === value);
  const onKeyDown = (e: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!by || e.nativeEvent.isComposing) return;
    e.preventDefault();
    const at = current < 0 ? 0 : (current + by + usable.length) % usable.length;
    const next = usable[at];
    if (!next) return;
    onChange(next.value);
    list.current?.querySelectorAll<HTMLElement>('[role=radio]:not([aria-disabled=true])')[at]?.focus();
  };
  return (
    <div ref={list} role="radiogroup" aria-label={label} className="pick-list" onKeyDown={onKeyDown} {...rest}>
      {options.map((o, i) => {
        const isStop = current < 0 ? i === options.findIndex((x) => x.isOff !== true) : o.value === value;
        return (
          <button
            key={o.value}
            type="button"
            role="radio"
            aria-checked={o.value === value}
            aria-disabled={o.isOff ?? false}
            tabIndex={isStop ? 0 : -1}
            {...(isStop ? { 'data-autofocus': true } : {})}
            onClick={() => o.isOff !== true && onChange(o.value)}
          >
            {o.label}
          </button>
        );
      })}
    </div>
  );
}
