import type { ReactNode } from 'react';
import { useT } from './i18n';

const CAPS: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  Control: 'Ctrl',
  Shift: '⇧',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
};

/** A key in tinykeys' writing as it stands on the cap: `$mod+Shift+c` is `Ctrl ⇧ C`. */
export const capOf = (key: string, space: string): string =>
  key
    .split(/(?<=\w|\])\+/)
    .filter((part) => !part.startsWith('['))
    .map((part) => CAPS[part] ?? (part === 'Space' || part === ' ' ? space : part.length === 1 ? part.toUpperCase() : part))
    .join(' ');

/** `<Key>Ctrl K</Key>`: text as it stands. */
export const Key = ({ children }: Readonly<{ children: ReactNode }>) => <kbd className="k">{children}</kbd>;

/** `<KeyOf of="$mod+Enter" />`: the cap of a binding, in the language of the screen. */
export function KeyOf({ of: key }: Readonly<{ of: string }>) {
  const t = useT('keys');
  return <Key>{capOf(key, t('cap.Space'))}</Key>;
}

/** Key and word, as in the key bar. */
export const KeyHint = ({ of: key, children }: Readonly<{ of: string; children: ReactNode }>) => (
  <span className="row gap4 nw">
    <KeyOf of={key} />
    {children}
  </span>
);
