import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { OrderView, ReceiptView } from '#shared/purchase/views';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { useScan } from '../kernel/scan';
import { ScanBox } from '../kernel/scan-box';
import { Status } from '../kernel/status';
import { OnDay } from '../kernel/when';
import { ReceiveOrder } from './receive-order';
import { ReceivedPanel } from './received-panel';

const rowId = (o: OrderView): string => o.id;
type Props = Readonly<{ orderId: string | null; onOrder: (orderId: string | null) => void }>;

/** 驗收 (B13): scan the order, scan its parts, book; then who waits for what came. */
export function ReceiveView({ orderId, onOrder }: Props): ReactNode {
  const { data: order } = useQuery({ ...routeQuery('purchase.orderOf', { id: orderId ?? '' }), enabled: orderId !== null });
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  if (receipt !== null) return <ReceivedPanel receipt={receipt} onNext={() => onOrder(null)} />;
  if (orderId !== null && order != null) return <ReceiveOrder order={order} onBooked={setReceipt} onOther={() => onOrder(null)} />;
  return <ChooseOrder onOrder={onOrder} />;
}

/** Which order came: its bars, or one of the list. */
function ChooseOrder({ onOrder }: Pick<Props, 'onOrder'>) {
  const t = useT('purchase');
  const book = useBookRows<OrderView, Pick<OrderView, 'poNo'>>({
    route: 'purchase.orders',
    input: { view: 'open' },
    read: async (after) => uncounted(await ask('purchase.orders', { view: 'open', after, limit: PAGE_ROWS })),
    next: ({ poNo }) => ({ poNo }),
  });
  const { rows } = book;
  const [activeId, setActiveId] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useScan((code) => {
    const no = parseDocumentNumber(code);
    if (no !== null && no.prefix !== 'PO') return false; // a parcel's own number is no document of the centre
    void ask('purchase.orderOf', { code }).then((found) => (found === null ? setWrong(code) : onOrder(found.id)));
    return true;
  });
  const columns = useMemo<readonly LedgerColumn<OrderView>[]>(
    () => [
      { key: 'no', head: t('column.no'), width: '120px', hideable: false, cell: (o) => <Doc no={o.poNo} /> },
      { key: 'due', head: t('column.due'), width: '92px', cell: (o) => <OnDay on={o.dueOn} /> },
      { key: 'supplier', head: t('column.supplier'), width: 'minmax(120px, 0.6fr)', title: (o) => o.supplier, cell: (o) => o.supplier },
      { key: 'lines', head: t('column.lines'), width: 'minmax(160px, 1fr)', title: linesText, cell: linesText },
      { key: 'amount', head: t('column.amount'), width: '96px', numeric: true, cell: (o) => <Money minor={o.totalMinor} /> },
      { key: 'status', head: t('column.status'), width: '100px', flex: true, cell: (o) => <Status of="purchaseOrder" is={o.status} /> },
    ],
    [t],
  );
  return (
    <div className="book-rows" onScrollCapture={book.onScrollCapture}>
      <Ledger
        id="ordersToReceive"
        label={t('view.receive')}
        rows={rows}
        rowId={rowId}
        columns={columns}
        activeId={activeId ?? rows[0]?.id ?? null}
        onActive={(o) => setActiveId(o.id)}
        onOpen={(o) => onOrder(o.id)}
        marks={(o) => ({ isOver: o.isOverdue })}
        isLoading={book.isPending}
        refusal={book.error}
        onAgain={book.again}
        empty={<Blank title={t('empty.receive')} about={t('empty.receiveAbout')} />}
      />
      {rows.length > 0 && (
        <div className="scan-area">
          <ScanBox
            key={wrong ?? ''}
            answer={wrong === null ? 'right' : 'wrong'}
            isSilent={wrong === null}
            title={wrong === null ? t('scan.order') : t('scan.noOrder', { code: wrong })}
          >
            {wrong === null && <span className="t2">{t('scan.orderAbout')}</span>}
          </ScanBox>
        </div>
      )}
    </div>
  );
}
const linesText = (o: OrderView): string => o.lines.map((l) => `${l.name} ${l.qtyReceived}/${l.qty}`).join('、');
