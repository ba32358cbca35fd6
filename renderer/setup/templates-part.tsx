import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { TEMPLATE_KINDS, type PaperKind } from '#shared/printed-document/paper';
import { routeQuery } from '../kernel/api';
import { Failed, Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { useKindWord } from '../kernel/paper-words';
import { TemplateForm } from './template-form';
import type { PartProps } from './part-props';
import './templates.css';

/** 版面: the kinds at the left, what may be chosen in the middle, the paper itself at the right (issue line 5). */
export function TemplatesPart({ mayChange }: PartProps) {
  const t = useT('template');
  const kindWord = useKindWord();
  const [kind, setKind] = useState<PaperKind>('intake-slip');
  const versions = useQuery(routeQuery('paperTemplate.versions', { kind }));
  const onKeyDown = (e: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const next = by ? TEMPLATE_KINDS[TEMPLATE_KINDS.findIndex((k) => k === kind) + by] : undefined;
    if (!next) return;
    e.preventDefault();
    setKind(next);
    document.getElementById(`template-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="templates">
      <div
        role="listbox"
        tabIndex={0}
        aria-label={t('kinds')}
        aria-activedescendant={`template-${kind}`}
        className="template-kinds"
        onKeyDown={onKeyDown}
      >
        {TEMPLATE_KINDS.map((k) => (
          <div
            key={k}
            id={`template-${k}`}
            role="option"
            aria-selected={k === kind}
            className="paper-item ell"
            title={kindWord(k)}
            onMouseDown={() => setKind(k)}
          >
            {kindWord(k)}
          </div>
        ))}
      </div>
      {versions.error ? (
        <Failed title={kindWord(kind)} refusal={versions.error} onAgain={() => void versions.refetch()} />
      ) : versions.data ? (
        <TemplateForm key={`${kind} ${versions.data[0]?.version ?? 0}`} kind={kind} versions={versions.data} mayChange={mayChange} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
