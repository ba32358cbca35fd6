import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { PriceDifference } from '#shared/purchase/price-difference';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { DayInput } from '../kernel/day-input';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { useSession } from '../kernel/session';
import { When } from '../kernel/when';

const rowId = (d: PriceDifference): string => String(d.seq);
const Signed = ({ minor }: Readonly<{ minor: number }>) => (
  <span className={minor > 0 ? 'bad b' : ''}>
    <Money minor={minor} />
  </span>
);

function useColumns(): readonly LedgerColumn<PriceDifference>[] {
  const t = useT('purchase');
  const words = useT('priceDifference');
  return useMemo<readonly LedgerColumn<PriceDifference>[]>(
    () => [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, cell: (d) => <Doc no={d.grNo} /> },
      { key: 'at', head: words('at'), width: '92px', cell: (d) => <When at={d.receivedAt} /> },
      { key: 'supplier', head: t('column.supplier'), width: 'minmax(100px, 0.6fr)', title: (d) => d.supplier, cell: (d) => d.supplier },
      { key: 'sku', head: t('column.sku'), width: '110px', cell: (d) => d.sku },
      { key: 'name', head: t('column.name'), width: 'minmax(110px, 0.8fr)', title: (d) => d.name, cell: (d) => d.name },
      { key: 'qty', head: words('qty'), width: '64px', numeric: true, cell: (d) => d.qty },
      { key: 'ordered', head: words('ordered'), width: '84px', numeric: true, cell: (d) => <Money minor={d.orderedPriceMinor} /> },
      { key: 'price', head: words('received'), width: '84px', numeric: true, cell: (d) => <Money minor={d.priceMinor} /> },
      { key: 'difference', head: words('difference'), width: '84px', numeric: true, cell: (d) => <Signed minor={d.differenceMinor} /> },
      { key: 'amount', head: words('amount'), width: '92px', numeric: true, cell: (d) => <Signed minor={d.amountMinor} /> },
      { key: 'reason', head: words('reason'), width: 'minmax(100px, 0.8fr)', title: (d) => d.reason ?? '', cell: (d) => d.reason ?? '' },
      { key: 'order', head: words('order'), width: '124px', cell: (d) => <Doc no={d.poNo} isBold={false} /> },
      { key: 'by', head: words('by'), width: '84px', title: (d) => d.receivedBy, cell: (d) => d.receivedBy },
    ],
    [t, words],
  );
}

/** 進貨價差 of a period: what came at another price than it was ordered for, and why (B13). */
export function PricesView(): ReactNode {
  const words = useT('priceDifference');
  const columns = useColumns();
  const navigate = useNavigate();
  const { zone } = useSession();
  const today = localDay(engineNow(), zone);
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const [activeId, setActiveId] = useState<string | null>(null);
  const { data: totals } = useQuery(routeQuery('purchase.priceDifferenceTotals', { from, to }));
  const book = useBookRows<PriceDifference, Pick<PriceDifference, 'receivedAt' | 'receiptId' | 'seq'>>({
    route: 'purchase.priceDifferences',
    input: { from, to },
    read: async (after) => uncounted(await ask('purchase.priceDifferences', { from, to, after, limit: PAGE_ROWS })),
    next: ({ receivedAt, receiptId, seq }) => ({ receivedAt, receiptId, seq }),
  });
  return (
    <>
      <div className="bar">
        <DayInput label={words('from')} value={from} onChange={setFrom} />
        <DayInput label={words('to')} value={to} onChange={setTo} />
        {totals && (
          <span className="row bar-end" role="status">
            <span className="nw t2">{words('lines', { count: totals.lines })}</span>
            {(['dearer', 'cheaper', 'total'] as const).map((what) => (
              <span key={what} className="nw">
                <span className="t2">{words(what)}</span>{' '}
                <b>
                  <Money minor={totals[`${what}Minor`]} withSign={what === 'total'} />
                </b>
              </span>
            ))}
          </span>
        )}
      </div>
      <div className="book" data-preview={false}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="priceDifferences"
            label={words('title')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'priceDifferences', pages: book.pages }}
            activeId={activeId ?? (book.rows[0] ? rowId(book.rows[0]) : null)}
            onActive={(d) => setActiveId(rowId(d))}
            onOpen={(d) => void navigate({ to: '/parts', search: { view: 'stock', id: d.partId } })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={words('empty')} about={words('emptyAbout')} />}
          />
        </div>
      </div>
    </>
  );
}
