import { useMemo } from 'react';
import type { PartLine } from '#shared/part/schema';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money, useMoneyNumber } from '../kernel/money';

/** The columns of the stock list (B11); red is what should be ordered. */
export function usePartColumns(): readonly LedgerColumn<PartLine>[] {
  const t = useT('part');
  const moneyNumber = useMoneyNumber();
  return useMemo<readonly LedgerColumn<PartLine>[]>(
    () => [
      {
        key: 'sku',
        head: t('column.sku'),
        width: '120px',
        hideable: false,
        text: (p) => p.sku,
        cell: (p) => <b className="nw">{p.sku}</b>,
      },
      { key: 'name', head: t('column.name'), width: 'minmax(130px, 1.2fr)', title: (p) => p.name, cell: (p) => p.name },
      { key: 'spec', head: t('column.spec'), width: 'minmax(80px, .6fr)', title: (p) => p.spec ?? '', cell: (p) => p.spec ?? '' },
      { key: 'bin', head: t('column.bin'), width: '64px', text: (p) => p.homeBin, cell: (p) => p.homeBin ?? <span className="t3">—</span> },
      {
        key: 'onHand',
        head: t('column.onHand'),
        width: '84px',
        numeric: true,
        text: (p) => p.onHand,
        cell: (p) => `${p.onHand} ${t(`unit.${p.unit}`)}`,
      },
      {
        key: 'reserved',
        head: t('column.reserved'),
        width: '56px',
        numeric: true,
        text: (p) => p.reserved,
        cell: (p) => (p.reserved === 0 ? '' : p.reserved),
      },
      {
        key: 'available',
        head: t('column.available'),
        width: '60px',
        numeric: true,
        text: (p) => p.available,
        cell: (p) => <b className={p.orderAt > 0 && p.available <= p.orderAt ? 'bad' : ''}>{p.available}</b>,
      },
      {
        key: 'withTechnicians',
        head: t('column.withTechnicians'),
        width: '86px',
        numeric: true,
        text: (p) => p.withTechnicians,
        cell: (p) => (p.withTechnicians === 0 ? '' : p.withTechnicians),
      },
      {
        key: 'orderAt',
        head: t('column.orderAt'),
        width: '70px',
        numeric: true,
        text: (p) => p.orderAt,
        cell: (p) => (p.orderAt === 0 ? '' : p.orderAt),
      },
      {
        key: 'fillTo',
        head: t('column.fillTo'),
        width: '56px',
        numeric: true,
        text: (p) => p.fillTo,
        cell: (p) => (p.fillTo === 0 ? '' : p.fillTo),
      },
      {
        key: 'price',
        head: t('column.price'),
        width: '76px',
        numeric: true,
        text: (p) => moneyNumber(p.priceMinor),
        cell: (p) => <Money minor={p.priceMinor} />,
      },
    ],
    [t, moneyNumber],
  );
}
