import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { CALL_VIEWS, type CallView } from '#shared/service-call/schema';
import { call as ask, routeQuery } from '../kernel/api';
import { BookTabs } from '../kernel/book/book-tabs';
import { NoMatch } from '../kernel/book/filter-ends';
import { SaveViewDialog } from '../kernel/book/saved-views';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { PrintBook } from '../kernel/book/print-book';
import { usePreviewChoice } from '../kernel/book/view-buttons';
import { Blank } from '../kernel/blank-states';
import { useMinute } from '../kernel/clock';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { ListExport } from '../kernel/ledger/list-export';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { useCallColumns } from './call-columns';
import { usePossibleDeeds, type CallDeed } from './call-deeds';
import { CallDialog } from './call-dialogs';
import { isOverdue } from './call-due';
import { CallFilterBar } from './call-filter-bar';
import { isFiltered, listInputOf, NO_FILTERS } from './call-filters';
import { CallPreview } from './call-preview';
import { NewCall } from './new-call';
import { useCallFilters } from './use-call-filters';

const route = getRouteApi('/calls');
const rowId = (call: CallView): string => call.id;

/** 叫修登記簿 (F3): overdue and carried-over first, worked from the keyboard. */
export function CallRegisterPage(): ReactNode {
  const t = useT('serviceCall');
  const words = useT('book');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  const now = useMinute();
  const isWide = useMediaQuery('(min-width: 1600px)', undefined, { getInitialValueInEffect: false });
  const columns = useCallColumns(isWide);
  const { filters, change, ...views } = useCallFilters();
  const [chosenId, setChosenId] = useState(search.call ?? null);
  const [deed, setDeed] = useState<CallDeed | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isPreview, togglePreview] = usePreviewChoice('serviceCall');
  useEffect(() => {
    if (search.call !== undefined) setChosenId(search.call);
  }, [search.call]);

  const input = listInputOf(filters);
  const book = useBookRows<CallView, { calledAt: string; id: string }>({
    route: 'serviceCall.list',
    input,
    read: async (after) => {
      const { calls, total } = await ask('serviceCall.list', { ...input, after, limit: PAGE_ROWS });
      return { rows: calls, total };
    },
    next: ({ calledAt, id }) => ({ calledAt, id }),
  });
  const { data: counts } = useQuery(routeQuery('serviceCall.counts', {}));
  const line = book.rows.find((c) => c.id === chosenId);
  const listed = line && !book.isOld(line) ? line : undefined;
  const { data: asked } = useQuery({
    ...routeQuery('serviceCall.byId', { id: chosenId ?? '' }),
    enabled: chosenId !== null && listed === undefined,
  });
  const active = listed ?? (chosenId === null ? undefined : asked) ?? line ?? book.rows[0] ?? null;
  const deeds = usePossibleDeeds(active);

  const openNew = useCallback(() => void navigate({ search: (old) => ({ ...old, form: 'new' }) }), [navigate]);
  const openJob = async (c: CallView): Promise<void> => {
    if (c.receiptId === null) return;
    const [card] = await ask('repairCard.ofReceipt', { receiptId: c.receiptId });
    if (card) await navigate({ to: '/job/$id', params: { id: card.id } });
  };
  const open = (c: CallView): void => {
    if (c.receiptId !== null) void openJob(c);
    else if (!isPreview) togglePreview();
  };
  usePageKeys([
    ...(can('serviceCall.register') ? [{ key: 'n', label: t('deed.createShort'), run: openNew }] : []),
    ...deeds.map(({ deed: name, key }) => ({ key, label: t(`deed.${name}`), run: () => setDeed(name) })),
  ]);
  const onSort = (key: string): void => {
    if (key !== 'calledAt' && key !== 'due') return;
    const sort = key === 'due' ? 'dueAt' : 'calledAt';
    if (filters.sort !== sort) change({ sort, isDescending: false });
    else if (!filters.isDescending) change({ isDescending: true });
    else change({ sort: 'register', isDescending: false });
  };
  const done = (text: string): void => {
    showToast({ text });
    setDeed(null);
  };
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={[
          ...CALL_VIEWS.map((v) => ({ key: v, label: t(`view.${v}`), count: counts?.[v] })),
          ...views.saved.map((s) => ({ key: views.keyOf(s), label: s.name })),
        ]}
        active={views.active}
        onPick={(key) => {
          setChosenId(null);
          views.pick(key);
        }}
        onSave={() => setIsSaving(true)}
      />
      <CallFilterBar
        filters={filters}
        onChange={(patch) => {
          setChosenId(null);
          change(patch);
        }}
        total={book.total}
        overdue={counts?.overdue ?? 0}
        isPreview={isPreview}
        onPreview={togglePreview}
        end={
          <>
            <PrintBook
              id="calls"
              title={t('title')}
              dayLabel={words('dayCalled')}
              isWhole={filters.view === 'all'}
              wanted={(days) => ({ book: 'calls', filter: listInputOf(filters), ...days })}
            />
            <ListExport
              list="calls"
              title={t('title')}
              columns={columns}
              pages={{
                read: async (after: { calledAt: string; id: string } | null, limit) =>
                  (await ask('serviceCall.list', { ...input, after, limit })).calls,
                next: ({ calledAt, id }) => ({ calledAt, id }),
              }}
            />
          </>
        }
        onNew={openNew}
        savedName={views.savedName}
        onRemoveSaved={views.removeSaved}
      />
      <div className="book" data-preview={isPreview && active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="serviceCall"
            label={t('title')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            sort={
              filters.sort === 'register'
                ? null
                : { key: filters.sort === 'dueAt' ? 'due' : 'calledAt', isDescending: filters.isDescending }
            }
            onSort={onSort}
            activeId={active?.id ?? null}
            onActive={(c) => setChosenId(c.id)}
            onOpen={open}
            onPreview={togglePreview}
            marks={(c) => ({ isOver: isOverdue(c, now), isDone: c.status === 'CLOSED' || c.status === 'CANCELLED' })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={
              <Empty
                view={filters.view}
                isFiltered={isFiltered(filters)}
                onClear={() => change({ ...NO_FILTERS, view: filters.view })}
                onNew={can('serviceCall.register') ? openNew : null}
              />
            }
          />
        </div>
        {isPreview && active !== null && (
          <CallPreview
            call={active}
            isListed={line !== undefined || chosenId === null || active.id !== chosenId}
            onDeed={setDeed}
            onOpenJob={() => void openJob(active)}
            onOpenVoucher={(voucher) => void navigate({ to: '/vouchers', search: { voucher } })}
          />
        )}
      </div>
      {deed !== null && active !== null && (
        <CallDialog key={active.id} deed={deed} call={active} onDone={done} onClose={() => setDeed(null)} />
      )}
      {search.form === 'new' && <NewCall customerId={search.customer ?? null} productId={search.product ?? null} onChoose={setChosenId} />}
      {isSaving && (
        <SaveViewDialog
          taken={views.saved.map((s) => s.name)}
          onClose={() => setIsSaving(false)}
          onSave={(name) => {
            views.save(name);
            setIsSaving(false);
          }}
        />
      )}
    </>
  );
}

type EmptyProps = Readonly<{ view: (typeof CALL_VIEWS)[number]; isFiltered: boolean; onClear: () => void; onNew: (() => void) | null }>;

/** Nothing here: what will be here, and one way on. */
function Empty({ view, isFiltered: hasFilters, onClear, onNew }: EmptyProps) {
  const t = useT('serviceCall');
  if (hasFilters) return <NoMatch onClear={onClear} />;
  return (
    <Blank title={t(`empty.${view}`)} about={t(`empty.${view}About`)}>
      {onNew && (view === 'open' || view === 'all') && (
        <Button variant="default" onClick={onNew}>
          {t('deed.create')}
        </Button>
      )}
    </Blank>
  );
}
