import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { LEDGER_VIEWS, type StayView } from '#shared/custody/schema';
import { isSameIdentifier } from '#shared/product/identifier';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { BookTabs } from '../kernel/book/book-tabs';
import { FindBox } from '../kernel/book/find-box';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { usePreviewChoice, ViewButtons } from '../kernel/book/view-buttons';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { useStayColumns, useStayGroups } from './stay-columns';
import { StayDeedDialog, type DialogDeed } from './stay-deed-dialog';
import { usePossibleDeeds, type StayDeed } from './stay-deeds';
import { StayPreview, StayStrip } from './stay-panes';
import { isDone } from './stay-text';

const route = getRouteApi('/ledger');
const rowId = (stay: StayView): string => stay.id;
type LedgerView = (typeof LEDGER_VIEWS)[number];
const isView = (text: string | undefined): text is LedgerView => LEDGER_VIEWS.some((v) => v === text);
const SORTS = { no: 'dlNo', shelf: 'shelf', promised: 'promisedAt' } as const;
type SortKey = keyof typeof SORTS;
const isSortKey = (key: string): key is SortKey => key in SORTS;

/** 客戶商品進出登記簿 (F6): at every moment each device has one holder and one place. */
export function CustodyLedgerPage(): ReactNode {
  const t = useT('custody');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  const isWide = useMediaQuery('(min-width: 1600px)', undefined, { getInitialValueInEffect: false });
  const columns = useStayColumns(isWide);
  const groups = useStayGroups();
  const view = isView(search.view) ? search.view : 'here';
  const find = search.find ?? '';
  const [sort, setSort] = useState<Readonly<{ key: SortKey; isDescending: boolean }>>({ key: 'no', isDescending: true });
  const [chosenId, setChosenId] = useState(search.stay ?? null);
  const [deed, setDeed] = useState<DialogDeed | null>(null);
  const [isPreview, togglePreview] = usePreviewChoice('custody', isWide);
  useEffect(() => {
    if (search.stay !== undefined) setChosenId(search.stay);
  }, [search.stay]);

  const input = { view, text: find, sort: SORTS[sort.key], descending: sort.isDescending };
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
    void navigate({ search: { view: next, ...(text === '' ? {} : { find: text }) }, replace: true });
  };
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
    if (!isSortKey(key)) return;
    setSort((old) => (old.key === key ? { key, isDescending: !old.isDescending } : { key, isDescending: false }));
  };
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={LEDGER_VIEWS.map((v) => ({ key: v, label: t(`view.${v}`), count: counts?.[v] }))}
        active={view}
        onPick={(key) => isView(key) && show(key, find)}
      />
      <div className="bar">
        <FindBox value={find} onChange={(text) => show(view, text)} />
        <span className="row bar-end">
          <span className="t2 nw" role="status">
            {t('total', { count: book.total })}
          </span>
          <ViewButtons isPreview={isPreview} onPreview={togglePreview} />
          {can('custody.takeIn') && (
            <Button size="xs" rightSection={<KeyOf of="i" />} onClick={takeIn}>
              {t('deed.takeIn')}
            </Button>
          )}
        </span>
      </div>
      <div className="book" data-preview={isPreview && active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="custody"
            label={t('title')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            groups={groups}
            sort={sort}
            onSort={onSort}
            activeId={active?.id ?? null}
            onActive={(s) => setChosenId(s.id)}
            onOpen={openJob}
            onPreview={togglePreview}
            marks={(s) => ({ isOver: s.state === 'ABANDONED', isDone: isDone(s) })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Empty view={view} isFiltered={find !== ''} onClear={() => show(view, '')} />}
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
    </>
  );
}

type EmptyProps = Readonly<{ view: LedgerView; isFiltered: boolean; onClear: () => void }>;

function Empty({ view, isFiltered, onClear }: EmptyProps) {
  const t = useT('custody');
  const book = useT('book');
  if (!isFiltered) return <Blank title={t(`empty.${view}`)} about={t(`empty.${view}About`)} />;
  return (
    <Blank title={book('noMatch')} about={book('noMatchAbout')}>
      <Button variant="default" onClick={onClear}>
        {book('clearFilters')}
      </Button>
    </Blank>
  );
}
