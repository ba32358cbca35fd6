import { Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LoanView } from '#shared/loaner/schema';
import { OPEN_LOAN_STATUSES } from '#shared/loaner/states';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { Money } from '../kernel/money';
import { PhotoGrid } from '../kernel/photo/photo-grid';
import { DL, Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { OnDay, When } from '../kernel/when';
import type { JobAction, JobActionName } from './job-actions';
import type { Job } from './use-job';

type Props = Readonly<{ job: Job; actions: readonly JobAction[]; onAction: (name: JobActionName) => void }>;

/** 備用機 of this job: which one is with the customer, until when, and that his own device waits for it. */
export function LoanerSheet({ job, actions, onAction }: Props) {
  const t = useT('loaner');
  const [loan] = job.loans;
  const mayLend = actions.some((a) => a.name === 'lend');
  const { data: photos = [] } = useQuery({ ...routeQuery('photo.ofOwner', { ownerId: loan?.id ?? '' }), enabled: loan !== undefined });
  if (loan === undefined && !mayLend) return null;
  const stages = [
    { key: 'photosOut', of: photos.filter((p) => p.stage === 'out') },
    { key: 'photosIn', of: photos.filter((p) => p.stage === 'in') },
  ] as const;
  const isOut = loan !== undefined && OPEN_LOAN_STATUSES.includes(loan.status);
  return (
    <Sheet
      title={t('sheet')}
      className="hug"
      count={loan ? <Doc no={loan.lnNo} /> : undefined}
      end={loan && <Status of="loan" is={loan.status} />}
    >
      {loan === undefined ? (
        <p className="pad t2 fs12">{t('none')}</p>
      ) : (
        <DL
          labelWidth={84}
          rows={[
            [t('column.model'), loan.model],
            [t('column.identifier'), <Imei key="identifier" value={loan.identifier} />],
            [t('column.deposit'), <Money key="deposit" minor={loan.depositMinor} />],
            ...(loan.reminders.length === 0 ? [] : [[t('column.reminded'), <Reminded key="reminded" loan={loan} />] as const]),
            [
              t('column.last'),
              <span key="last" className={loan.isOverdue ? 'bad b' : ''}>
                <OnDay on={loan.lastOn} />
              </span>,
            ],
          ]}
        />
      )}
      {stages.map(
        ({ key, of }) =>
          of.length > 0 && (
            <div key={key} className="pad">
              <p className="fs12 t2">{t(key)}</p>
              <PhotoGrid photos={of} />
            </div>
          ),
      )}
      {isOut && <p className="pad amber fs12">{t('heldBack')}</p>}
      <div className="row pad">
        {isOut && (
          <Link to="/loaners" search={{ find: loan.lnNo }}>
            {t('deed.takeBack')}
          </Link>
        )}
        {mayLend && (
          <Button size="xs" variant="default" leftSection={<IconDeviceMobile size={14} aria-hidden />} onClick={() => onAction('lend')}>
            {t('deed.lend')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

/** Who reminded when. */
const Reminded = ({ loan }: Readonly<{ loan: LoanView }>) => (
  <span>
    {loan.reminders.map((r) => (
      <span key={r.at} className="row gap4">
        <When at={r.at} /> {r.by}
      </span>
    ))}
  </span>
);
