import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useT } from './i18n';

type Option<V extends string> = Readonly<{ value: V; label: string }>;
type FilterProps<V extends string> = Readonly<{
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
}>;

/** One filter of a book: closed it shows what is chosen, open it lists the choices. */
export function FilterChip<V extends string>({ label, options, value, onChange }: FilterProps<V>) {
  const t = useT('grid');
  const self = useRef<HTMLButtonElement>(null);
  const isByHand = useRef(false);
  const chosen = options.find((o) => o.value === value);
  /** The chip is another button when it is on: the hand stays on it. */
  const choose = (next: V | null): void => {
    isByHand.current = true;
    onChange(next);
  };
  useEffect(() => {
    if (isByHand.current) self.current?.focus();
    isByHand.current = false;
  }, [value]);
  if (chosen)
    return (
      <button
        ref={self}
        type="button"
        className="chip"
        data-on
        aria-label={t('removeFilter', { name: `${label} ${chosen.label}` })}
        onClick={() => choose(null)}
      >
        {chosen.label}
        <IconX size={13} aria-hidden />
      </button>
    );
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button ref={self} type="button" className="chip">
          {label}
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((o) => (
          <Menu.Item
            key={o.value}
            onClick={() => choose(o.value)}
            rightSection={o.value === value ? <IconCheck size={13} aria-hidden /> : null}
          >
            {o.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A tick that can be pressed: accessories, findings. */
export const Tick = ({ isOn, onClick, children }: Readonly<{ isOn: boolean; onClick: () => void; children: ReactNode }>) => (
  <button type="button" className="tick" data-field aria-pressed={isOn} onClick={onClick}>
    {isOn && <IconCheck size={14} aria-hidden />}
    {children}
  </button>
);
