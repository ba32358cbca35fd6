import { useQuery } from '@tanstack/react-query';
import { Paper } from '#shared/printed-document/paper';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { PaperPreview } from '../kernel/paper-preview';
import { PaperPrints } from '../kernel/paper-prints';
import { useKindWord } from '../kernel/paper-words';

type Props = Readonly<{ documentId: string | null; size?: string | null }>;

/** The right half: the chosen sheet as it was made, its prints, and one more print. */
export function PaperPane({ documentId, size = null }: Props) {
  const t = useT('papers');
  const kind = useKindWord();
  const { data } = useQuery({ ...routeQuery('printedDocument.model', { id: documentId ?? '' }), enabled: documentId !== null });
  if (documentId === null)
    return (
      <aside className="paper-pane" aria-label={t('preview')}>
        <Blank title={t('previewNone')} about={t('previewNoneAbout')} />
      </aside>
    );
  const paper = Paper.safeParse(size);
  return (
    <aside className="paper-pane" aria-label={t('preview')}>
      <div className="bar">
        {data && (
          <>
            <Doc no={data.paper.documentNo} />
            <span className="t2">{kind(data.paper.kind)}</span>
            {data.paper.isVoid && <b className="bad bar-end">{t('voided')}</b>}
          </>
        )}
      </div>
      {data && <PaperPrints paper={data.paper} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by the keyboard */}
      <div className="paper-view" role="region" aria-label={t('preview')} tabIndex={0}>
        <PaperPreview documentId={documentId} paper={paper.success ? paper.data : null} />
      </div>
    </aside>
  );
}
