import { useRef, type KeyboardEvent, type ReactNode } from 'react';

export type Segment<V extends string> = Readonly<{ value: V; label: ReactNode; lang?: string; isNormal?: boolean; isException?: boolean }>;
type Props<V extends string> = Readonly<{
  label: string;
  value: V | null;
  options: readonly Segment<V>[];
  onChange: (value: V) => void;
  id?: string;
  width?: number;
  error?: boolean;
  'aria-describedby'?: string | undefined;
  'aria-required'?: boolean;
}>;

/** Five choices or fewer, side by side. The normal answer is grey, an exception amber, so a glance finds exceptions. */
export function Segments<V extends string>({ label, value, options, onChange, width, error = false, ...rest }: Props<V>) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = options.findIndex((o) => o.value === value);
  const onKeyDown = (e: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (!by || e.nativeEvent.isComposing) return;
    e.preventDefault();
    const at = (Math.max(chosen, 0) + by + options.length) % options.length;
    const next = options[at];
    if (!next) return;
    onChange(next.value);
    group.current?.querySelectorAll<HTMLButtonElement>('button')[at]?.focus();
  };
  return (
    <div
      ref={group}
      className="seg"
      role="radiogroup"
      aria-label={label}
      aria-invalid={error}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      style={width === undefined ? undefined : { width }}
      {...rest}
    >
      {options.map((option, i) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={i === Math.max(chosen, 0) ? 0 : -1}
          data-ok={option.isNormal}
          data-bad={option.isException}
          {...(option.lang ? { lang: option.lang } : {})}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
