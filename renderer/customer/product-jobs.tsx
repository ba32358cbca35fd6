import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CARD_STATUSES, type CardStatus } from '#shared/repair-card/states';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Status, Tone } from '../kernel/status';
import { OnDay } from '../kernel/when';

const isCard = (s: string): s is CardStatus => CARD_STATUSES.some((c) => c === s);

/** 維修紀錄 of one serial, newest first, whoever brought it. */
export function ProductJobs({ identifier }: Readonly<{ identifier: string }>) {
  const t = useT('customer');
  const { data: jobs } = useQuery(routeQuery('product.earlierRepairs', { identifier }));
  if (!jobs) return null;
  if (jobs.length === 0) return <p className="pad fs12 t3">{t('jobsNone')}</p>;
  return (
    <table className="tb">
      <tbody>
        {jobs.map((job) => (
          <tr key={job.cardId}>
            <td>
              <Link to="/job/$id" params={{ id: job.cardId }}>
                <Doc no={job.cardNo} />
              </Link>
            </td>
            <td>{isCard(job.status) && <Status of="repairCard" is={job.status} />}</td>
            <td className="t2">
              <OnDay on={job.cameOn} />–<OnDay on={job.leftOn} />
            </td>
            <td className="wrap">
              {job.faultReported}
              {job.diagnosis && <span className="t2">　{job.diagnosis}</span>}
            </td>
            <td className="r t2">
              {job.isInGuarantee ? <Tone tone="good">{t('inGuarantee')}</Tone> : job.days !== null && t('days', { days: job.days })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
