import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { StocktakeView } from '#shared/stocktake/schema';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';
import { CountView } from './count-view';
import { OpenCountDialog } from './open-count-dialog';
import { SettlementView } from './settlement-view';

const route = getRouteApi('/parts');
const rowId = (st: StocktakeView): string => st.id;
const isLive = (st: StocktakeView): boolean => ['OPEN', 'COUNTED', 'APPROVED'].includes(st.status);

function useColumns(): readonly LedgerColumn<StocktakeView>[] {
  const t = useT('stocktake');
  return useMemo<readonly LedgerColumn<StocktakeView>[]>(() => {
    const scope = (s: StocktakeView): string => `${t(`scope.${s.scope}`)} ${s.scopeText}`;
    return [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, cell: (s) => <Doc no={s.stNo} /> },
      { key: 'scope', head: t('column.scope'), width: 'minmax(140px, 1fr)', title: scope, cell: scope },
      { key: 'opened', head: t('column.opened'), width: '92px', cell: (s) => <When at={s.openedAt} /> },
      { key: 'by', head: t('column.by'), width: '92px', title: (s) => s.openedBy, cell: (s) => s.openedBy },
      {
        key: 'counters',
        head: t('column.counter'),
        width: 'minmax(92px, .6fr)',
        title: (s) => s.counters.join('、'),
        cell: (s) => s.counters.join('、'),
      },
      {
        key: 'progress',
        head: t('column.progress'),
        width: '108px',
        numeric: true,
        cell: (s) => t('progress', { done: s.linesDone, all: s.lines }),
      },
      { key: 'status', head: t('column.status'), width: '100px', flex: true, cell: (s) => <Status of="stocktake" is={s.status} /> },
    ];
  }, [t]);
}

/** 盤點單: all of them, newest first; Enter goes on counting, or to the settlement. */
export function CountsView(): ReactNode {
  const t = useT('stocktake');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: chosen } = useQuery({ ...routeQuery('stocktake.byId', { id: search.id ?? '' }), enabled: search.id !== undefined });
  const open = (id?: string): void => void navigate({ search: { view: 'count', ...(id === undefined ? {} : { id }) } });
  const back = (
    <Button size="xs" variant="default" onClick={() => open()}>
      {t('deed.back')}
    </Button>
  );
  if (search.id === undefined || chosen == null) return <CountList onOpen={open} />;
  return chosen.status === 'OPEN' ? (
    <CountView key={chosen.id} count={chosen} end={back} />
  ) : (
    <SettlementView key={chosen.id} count={chosen} end={back} />
  );
}

function CountList({ onOpen }: Readonly<{ onOpen: (id: string) => void }>) {
  const t = useT('stocktake');
  const can = useCan();
  const columns = useColumns();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [isNew, setIsNew] = useState(false);
  const [isCancelling, setIsCancelling] = useState(false);
  const book = useBookRows<StocktakeView, { stNo: string }>({
    route: 'stocktake.list',
    input: { view: 'all' },
    read: async (after) => uncounted(await ask('stocktake.list', { view: 'all', after, limit: PAGE_ROWS })),
    next: ({ stNo }) => ({ stNo }),
  });
  const active = book.rows.find((s) => s.id === activeId) ?? book.rows[0] ?? null;
  const mayCancel = active !== null && isLive(active) && can('stocktake.cancel');
  usePageKeys([
    ...(can('stocktake.open') ? [{ key: 'n', label: t('deed.open'), run: () => setIsNew(true) }] : []),
    ...(mayCancel ? [{ key: 'Delete', label: t('deed.cancel'), run: () => setIsCancelling(true) }] : []),
  ]);
  return (
    <>
      <div className="bar">
        <span className="row bar-end">
          {mayCancel && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="Delete" />} onClick={() => setIsCancelling(true)}>
              {t('deed.cancel')}
            </Button>
          )}
          {can('stocktake.open') && (
            <Button size="xs" rightSection={<KeyOf of="n" />} onClick={() => setIsNew(true)}>
              {t('deed.open')}
            </Button>
          )}
        </span>
      </div>
      <div className="book">
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="stocktakes"
            label={t('deed.back')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'stocktakes', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={(s) => setActiveId(s.id)}
            onOpen={(s) => onOpen(s.id)}
            marks={(s) => ({ isDone: s.status === 'CANCELLED' || s.status === 'REVERSED' })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t('empty')} about={t('emptyAbout')} />}
          />
        </div>
      </div>
      {isNew && <OpenCountDialog onClose={() => setIsNew(false)} onDone={onOpen} />}
      {isCancelling && active !== null && (
        <ReasonedDeed
          route="stocktake.cancel"
          form={`stocktake.cancel:${active.id}`}
          title={t('cancelTitle', { no: active.stNo })}
          stays={t('cancelStays')}
          causes={t('cancelCauses')}
          deed={t('deed.cancel')}
          keep={t('cancelKeep')}
          input={(reason) => ({ stocktakeId: active.id, rev: active.rev, reason })}
          onDone={() => setIsCancelling(false)}
          onKeep={() => setIsCancelling(false)}
        />
      )}
    </>
  );
}
