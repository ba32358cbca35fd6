import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { routeQuery } from '../kernel/api';
import { BookTabs } from '../kernel/book/book-tabs';
import { useT } from '../kernel/i18n';
import { OrdersView } from './orders-view';
import { PricesView } from './prices-view';
import { ReceiveView } from './receive-view';
import { RequisitionsView } from './requisitions-view';
import { ReturnedView } from './returned-view';
import { ShortView } from './short-view';
import { SuppliersView } from './suppliers-view';
import { WaitingView } from './waiting-view';

const route = getRouteApi('/purchase');
const VIEWS = ['short', 'requisitions', 'orders', 'receive', 'waiting', 'suppliers', 'returned', 'prices'] as const;
type View = (typeof VIEWS)[number];
const isView = (text: string | undefined): text is View => VIEWS.some((v) => v === text);

/** 採購: what to buy, what waits for a decision, what is on its way, what comes in, and who waits for it (B12, B13). */
export function PurchasePage(): ReactNode {
  const t = useT('purchase');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = isView(search.view) ? search.view : 'short';
  const { data: counts } = useQuery(routeQuery('purchase.counts', {}));
  const counted: Partial<Record<View, number | undefined>> = {
    requisitions: counts?.requisitions,
    orders: counts?.orders,
    waiting: counts?.waiting,
  };
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={VIEWS.map((v) => ({ key: v, label: t(`view.${v}`), count: counted[v] }))}
        active={view}
        onPick={(key) => void navigate({ search: { view: key }, replace: true })}
      />
      <ViewOf
        view={view}
        order={search.order}
        onReceive={(order) => void navigate({ search: { view: 'receive', ...(order === null ? {} : { order }) }, replace: true })}
      />
    </>
  );
}

type Props = Readonly<{ view: View; order: string | undefined; onReceive: (orderId: string | null) => void }>;
function ViewOf({ view, order, onReceive }: Props) {
  switch (view) {
    case 'short':
      return <ShortView />;
    case 'requisitions':
      return <RequisitionsView />;
    case 'orders':
      return <OrdersView onReceive={onReceive} />;
    case 'receive':
      return <ReceiveView key={order ?? ''} orderId={order ?? null} onOrder={onReceive} />;
    case 'waiting':
      return <WaitingView />;
    case 'returned':
      return <ReturnedView />;
    case 'prices':
      return <PricesView />;
    case 'suppliers':
      return <SuppliersView />;
  }
}
