import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { LoanView } from '#shared/loaner/schema';
import { daysBetween } from '#shared/kernel/business-date';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money } from '../kernel/money';
import { useSession } from '../kernel/session';
import { Status } from '../kernel/status';
import { OnDay, When } from '../kernel/when';

/** The columns of loans: who has which loaner, and until when. */
export function useLoanColumns(): readonly LedgerColumn<LoanView>[] {
  const t = useT('loaner');
  const { zone } = useSession();
  return useMemo<readonly LedgerColumn<LoanView>[]>(() => {
    const today = localDay(engineNow(), zone);
    return [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, cell: (l) => <Doc no={l.lnNo} /> },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(120px, 1fr)',
        title: (l) => l.customerName,
        cell: (l) => l.customerName,
      },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (l) => (
          <Link to="/job/$id" params={{ id: l.cardId }}>
            <Doc no={l.cardNo} isBold={false} />
          </Link>
        ),
      },
      { key: 'model', head: t('column.model'), width: 'minmax(110px, 0.8fr)', title: (l) => l.model, cell: (l) => l.model },
      { key: 'identifier', head: t('column.identifier'), width: '148px', cell: (l) => <Imei value={l.identifier} /> },
      { key: 'deposit', head: t('column.deposit'), width: '84px', numeric: true, cell: (l) => <Money minor={l.depositMinor} /> },
      { key: 'lent', head: t('column.lent'), width: '92px', cell: (l) => <When at={l.lentAt} /> },
      {
        key: 'last',
        head: t('column.last'),
        width: '124px',
        text: (l) => l.lastOn,
        cell: (l) =>
          l.isOverdue ? (
            <b className="bad">{t('overdue', { days: String(daysBetween(l.lastOn, today)) })}</b>
          ) : l.status === 'LENT' ? (
            <span className="t2">{t('provisional', { on: l.lastOn.slice(5) })}</span>
          ) : (
            <OnDay on={l.lastOn} />
          ),
      },
      {
        key: 'reminded',
        head: t('column.reminded'),
        width: '124px',
        text: (l) => l.reminders.at(-1)?.at ?? l.noticedAt ?? '',
        title: (l) => l.reminders.map((r) => r.by).join('、'),
        cell: (l) =>
          l.reminders.length === 0 ? (
            l.noticedAt !== null && (
              <span className="row gap4">
                <When at={l.noticedAt} /> {t('noticed')}
              </span>
            )
          ) : (
            <span className="row gap4">
              <When at={l.reminders.at(-1)?.at ?? null} /> {t('remindedTimes', { count: l.reminders.length })}
            </span>
          ),
      },
      { key: 'status', head: t('column.status'), width: '96px', flex: true, cell: (l) => <Status of="loan" is={l.status} /> },
    ];
  }, [t, zone]);
}
