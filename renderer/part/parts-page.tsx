import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { routeQuery } from '../kernel/api';
import { BookTabs } from '../kernel/book/book-tabs';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { KeyOf } from '../kernel/key-cap';
import { useCan } from '../kernel/session';
import { Button } from '@mantine/core';
import { BinsView } from './bins-view';
import { CountsView } from './counts-view';
import { MoveView } from './move-view';
import { MovesView } from './moves-view';
import { ImportDialog } from './import-dialog';
import { NewPartDialog } from './new-part-dialog';
import { OnDayView } from './on-day-view';
import { OutView } from './out-view';
import { PickView } from './pick-view';
import { ReturnsView } from './returns-view';
import { ScrapsView } from './scraps-view';
import { SlipsView } from './slips-view';
import { StockView } from './stock-view';

const route = getRouteApi('/parts');
const TABS = ['pick', 'approve', 'out', 'returns', 'stock', 'low', 'count', 'move', 'bins', 'scrap'] as const; // a new one comes last: their keys are their places
/** 異動單 is the other side of the tab that moves, 某日庫存 that of the stock. */
const BEHIND = { moves: 'move', onDay: 'stock' } as const;
type View = (typeof TABS)[number] | keyof typeof BEHIND;
type Counted = 'pick' | 'approve' | 'out' | 'returns';
const isCounted = (view: View): view is Counted => ['pick', 'approve', 'out', 'returns'].includes(view);
/** What only some posts work with. */
const MAY_SEE: Partial<Record<View, 'stocktake.list' | 'stock.moves' | 'stock.scraps'>> = {
  count: 'stocktake.list',
  move: 'stock.moves',
  scrap: 'stock.scraps',
};
const isView = (text: string | undefined): text is View => text !== undefined && (text in BEHIND || TABS.some((v) => v === text));

/** 零件庫 (F9): what to pick, what waits for the chief, what is out, what comes back, and every part with its card (B11, B14). */
export function PartsPage(): ReactNode {
  const t = useT('part');
  const words = useT('store');
  const can = useCan();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isNew, setIsNew] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const view = isView(search.view) ? search.view : can('stockIssue.issue') ? 'pick' : 'stock';
  const { data: counts } = useQuery(routeQuery('stockIssue.counts', {}));
  const mayCreate = can('part.create') && (view === 'stock' || view === 'low');
  const toDay = (): void => void navigate({ search: { view: 'onDay' } });
  usePageKeys([
    ...(view === 'stock' ? [{ key: 'd', label: words('onDay.open'), run: toDay }] : []),
    ...(mayCreate
      ? [
          { key: 'n', label: t('deed.newPart'), run: () => setIsNew(true) },
          { key: 'm', label: t('deed.import'), run: () => setIsImporting(true) },
        ]
      : []),
  ]);
  const onDay = view === 'stock' && (
    <Button size="xs" variant="default" rightSection={<KeyOf of="d" />} onClick={toDay}>
      {words('onDay.open')}
    </Button>
  );
  const newPart = mayCreate && (
    <>
      <Button size="xs" variant="default" rightSection={<KeyOf of="m" />} onClick={() => setIsImporting(true)}>
        {t('deed.import')}
      </Button>
      <Button size="xs" variant="default" rightSection={<KeyOf of="n" />} onClick={() => setIsNew(true)}>
        {t('deed.newPart')}
      </Button>
    </>
  );
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={TABS.filter((v) => MAY_SEE[v] === undefined || can(MAY_SEE[v])).map((v) => ({
          key: v,
          label: t(`view.${v}`),
          count: isCounted(v) ? counts?.[v] : undefined,
        }))}
        active={view === 'moves' || view === 'onDay' ? BEHIND[view] : view}
        onPick={(key) => void navigate({ search: { view: key }, replace: true })}
      />
      {(view === 'pick' || view === 'approve') && (
        <div className="bar">
          <span className="t2">{t('rule')}</span>
        </div>
      )}
      <ViewOf
        view={view}
        end={
          <>
            {onDay}
            {newPart}
          </>
        }
        mayMove={can('stock.transfer')}
      />
      {isImporting && <ImportDialog onClose={() => setIsImporting(false)} />}
      {isNew && (
        <NewPartDialog
          onClose={() => setIsNew(false)}
          onDone={(part) => {
            setIsNew(false);
            void navigate({ search: { view: 'stock', id: part.id } });
          }}
        />
      )}
    </>
  );
}

function ViewOf({ view, end, mayMove }: Readonly<{ view: View; end: ReactNode; mayMove: boolean }>) {
  switch (view) {
    case 'pick':
      return <PickView />;
    case 'approve':
      return <SlipsView />;
    case 'out':
      return <OutView />;
    case 'returns':
      return <ReturnsView />;
    case 'scrap':
      return <ScrapsView />;
    case 'count':
      return <CountsView />;
    case 'move':
      return mayMove ? <MoveView /> : <MovesView />;
    case 'moves':
      return <MovesView />;
    case 'onDay':
      return <OnDayView />;
    case 'bins':
      return <BinsView />;
    case 'stock':
    case 'low':
      return <StockView key={view} view={view === 'low' ? 'low' : 'all'} end={end} />;
  }
}
