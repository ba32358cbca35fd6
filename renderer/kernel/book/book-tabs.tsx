import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useT } from '../i18n';
import { usePageKeys } from '../key-layers';

export type BookTab = Readonly<{ key: string; label: string; count?: number | undefined }>;
type Props = Readonly<{ title: string; tabs: readonly BookTab[]; active: string; onPick: (key: string) => void; onSave?: () => void }>;

/** The views of a book, with their counts; keys 1 to 9. */
export function BookTabs({ title, tabs, active, onPick, onSave }: Props) {
  const t = useT('book');
  usePageKeys(tabs.slice(0, 9).map((tab, i) => ({ key: String(i + 1), label: tab.label, run: () => onPick(tab.key), isShown: false })));
  const onKeyDown = (e: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!by) return;
    e.preventDefault();
    const at = (tabs.findIndex((tab) => tab.key === active) + by + tabs.length) % tabs.length;
    const next = tabs[at];
    if (next) onPick(next.key);
    e.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  return (
    <div className="tabs">
      <h1 className="title row book-title">{title}</h1>
      <div role="tablist" aria-label={t('views')} className="book-tabs" onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.key}
            aria-selected={tab.key === active}
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => onPick(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && <span className="n">{tab.count.toLocaleString('en-US')}</span>}
          </button>
        ))}
      </div>
      {onSave && (
        <button type="button" aria-label={t('saveView')} title={t('saveView')} onClick={onSave}>
          <IconPlus size={15} aria-hidden />
        </button>
      )}
    </div>
  );
}
