import { Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { OPEN_LOAN_STATUSES } from '#shared/loaner/states';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { Money } from '../kernel/money';
import { DL, Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { OnDay } from '../kernel/when';
import type { JobAction, JobActionName } from './job-actions';
import type { Job } from './use-job';

type Props = Readonly<{ job: Job; actions: readonly JobAction[]; onAction: (name: JobActionName) => void }>;

/** 備用機 of this job: which one is with the customer, until when, and that his own device waits for it. */
export function LoanerSheet({ job, actions, onAction }: Props) {
  const t = useT('loaner');
  const [loan] = job.loans;
  const mayLend = actions.some((a) => a.name === 'lend');
  if (loan === undefined && !mayLend) return null;
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
            [
              t('column.last'),
              <span key="last" className={loan.isOverdue ? 'bad b' : ''}>
                <OnDay on={loan.lastOn} />
              </span>,
            ],
          ]}
        />
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
