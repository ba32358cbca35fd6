import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { OnTheWay } from '#shared/purchase/views';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useChosenRow } from '../kernel/book/use-chosen-row';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { OnDay } from '../kernel/when';
import { OrderPane } from './order-pane';
import { OverDialog } from './over-dialog';
import { ConfirmRest, RestDialog } from './close-rest-dialog';
import { ShipDialog } from './ship-dialog';
import type { RequisitionDeed } from './requisition-pane';

const route = getRouteApi('/purchase');
const rowId = (l: OnTheWay): string => l.lineId;

function useColumns(): readonly LedgerColumn<OnTheWay>[] {
  const t = useT('purchase');
  const form = useT('purchaseForm');
  return useMemo<readonly LedgerColumn<OnTheWay>[]>(
    () => [
      { key: 'due', head: t('column.due'), width: '92px', hideable: false, cell: (l) => <OnDay on={l.dueOn} /> },
      { key: 'sku', head: t('column.sku'), width: '120px', cell: (l) => <b className="nw">{l.sku}</b> },
      { key: 'name', head: t('column.name'), width: 'minmax(120px, 1fr)', title: (l) => l.name, cell: (l) => l.name },
      { key: 'open', head: t('column.open'), width: '64px', numeric: true, cell: (l) => l.qtyOpen },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (l) => (l.jobNo === null ? <span className="t3">{t('stock')}</span> : <Doc no={l.jobNo} isBold={false} />),
      },
      { key: 'no', head: t('column.no'), width: '120px', cell: (l) => <Doc no={l.poNo} isBold={false} /> },
      { key: 'supplier', head: t('column.supplier'), width: 'minmax(100px, 0.6fr)', title: (l) => l.supplier, cell: (l) => l.supplier },
      {
        key: 'tracking',
        head: form('fact.tracking'),
        width: '120px',
        title: (l) => l.trackingNo ?? '',
        text: (l) => l.trackingNo,
        cell: (l) => (l.isEnding ? <span className="amber nw">{form('rest.waits')}</span> : (l.trackingNo ?? '')),
      },
    ],
    [t, form],
  );
}

/** 在途: every ordered part that is not here, across jobs, the earliest first; beside it its whole order (users-ask 45). */
export function OrdersView({ onReceive }: Readonly<{ onReceive: (orderId: string) => void }>): ReactNode {
  const t = useT('purchase');
  const form = useT('purchaseForm');
  const can = useCan();
  const columns = useColumns();
  const named = route.useSearch().id;
  const book = useBookRows<OnTheWay, Pick<OnTheWay, 'dueOn' | 'poNo' | 'lineId'>>({
    route: 'purchase.onTheWay',
    input: {},
    read: async (after) => uncounted(await ask('purchase.onTheWay', { after, limit: PAGE_ROWS })),
    next: ({ dueOn, poNo, lineId }) => ({ dueOn, poNo, lineId }),
    sought: (l) => l.orderId === named || l.lineId === named,
  });
  const { rows } = book;
  const [activeId, setActiveId] = useChosenRow(named);
  const [dialog, setDialog] = useState<'close' | 'over' | 'ship' | 'void' | null>(null);
  /** An order that is named by the address, and all here: it is not on its way, and shown all the same. */
  const isNamed = activeId !== null && activeId === named && !rows.some((l) => l.orderId === named);
  const active = isNamed ? null : (rows.find((l) => l.lineId === activeId || l.orderId === activeId) ?? rows[0] ?? null);
  const orderId = isNamed ? activeId : active?.orderId;
  const { data: order } = useQuery({ ...routeQuery('purchase.orderOf', { id: orderId ?? '' }), enabled: orderId !== undefined });
  const mayClose = can('purchase.closeRest');
  const last = order?.receipts.findLast((r) => r.status === 'POSTED');
  const deeds: readonly RequisitionDeed[] =
    order == null
      ? []
      : [
          ...(active !== null && can('purchase.receive')
            ? [{ key: 'e', label: t('deed.receive'), run: () => onReceive(active.orderId) }]
            : []),
          ...(active !== null && can('purchase.allowOver') ? [{ key: 'm', label: t('deed.allowOver'), run: () => setDialog('over') }] : []),
          ...(active !== null && can('purchase.ship') ? [{ key: 't', label: form('deed.ship'), run: () => setDialog('ship') }] : []),
          ...(active !== null && (mayClose || can('purchase.askClose'))
            ? [{ key: 'Delete', label: t('deed.closeRest'), run: () => setDialog('close') }]
            : []),
          ...(can('purchase.voidReceipt') && last !== undefined
            ? [{ key: 'v', label: t('deed.voidReceipt'), run: () => setDialog('void') }]
            : []),
        ];
  usePageKeys(deeds);
  const close = (): void => setDialog(null);
  return (
    <div className="book" data-preview={order != null}>
      <div className="book-rows" onScrollCapture={book.onScrollCapture}>
        <Ledger
          id="onTheWay"
          label={t('view.orders')}
          rows={rows}
          rowId={rowId}
          columns={columns}
          file={{ list: 'onTheWay', pages: book.pages }}
          activeId={active?.lineId ?? null}
          onActive={(l) => setActiveId(l.lineId)}
          onOpen={(l) => onReceive(l.orderId)}
          marks={(l) => ({ isOver: l.isOverdue })}
          isLoading={book.isPending}
          refusal={book.error}
          onAgain={book.again}
          empty={<Blank title={t('empty.orders')} about={t('empty.ordersAbout')} />}
        />
      </div>
      {order != null && <OrderPane order={order} deeds={deeds} />}
      {dialog === 'over' && order != null && <OverDialog key={order.id} order={order} lineId={active?.lineId ?? ''} onClose={close} />}
      {dialog === 'ship' && order != null && <ShipDialog key={order.id} order={order} onClose={close} />}
      {dialog === 'close' &&
        order != null &&
        (mayClose && order.closeAskedBy !== null ? (
          <ConfirmRest key={order.id} order={order} onClose={close} />
        ) : (
          <RestDialog key={order.id} order={order} isAsking={!mayClose} onClose={close} />
        ))}
      {dialog === 'void' && last !== undefined && (
        <ReasonedDeed
          route="purchase.voidReceipt"
          form={`purchase.voidReceipt:${last.id}`}
          title={t('voidTitle', { no: last.grNo })}
          stays={t('voidStays')}
          deed={t('deed.voidReceipt')}
          keep={t('keep')}
          input={(reason) => ({ receiptId: last.id, rev: last.rev, reason })}
          onDone={() => {
            close();
            showToast({ text: t('voided', { no: last.grNo }) });
          }}
          onKeep={close}
        />
      )}
    </div>
  );
}
