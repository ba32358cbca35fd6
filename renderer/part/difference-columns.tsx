import { useMemo } from 'react';
import type { DifferenceView } from '#shared/stocktake/schema';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money } from '../kernel/money';
import { placeWord } from './place-word';

/** The settlement: what was in the books at the moment of the count, what was counted, and why (B15). */
export function useDifferenceColumns(): readonly LedgerColumn<DifferenceView>[] {
  const t = useT('stocktake');
  const part = useT('part');
  return useMemo<readonly LedgerColumn<DifferenceView>[]>(() => {
    const where = (d: DifferenceView): string => placeWord(part, d.placeKind, d.place);
    const why = (d: DifferenceView): string =>
      [d.reason ?? '', d.group === 'unknown' && d.resolution !== null ? t(`resolution.${d.resolution}`) : ''].join(' ');
    const from = (d: DifferenceView): string => d.fromPlace ?? [d.slip?.siNo, d.slip?.jobNo].filter(Boolean).join(' ');
    const what = (d: DifferenceView): string => [d.name ?? '', ...d.serials].join(' ');
    return [
      { key: 'group', head: t('column.group'), width: '84px', hideable: false, cell: (d) => <b>{t(`group.${d.group}`)}</b> },
      { key: 'bin', head: t('column.bin'), width: '72px', title: where, cell: where },
      { key: 'sku', head: t('column.sku'), width: '132px', cell: (d) => <b className="nw">{d.sku ?? d.code}</b> },
      { key: 'name', head: t('column.name'), width: 'minmax(120px, 1fr)', title: what, cell: what },
      { key: 'from', head: t('column.from'), width: '84px', title: from, cell: from },
      { key: 'book', head: t('column.book'), width: '56px', numeric: true, cell: (d) => d.book },
      { key: 'counted', head: t('column.counted'), width: '80px', numeric: true, cell: (d) => d.counted },
      { key: 'recount', head: t('column.recount'), width: '80px', numeric: true, cell: (d) => d.recount },
      {
        key: 'difference',
        head: t('column.difference'),
        width: '92px',
        numeric: true,
        cell: (d) => (
          <b className={d.group === 'short' ? 'bad' : ''}>{`${d.group === 'short' ? '−' : d.group === 'otherBin' ? '⇄' : '+'}${d.qty}`}</b>
        ),
      },
      { key: 'value', head: t('column.value'), width: '84px', numeric: true, cell: (d) => <Money minor={d.valueMinor} /> },
      {
        key: 'reason',
        head: t('column.reason'),
        width: 'minmax(96px, .7fr)',
        title: why,
        cell: why,
      },
    ];
  }, [t, part]);
}
