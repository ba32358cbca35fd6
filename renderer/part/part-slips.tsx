import { useQuery } from '@tanstack/react-query';
import type { PartView } from '#shared/part/schema';
import { routeQuery } from '../kernel/api';
import { PaneTitle } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { When } from '../kernel/when';

/** Who has been promised one, and who has one in his hands for a job. */
export function PartSlips({ part }: Readonly<{ part: PartView }>) {
  const t = useT('part');
  const { data: promised = [] } = useQuery({ ...routeQuery('stockIssue.pickList', { limit: 200 }), enabled: part.reserved > 0 });
  const { data: out = [] } = useQuery({ ...routeQuery('stockIssue.out', { limit: 200 }), enabled: part.withTechnicians > 0 });
  const rows = [
    ...promised
      .filter((l) => l.partId === part.id)
      .map((l) => ({ key: l.lineId, who: l.requester, jobNo: l.jobNo, no: l.siNo, qty: l.qty, at: l.promisedAt, is: 'reserved' as const })),
    ...out
      .filter((l) => l.partId === part.id)
      .map((l) => ({
        key: l.lineId,
        who: l.staff,
        jobNo: l.jobNo,
        no: l.siNo,
        qty: l.qty,
        at: l.issuedAt,
        is: 'withTechnicians' as const,
      })),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <PaneTitle>{t('promisedAndOut')}</PaneTitle>
      <ul className="ruled">
        {rows.map((r) => (
          <li key={r.key} className="pad fs13">
            <div className="row gap4">
              <span className="grow">
                {t(`fact.${r.is}`)} <b>{r.who}</b>
              </span>
              <b className="nw">{r.qty}</b>
            </div>
            <div className="row gap4 fs12 t2">
              <span className="grow nw">
                <Doc no={r.no} isBold={false} /> {r.jobNo ?? t('vanStock')}
              </span>
              <When at={r.at} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
