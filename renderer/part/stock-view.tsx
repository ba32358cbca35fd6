import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { Button, Select } from '@mantine/core';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import type { PartLine } from '#shared/part/schema';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { NoMatch } from '../kernel/book/filter-ends';
import { FindBox } from '../kernel/book/find-box';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { ListExport } from '../kernel/ledger/list-export';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { ChangePartDialog } from './change-part-dialog';
import { OpeningDialog } from './opening-dialog';
import { usePartColumns } from './part-columns';
import { PartPane } from './part-pane';
import { PriceDialog } from './price-dialog';

const route = getRouteApi('/parts');
const rowId = (part: PartLine): string => part.id;
/** What of the whole list is on screen: parts in use, those of which nothing is here, those out of use (which come back by 改零件). */
const SHOWN = ['all', 'out', 'inactive'] as const;

const EMPTY = { all: 'stock', low: 'low', out: 'noneOut', inactive: 'noneInactive' } as const;

/** 庫存: every part with live balances; the chosen one with its card (B11). */
export function StockView({ view, end }: Readonly<{ view: 'all' | 'low'; end: ReactNode }>): ReactNode {
  const t = useT('part');
  const can = useCan();
  const columns = usePartColumns();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const text = search.find ?? '';
  const shownId = useId();
  const shown = view === 'low' ? 'low' : (SHOWN.find((s) => s === search.supply) ?? 'all');
  const [own, setOwn] = useState<string | null>(null);
  const [piece, setPiece] = useState('');
  const [isOpening, setIsOpening] = useState(false);
  const [form, setForm] = useState<'change' | 'price' | null>(null);
  const book = useBookRows<PartLine, { sku: string }>({
    route: 'part.list',
    input: { view: shown, text },
    read: async (after) => uncounted(await ask('part.list', { view: shown, text, after, limit: PAGE_ROWS })),
    next: ({ sku }) => ({ sku }),
  });
  const chosenId = own ?? search.id ?? book.rows[0]?.id ?? null;
  const { data: active } = useQuery({ ...routeQuery('part.byId', { id: chosenId ?? '' }), enabled: chosenId !== null });
  const mayOpen = active != null && can('stock.open') && active.onHand === 0 && active.withTechnicians === 0;
  const mayChange = active != null && can('part.change');
  const mayPrice = active != null && can('part.setPrice');
  usePageKeys([
    ...(mayOpen ? [{ key: 'o', label: t('deed.open'), run: () => setIsOpening(true) }] : []),
    ...(mayChange ? [{ key: 'e', label: t('deed.change'), run: () => setForm('change') }] : []),
    ...(mayPrice ? [{ key: 'i', label: t('deed.price'), run: () => setForm('price') }] : []),
  ]);
  const choose = ({ id }: PartLine): void => {
    setOwn(id);
    setPiece('');
  };
  const kept = { view: search.view, ...(search.supply === undefined ? {} : { supply: search.supply }) };
  const onFind = (next: string): void => {
    setOwn(null);
    void navigate({ search: { ...kept, ...(next === '' ? {} : { find: next }) }, replace: true });
  };
  /** A part jumps to its card; what is none stands in the find box, and the list says that nothing fits. */
  useScan((code) => {
    if (parseDocumentNumber(code) !== null) return false;
    void ask('part.byCode', { code }).then((found) => {
      soundScan(found === null ? 'wrong' : 'right');
      if (found === null) onFind(code);
      else {
        setOwn(found.part.id);
        setPiece(found.serial ?? '');
      }
    });
    return true;
  });
  return (
    <>
      <div className="bar">
        <FindBox value={text} onChange={onFind} />
        {view === 'all' && (
          <>
            <label className="t2 nw" htmlFor={shownId}>
              {t('shown.label')}
            </label>
            <Select
              id={shownId}
              size="xs"
              w={120}
              allowDeselect={false}
              data={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
              value={shown}
              onChange={(supply) => {
                setOwn(null);
                void navigate({
                  search: { view: search.view, ...(text === '' ? {} : { find: text }), supply: supply ?? 'all' },
                  replace: true,
                });
              }}
            />
          </>
        )}
        <span className="row bar-end">
          <span className="t2 nw" role="status">
            {t(book.hasMore ? 'soFar' : 'count', { count: book.rows.length })}
          </span>
          {mayOpen && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="o" />} onClick={() => setIsOpening(true)}>
              {t('deed.open')}
            </Button>
          )}
          <ListExport
            list="parts"
            title={t('view.stock')}
            columns={columns}
            pages={{
              read: (after: { sku: string } | null, limit) => ask('part.list', { view: shown, text, after, limit }),
              next: ({ sku }) => ({ sku }),
            }}
          />
          {end}
        </span>
      </div>
      <div className="book" data-preview={active != null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="parts"
            label={t('view.stock')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            activeId={chosenId}
            onActive={choose}
            onOpen={choose}
            marks={(p) => ({ isOver: p.orderAt > 0 && p.available <= p.orderAt, isDone: !p.isActive })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={
              text === '' ? (
                <Blank title={t(`empty.${EMPTY[shown]}`)} about={t(`empty.${EMPTY[shown]}About`)} />
              ) : (
                <NoMatch onClear={() => onFind('')} />
              )
            }
          />
        </div>
        {active != null && (
          <PartPane
            key={`${active.id} ${piece}`}
            part={active}
            piece={piece}
            foot={
              (mayChange || mayPrice) && (
                <>
                  {mayChange && (
                    <Button size="xs" variant="default" rightSection={<KeyOf of="e" />} onClick={() => setForm('change')}>
                      {t('deed.change')}
                    </Button>
                  )}
                  {mayPrice && (
                    <Button size="xs" variant="default" rightSection={<KeyOf of="i" />} onClick={() => setForm('price')}>
                      {t('deed.price')}
                    </Button>
                  )}
                </>
              )
            }
          />
        )}
      </div>
      {form === 'change' && active != null && <ChangePartDialog key={active.id} part={active} onClose={() => setForm(null)} />}
      {form === 'price' && active != null && <PriceDialog key={active.id} part={active} onClose={() => setForm(null)} />}
      {isOpening && active != null && (
        <OpeningDialog
          key={active.id}
          part={active}
          onClose={() => setIsOpening(false)}
          onDone={() => {
            setIsOpening(false);
            showToast({ text: t('opened', { sku: active.sku }) });
          }}
        />
      )}
    </>
  );
}
