import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { LEDGER_VIEWS, type StayView } from '#shared/custody/schema';
import { isSameIdentifier } from '#shared/product/identifier';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { BookTabs } from '../kernel/book/book-tabs';
import { NoMatch } from '../kernel/book/filter-ends';
import { SaveViewDialog } from '../kernel/book/saved-views';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { PrintBook } from '../kernel/book/print-book';
import { usePreviewChoice } from '../kernel/book/view-buttons';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { ListExport } from '../kernel/ledger/list-export';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { LedgerFilterBar } from './ledger-filter-bar';
import { isFiltered, ledgerInputOf, NO_FILTERS, type LedgerFilters, type LedgerView } from './ledger-filters';
import { useStayColumns, useStayGroups } from './stay-columns';
import { StayDeedDialog, type DialogDeed } from './stay-deed-dialog';
import { usePossibleDeeds, type StayDeed } from './stay-deeds';
import { StayPreview, StayStrip } from './stay-panes';
import { isDone } from './stay-text';
import { useLedgerFilters } from './use-ledger-filters';

const route = getRouteApi('/ledger');
const rowId = (stay: StayView): string => stay.id;
/** The columns that the engine sorts by. */
const SORTS: Readonly<Record<string, LedgerFilters['sort']>> = { no: 'dlNo', shelf: 'shelf', promised: 'promisedAt' };
const COLUMNS = { dlNo: 'no', shelf: 'shelf', promisedAt: 'promised' } as const;

/** 客戶商品進出登記簿 (F6): at every moment each device has one holder and one place. */
export function CustodyLedgerPage(): ReactNode {
  const t = useT('custody');
  const words = useT('book');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  const isWide = useMediaQuery('(min-width: 1600px)', undefined, { getInitialValueInEffect: false });
  const columns = useStayColumns(isWide);
  const groups = useStayGroups();
  const { filters, change, ...views } = useLedgerFilters();
  const [chosenId, setChosenId] = useState(search.stay ?? null);
  const [deed, setDeed] = useState<DialogDeed | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isPreview, togglePreview] = usePreviewChoice('custody', isWide);
  useEffect(() => {
    if (search.stay !== undefined) setChosenId(search.stay);
  }, [search.stay]);

  const input = ledgerInputOf(filters);
  const book = useBookRows<StayView, { dlNo: string }>({
    route: 'custody.ledger',
    input,
    read: async (after) => {
      const { stays, total } = await ask('custody.ledger', { ...input, after, limit: PAGE_ROWS });
      return { rows: stays, total };
    },
    next: ({ dlNo }) => ({ dlNo }),
  });
  const { data: counts } = useQuery(routeQuery('custody.counts', {}));
  const { data: site } = useQuery(routeQuery('setup.site', {}));
  const line = book.rows.find((s) => s.id === chosenId);
  const listed = line && !book.isOld(line) ? line : undefined;
  const { data: asked } = useQuery({
    ...routeQuery('custody.byId', { id: chosenId ?? '' }),
    enabled: chosenId !== null && listed === undefined,
  });
  const active = listed ?? (chosenId === null ? undefined : asked) ?? line ?? book.rows[0] ?? null;
  const deeds = usePossibleDeeds(active);

  const show = (next: LedgerView, text: string): void => {
    setChosenId(null);
    views.show(next, text);
  };
  const clear = (): void => change({ ...NO_FILTERS, view: filters.view });
  const openJob = (s: StayView): void => void (s.cardId !== null && navigate({ to: '/job/$id', params: { id: s.cardId } }));
  const start = (next: StayDeed): void => {
    if (next === 'release') void (active && navigate({ to: '/release', search: { receipt: active.receiptId } }));
    else setDeed(next);
  };
  const isTransit = active?.state === 'IN_TRANSIT';
  /** 收進: what is on its way is listed first, then the chosen line is taken in. */
  const takeIn = (): void => (isTransit ? setDeed('takeIn') : show('inTransit', ''));
  usePageKeys([
    ...deeds.map(({ deed: name, key }) => ({ key, label: t(`deed.${name}`), run: () => start(name) })),
    ...(can('custody.takeIn') && !isTransit ? [{ key: 'i', label: t('deed.takeIn'), run: takeIn }] : []),
  ]);
  // A device jumps to its line, a shelf label lists what stands there; anything else goes on to the frame.
  useScan((text) => {
    const stay = book.rows.find((s) => s.dlNo === text || (s.serial !== null && isSameIdentifier(text, s.serial)));
    const shelf = site?.settings.shelves.find((s) => s === text.toUpperCase());
    if (stay) setChosenId(stay.id);
    else if (shelf) show('here', shelf);
    else return false;
    soundScan('right');
    return true;
  });
  const onSort = (key: string): void => {
    const sort = SORTS[key];
    if (sort !== undefined) change({ sort, isDescending: filters.sort === sort && !filters.isDescending });
  };
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={[
          ...LEDGER_VIEWS.map((v) => ({ key: v, label: t(`view.${v}`), count: counts?.[v] })),
          ...views.saved.map((s) => ({ key: views.keyOf(s), label: s.name })),
        ]}
        active={views.active}
        onPick={(key) => {
          setChosenId(null);
          views.pick(key);
        }}
        onSave={() => setIsSaving(true)}
      />
      <LedgerFilterBar
        filters={filters}
        onChange={(patch) => {
          setChosenId(null);
          change(patch);
        }}
        onClear={clear}
        total={book.total}
        isPreview={isPreview}
        onPreview={togglePreview}
        end={
          <>
            <PrintBook
              id="custody"
              title={t('title')}
              dayLabel={words('dayCame')}
              isWhole={filters.view === 'all' || filters.view === 'out'}
              wanted={(days) => ({ book: 'custody', filter: ledgerInputOf(filters), ...days })}
            />
            <ListExport
              list="custody"
              title={t('title')}
              columns={columns}
              pages={{
                read: async (after: { dlNo: string } | null, limit) => (await ask('custody.ledger', { ...input, after, limit })).stays,
                next: ({ dlNo }) => ({ dlNo }),
              }}
            />
          </>
        }
        onTakeIn={takeIn}
        savedName={views.savedName}
        onRemoveSaved={views.removeSaved}
      />
      <div className="book" data-preview={isPreview && active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="custody"
            label={t('title')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            groups={groups}
            sort={{ key: COLUMNS[filters.sort], isDescending: filters.isDescending }}
            onSort={onSort}
            activeId={active?.id ?? null}
            onActive={(s) => setChosenId(s.id)}
            onOpen={openJob}
            onPreview={togglePreview}
            marks={(s) => ({ isOver: s.state === 'ABANDONED', isDone: isDone(s) })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={isFiltered(filters) ? <NoMatch onClear={clear} /> : <Empty view={filters.view} />}
          />
        </div>
        {isPreview && active !== null && (
          <StayPreview
            stay={active}
            isListed={line !== undefined || active.id !== chosenId}
            onDeed={start}
            onOpenJob={() => openJob(active)}
          />
        )}
      </div>
      {!isPreview && active !== null && <StayStrip stay={active} onDeed={start} onOpenJob={() => openJob(active)} />}
      {deed !== null && active !== null && (
        <StayDeedDialog
          key={active.id}
          deed={deed}
          stay={active}
          onClose={() => setDeed(null)}
          onDone={(text) => {
            showToast({ text });
            setDeed(null);
          }}
        />
      )}
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

/** Nothing in this view: what will be here. */
function Empty({ view }: Pick<LedgerFilters, 'view'>) {
  const t = useT('custody');
  return <Blank title={t(`empty.${view}`)} about={t(`empty.${view}About`)} />;
}
