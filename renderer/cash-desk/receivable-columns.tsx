import { useMemo } from 'react';
import type { ReceivableView } from '#shared/receivable/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money } from '../kernel/money';
import { Status } from '../kernel/status';
import { OnDay } from '../kernel/when';

/** The columns of what is owed (B28), the earliest due day first. */
export function useReceivableColumns(): readonly LedgerColumn<ReceivableView>[] {
  const t = useT('receivable');
  return useMemo<readonly LedgerColumn<ReceivableView>[]>(
    () => [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, cell: (r) => <Doc no={r.arNo} /> },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(120px, 1fr)',
        title: (r) => r.customerName,
        cell: (r) => r.customerName,
      },
      { key: 'bill', head: t('column.bill'), width: '124px', cell: (r) => <Doc no={r.billNo} isBold={false} /> },
      { key: 'invoice', head: t('column.invoice'), width: '104px', cell: (r) => r.invoiceNo ?? '—' },
      { key: 'amount', head: t('column.amount'), width: '84px', numeric: true, cell: (r) => <Money minor={r.amountMinor} /> },
      { key: 'received', head: t('column.received'), width: '84px', numeric: true, cell: (r) => <Money minor={r.receivedMinor} /> },
      {
        key: 'balance',
        head: t('column.balance'),
        width: '84px',
        numeric: true,
        cell: (r) => (
          <b>
            <Money minor={r.balanceMinor} />
          </b>
        ),
      },
      { key: 'due', head: t('column.due'), width: '84px', cell: (r) => <OnDay on={r.dueOn} /> },
      {
        key: 'overdue',
        head: t('column.overdue'),
        width: '84px',
        numeric: true,
        cell: (r) => (r.overdueDays > 0 ? <b className="bad">{t('days', { count: r.overdueDays })}</b> : '—'),
      },
      { key: 'promise', head: t('column.promise'), width: '84px', cell: (r) => <OnDay on={r.promiseOn} /> },
      { key: 'status', head: t('column.status'), width: '96px', flex: true, cell: (r) => <Status of="receivable" is={r.status} /> },
    ],
    [t],
  );
}
