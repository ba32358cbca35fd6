import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n';
import { Key } from '../key-cap';
import { usePageKeys } from '../key-layers';

const PAUSE_MS = 180;
type Props = Readonly<{ value: string; onChange: (value: string) => void }>;

/** The find field of a book (`/`): the rows follow after a short pause of the keys. */
export function FindBox({ value, onChange }: Props) {
  const t = useT('grid');
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return; // our own text coming back must not overwrite what was typed since
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  usePageKeys([{ key: '/', label: t('filters'), run: () => field.current?.select() }]);
  const type = (text: string): void => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      sent.current = text.trim();
      onChange(sent.current);
    }, PAUSE_MS);
  };
  return (
    <label className="chip find-box">
      <IconSearch size={14} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={t('findHere')}
        placeholder={t('findHere')}
        maxLength={100}
        value={typed}
        onChange={(e) => type(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.nativeEvent.isComposing || !['Enter', 'ArrowDown', 'Escape'].includes(e.key)) return;
          e.preventDefault();
          if (e.key === 'Escape' && typed !== '') type('');
          else document.querySelector<HTMLElement>('.ledger')?.focus(); // the hand goes on in the book
        }}
      />
      <Key>/</Key>
    </label>
  );
}
