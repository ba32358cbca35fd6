import { useMemo } from 'react';
import type { WaitingView } from '#shared/purchase/views';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { LimitDay } from '../kernel/limit-day';
import { When } from '../kernel/when';

/** Who waits for what, and what decides the rank. */
export function useWaitingColumns(): readonly LedgerColumn<WaitingView>[] {
  const t = useT('purchase');
  return useMemo<readonly LedgerColumn<WaitingView>[]>(
    () => [
      { key: 'sku', head: t('column.sku'), width: '120px', hideable: false, cell: (l) => <b className="nw">{l.sku}</b> },
      { key: 'name', head: t('column.name'), width: 'minmax(110px, 1fr)', title: (l) => l.name, cell: (l) => l.name },
      { key: 'rank', head: t('column.rank'), width: '56px', numeric: true, cell: (l) => <b>{l.rank}</b> },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (l) => (l.jobNo === null ? <span className="t3">{t('van')}</span> : <Doc no={l.jobNo} isBold={false} />),
      },
      { key: 'technician', head: t('column.technician'), width: '84px', title: (l) => l.requester, cell: (l) => l.requester },
      { key: 'promised', head: t('column.promised'), width: '92px', cell: (l) => <When at={l.promisedAt} /> },
      { key: 'deadline', head: t('column.deadline'), width: '92px', cell: (l) => <LimitDay on={l.deadlineOn} /> },
      { key: 'since', head: t('column.waitingSince'), width: '92px', cell: (l) => <When at={l.askedAt} /> },
      { key: 'missing', head: t('column.missing'), width: '72px', numeric: true, cell: (l) => <b className="bad">{l.qtyMissing}</b> },
      { key: 'available', head: t('column.available'), width: '80px', numeric: true, cell: (l) => l.available },
      { key: 'onOrder', head: t('column.onOrder'), width: '92px', numeric: true, cell: (l) => l.onOrder || '' },
    ],
    [t],
  );
}
