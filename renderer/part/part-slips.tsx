import { queryOptions, useQuery } from '@tanstack/react-query';
import type { PartView } from '#shared/part/schema';
import type { Output } from '#shared/contract/contract';
import { call as ask, type RouteError } from '../kernel/api';
import { PaneTitle } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { everyRow, type ListPages } from '../kernel/ledger/every-page';
import { When } from '../kernel/when';
import { wholePickList } from './use-picking';

type Out = Output<'stockIssue.out'>[number];
const outPages: ListPages<Out, Pick<Out, 'issuedAt' | 'lineId'>> = {
  read: (after, limit) => ask('stockIssue.out', { after, limit }),
  next: ({ issuedAt, lineId }) => ({ issuedAt, lineId }),
};
const wholeOut = queryOptions<readonly Out[], RouteError>({ queryKey: ['stockIssue.out', 'whole'], queryFn: () => everyRow(outPages) });

/** Who has been promised one, and who has one in his hands for a job. */
export function PartSlips({ part }: Readonly<{ part: PartView }>) {
  const t = useT('part');
  const { data: promised = [] } = useQuery({ ...wholePickList, enabled: part.reserved > 0 });
  const { data: out = [] } = useQuery({ ...wholeOut, enabled: part.withTechnicians > 0 });
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
