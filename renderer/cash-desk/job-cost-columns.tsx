import { useMemo } from 'react';
import { BEARERS } from '#shared/job-cost/bearers';
import type { CostRow } from '#shared/job-cost/schema';
import { localDay } from '../kernel/dates';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money, useMoneyNumber } from '../kernel/money';
import { useSession } from '../kernel/session';
import { OnDay } from '../kernel/when';

/** The columns of the month: job, what it cost, who bears how much of it, what the customer pays. */
export function useJobCostColumns(): readonly LedgerColumn<CostRow>[] {
  const t = useT('jobCost');
  const { zone } = useSession();
  const moneyNumber = useMoneyNumber();
  return useMemo<readonly LedgerColumn<CostRow>[]>(() => {
    const money = (key: string, head: string, of: (r: CostRow) => number, width = '80px'): LedgerColumn<CostRow> => ({
      key,
      head,
      width,
      numeric: true,
      text: (r) => moneyNumber(of(r)),
      cell: (r) => (of(r) === 0 ? '—' : <Money minor={of(r)} />),
    });
    return [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, text: (r) => r.no, cell: (r) => <Doc no={r.no} /> },
      { key: 'type', head: t('column.type'), width: '56px', cell: (r) => r.type },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(90px, 1fr)',
        title: (r) => r.customerName,
        cell: (r) => r.customerName,
      },
      { key: 'model', head: t('column.model'), width: 'minmax(90px, 1fr)', title: (r) => r.model, cell: (r) => r.model },
      {
        key: 'closed',
        head: t('column.closed'),
        width: '84px',
        text: (r) => localDay(r.closedAt, zone),
        cell: (r) => <OnDay on={localDay(r.closedAt, zone)} />,
      },
      money('cost', t('column.cost'), (r) => r.costMinor),
      ...BEARERS.map((b) => money(`by-${b}`, t(`bearers.${b}`), (r) => r.borne[b])),
      money('pays', t('column.pays'), (r) => r.customerPaysMinor, '116px'),
    ];
  }, [t, zone, moneyNumber]);
}
