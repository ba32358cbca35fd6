import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { Key, KeyHint } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { useScan } from '../kernel/scan';
import { GROUPS, usePaletteEntries, type Entry, type GroupName } from './palette-entries';

type LineProps = Readonly<{ entry: Entry; id: string; isActive: boolean; onPoint: () => void }>;

const Line = ({ entry, id, isActive, onPoint }: LineProps) => (
  // The keyboard works through the search box, which holds the focus (combobox).
  <div
    id={id}
    role="option"
    aria-selected={isActive}
    tabIndex={-1}
    className="it"
    onMouseMove={onPoint}
    onClick={entry.open}
    onKeyDown={undefined}
  >
    <entry.icon size={18} stroke={1.6} aria-hidden className="t2" />
    <span className="col pal-words">
      <span className="ell">{entry.title}</span>
      {entry.detail && <span className="fs12 t2 ell">{entry.detail}</span>}
    </span>
    <span className="row">{isActive ? <Key>Enter</Key> : entry.end}</span>
  </div>
);

/** One box for everything (Ctrl K): type or scan, ↑↓, Enter. */
export function Palette({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('palette');
  const back = useT('keys')('back');
  const base = useId();
  const [text, setText] = useState('');
  const [only, setOnly] = useState<GroupName | null>(null);
  const [chosen, setChosen] = useState(0);
  const { entries: all, isSettled } = usePaletteEntries(text, onClose);
  const entries = only ? all.filter((e) => e.group === only) : all;
  const at = Math.min(chosen, entries.length - 1);
  const things = all.filter((e) => e.group !== 'commands').length;

  // Who types and presses Enter at once means what he has typed, and not what was found before it.
  const isEnterWaiting = useRef(false);
  useEffect(() => {
    if (!isEnterWaiting.current || !isSettled) return;
    isEnterWaiting.current = false;
    entries[at]?.open();
  });

  useScan((scanned) => {
    setText(scanned);
    return false; // the frame opens what was scanned, or says that it is nothing of ours
  });
  usePageKeys(
    [
      { key: 'Escape', label: back, run: onClose },
      { key: '$mod+Enter', label: t('intake'), run: () => entries[at]?.intake?.() },
      ...GROUPS.map((group, i) => ({ key: `Alt+${i + 1}`, label: t(group), run: () => setOnly(only === group ? null : group) })),
    ],
    'dialog',
  );
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.nativeEvent.isComposing || e.ctrlKey || e.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[e.key];
    if (by !== undefined) {
      const next = Math.max(0, Math.min(entries.length - 1, at + by));
      setChosen(next);
      document.getElementById(`${base}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (e.key === 'Enter') {
      if (isSettled) entries[at]?.open();
      else isEnterWaiting.current = true;
    } else return;
    e.preventDefault();
  };

  return (
    <Modal.Root
      opened
      onClose={onClose}
      closeOnEscape={false}
      size={760}
      yOffset={76}
      classNames={{ content: 'dialog pal' }}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('title')}>
        <div className="in">
          <IconSearch size={20} aria-hidden className="t2" />
          <input
            role="combobox"
            aria-expanded
            aria-controls={`${base}-list`}
            aria-activedescendant={at >= 0 ? `${base}-${at}` : undefined}
            aria-label={t('title')}
            placeholder={t('placeholder')}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            className="pal-box grow"
            value={text}
            onChange={(e) => {
              setText(e.currentTarget.value);
              setChosen(0);
              isEnterWaiting.current = false;
            }}
            onKeyDown={onKeyDown}
          />
          <span className="t3 fs12 nw" role="status">
            {things > 0 && t('count', { count: things })}
          </span>
          <Key>Esc</Key>
        </div>
        <div role="listbox" id={`${base}-list`} aria-label={t('results')} className="pal-list">
          {entries.map((entry, i) => (
            <Fragment key={entry.id}>
              {entry.group !== entries[i - 1]?.group && (
                <div className="grp" role="presentation">
                  <span>
                    {t(entry.group)} <span className="plain">{entries.filter((e) => e.group === entry.group).length}</span>
                  </span>
                  <Key>{`Alt ${GROUPS.indexOf(entry.group) + 1}`}</Key>
                </div>
              )}
              <Line entry={entry} id={`${base}-${i}`} isActive={i === at} onPoint={() => setChosen(i)} />
            </Fragment>
          ))}
        </div>
        {entries.length === 0 && isSettled && <Blank title={t('nothing', { text })} about={t('nothingAbout')} />}
        <div className="row gap16 fs12 t2 pal-foot">
          <KeyHint of="Enter">{t('open')}</KeyHint>
          <KeyHint of="$mod+Enter">{t('intake')}</KeyHint>
          <span className="row gap4">
            <Key>Alt 1–4</Key>
            {t('oneGroup')}
          </span>
          <span className="row gap4">
            <Key>&gt;</Key>
            {t('commandsOnly')}
          </span>
          <span className="pal-tip">{t('tip')}</span>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
