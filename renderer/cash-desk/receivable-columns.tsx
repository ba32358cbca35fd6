import { useMemo } from 'react';
import type { ReceivableView } from '#shared/receivable/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money, useMoneyNumber } from '../kernel/money';
import { Status, useStatusWord } from '../kernel/status';
import { OnDay } from '../kernel/when';

/** The columns of what is owed (B28), the earliest due day first. */
export function useReceivableColumns(): readonly LedgerColumn<ReceivableView>[] {
  const t = useT('receivable');
  const word = useStatusWord();
  const moneyNumber = useMoneyNumber();
  return useMemo<readonly LedgerColumn<ReceivableView>[]>(
    () => [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, text: (r) => r.arNo, cell: (r) => <Doc no={r.arNo} /> },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(120px, 1fr)',
        title: (r) => r.customerName,
        cell: (r) => r.customerName,
      },
      { key: 'bill', head: t('column.bill'), width: '124px', text: (r) => r.billNo, cell: (r) => <Doc no={r.billNo} isBold={false} /> },
      { key: 'invoice', head: t('column.invoice'), width: '104px', text: (r) => r.invoiceNo, cell: (r) => r.invoiceNo ?? '—' },
      {
        key: 'amount',
        head: t('column.amount'),
        width: '84px',
        numeric: true,
        text: (r) => moneyNumber(r.amountMinor),
        cell: (r) => <Money minor={r.amountMinor} />,
      },
      {
        key: 'received',
        head: t('column.received'),
        width: '84px',
        numeric: true,
        text: (r) => moneyNumber(r.receivedMinor),
        cell: (r) => <Money minor={r.receivedMinor} />,
      },
      {
        key: 'balance',
        head: t('column.balance'),
        width: '84px',
        numeric: true,
        text: (r) => moneyNumber(r.balanceMinor),
        cell: (r) => (
          <b>
            <Money minor={r.balanceMinor} />
          </b>
        ),
      },
      { key: 'due', head: t('column.due'), width: '84px', text: (r) => r.dueOn, cell: (r) => <OnDay on={r.dueOn} /> },
      {
        key: 'overdue',
        head: t('column.overdue'),
        width: '84px',
        numeric: true,
        text: (r) => Math.max(0, r.overdueDays),
        cell: (r) => (r.overdueDays > 0 ? <b className="bad">{t('days', { count: r.overdueDays })}</b> : '—'),
      },
      { key: 'promise', head: t('column.promise'), width: '84px', text: (r) => r.promiseOn, cell: (r) => <OnDay on={r.promiseOn} /> },
      { key: 'collector', head: t('column.collector'), width: '84px', text: (r) => r.collector, cell: (r) => r.collector ?? '—' },
      {
        key: 'status',
        head: t('column.status'),
        width: '96px',
        flex: true,
        text: (r) => word('receivable', r.status),
        cell: (r) => <Status of="receivable" is={r.status} />,
      },
    ],
    [t, word, moneyNumber],
  );
}
