import { useMemo } from 'react';
import type { BoardCard } from '#shared/repair-card/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { useProductName } from '../kernel/product-name';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';

type Props = Readonly<{
  cards: readonly BoardCard[];
  activeId: string | null;
  isLoading: boolean;
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
  onPreview: () => void;
}>;

/** The bench as a table. */
export function BenchTable({ cards, activeId, isLoading, onActive, onOpen, onPreview }: Props) {
  const t = useT('repairCard');
  const nameOf = useProductName();
  const columns = useMemo<readonly LedgerColumn<BoardCard>[]>(
    () => [
      {
        key: 'cardNo',
        head: t('column.cardNo'),
        width: '132px',
        cell: (c) => <Doc no={c.cardNo} />,
        sort: (c) => c.cardNo,
        hideable: false,
      },
      {
        key: 'status',
        head: t('column.status'),
        width: '104px',
        flex: true,
        cell: (c) => <Status of="repairCard" is={c.status} />,
        sort: (c) => c.status,
      },
      {
        key: 'promise',
        head: t('column.promise'),
        width: '112px',
        numeric: true,
        cell: (c) => (
          <span className={c.isPromiseMissed ? 'bad b' : ''}>
            <When at={c.promisedAt} isNear />
          </span>
        ),
        sort: (c) => c.promisedAt,
      },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(88px, .6fr)',
        cell: (c) => c.customerName,
        sort: (c) => c.customerName,
        title: (c) => c.customerName,
      },
      { key: 'place', head: t('column.place'), width: '72px', cell: (c) => <b>{c.place}</b>, sort: (c) => c.place },
      {
        key: 'model',
        head: t('column.model'),
        width: 'minmax(120px, .8fr)',
        cell: nameOf,
        sort: nameOf,
        title: nameOf,
      },
      {
        key: 'serial',
        head: t('column.serial'),
        width: '150px',
        cell: (c) => (c.serial ? <Imei value={c.serial} /> : '—'),
        sort: (c) => c.serial,
      },
      { key: 'fault', head: t('column.fault'), width: 'minmax(140px, 1fr)', cell: (c) => c.faultReported, title: (c) => c.faultReported },
      {
        key: 'technician',
        head: t('column.technician'),
        width: '84px',
        cell: (c) => c.technician ?? <span className="t3">—</span>,
        sort: (c) => c.technician,
      },
      { key: 'type', head: t('column.type'), width: '44px', centred: true, cell: (c) => c.type, sort: (c) => c.type },
      {
        key: 'openedAt',
        head: t('column.openedAt'),
        width: '104px',
        cell: (c) => <When at={c.openedAt} />,
        sort: (c) => c.openedAt,
        hiddenAtFirst: true,
      },
    ],
    [t, nameOf],
  );
  return (
    <Ledger
      id="bench"
      label={t('bench')}
      rows={cards}
      rowId={(c) => c.id}
      columns={columns}
      file={{ list: 'bench' }}
      activeId={activeId}
      onActive={(c) => onActive(c.id)}
      onOpen={(c) => onOpen(c.id)}
      onPreview={onPreview}
      marks={(c) => ({ isOver: c.isPromiseMissed })}
      isLoading={isLoading}
    />
  );
}
