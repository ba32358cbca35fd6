import { useState, type KeyboardEvent } from 'react';
import type { PaperView } from '#shared/printed-document/routes';
import { Blank } from './blank-states';
import { Doc } from './doc-number';
import { useT } from './i18n';
import { PaperPreview } from './paper-preview';
import { PaperPrints } from './paper-prints';
import { useKindWord } from './paper-words';
import { When } from './when';

/** Papers at the left, the chosen sheet and its prints at the right. */
export function PaperBrowser({ papers }: Readonly<{ papers: readonly PaperView[] }>) {
  const t = useT('papers');
  const kind = useKindWord();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = papers.find((p) => p.id === chosenId) ?? papers[0];
  if (!chosen) return <Blank title={t('documentsNoneTitle')} about={t('documentsNoneAbout')} />;
  const onKeyDown = (e: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const next = by ? papers[papers.indexOf(chosen) + by] : undefined;
    if (!next) return;
    e.preventDefault();
    setChosenId(next.id);
  };
  return (
    <div className="paper-browser">
      <div
        role="listbox"
        tabIndex={0}
        data-autofocus
        aria-label={t('title')}
        aria-activedescendant={`paper-${chosen.id}`}
        className="paper-list"
        onKeyDown={onKeyDown}
      >
        {papers.map((p) => (
          <div
            key={p.id}
            id={`paper-${p.id}`}
            role="option"
            aria-selected={p === chosen}
            className="paper-item"
            onMouseDown={() => setChosenId(p.id)}
          >
            <div className="row">
              <Doc no={p.documentNo} />
              <span className="t2 fs12 bar-end">{p.isVoid ? t('voided') : t('printedTimes', { count: p.printCount })}</span>
            </div>
            <div className="row t2 fs12">
              {kind(p.kind)}
              <span className="bar-end">
                <When at={p.madeAt} />
              </span>
            </div>
          </div>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by the keyboard */}
      <div className="paper-view" role="region" aria-label={t('preview')} tabIndex={0}>
        <PaperPreview documentId={chosen.id} />
      </div>
      <div className="paper-prints">
        <PaperPrints paper={chosen} />
      </div>
    </div>
  );
}
