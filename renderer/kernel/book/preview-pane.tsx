import type { ComponentProps, ReactNode } from 'react';
import { Doc } from '../doc-number';
import { useLanguage, useT } from '../i18n';
import { DL } from '../sheet';

type Props = Readonly<{ head: ReactNode; children: ReactNode; foot?: ReactNode }>;

/** The right pane of a book (308 px): the chosen line, whole. */
export function PreviewPane({ head, children, foot }: Props) {
  const t = useT('book');
  return (
    <aside className="preview" aria-label={t('preview')}>
      <div className="pad preview-head">{head}</div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by the keyboard */}
      <div className="preview-body" role="region" aria-label={t('facts')} tabIndex={0}>
        {children}
      </div>
      {foot !== undefined && <div className="preview-foot">{foot}</div>}
    </aside>
  );
}

/** The head of a pane that shows a paper: its number, and at the right how it stands. */
export const DocHead = ({ no, status }: Readonly<{ no: string; status: ReactNode }>) => (
  <div className="row">
    <span className="fs16 grow">
      <Doc no={no} />
    </span>
    {status}
  </div>
);

/** A heading inside the pane. */
export const PaneTitle = ({ children }: Readonly<{ children: ReactNode }>) => <h2 className="b t2 pane-title">{children}</h2>;

/** The facts of the chosen line; English terms need more room. */
export const PaneFacts = ({ rows }: Pick<ComponentProps<typeof DL>, 'rows'>) => (
  <DL labelWidth={useLanguage().language === 'en' ? 88 : 70} rows={rows} />
);
