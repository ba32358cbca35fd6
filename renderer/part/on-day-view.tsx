import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { StockOnDay } from '#shared/stock/on-day';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { FindBox } from '../kernel/book/find-box';
import { useBookRows } from '../kernel/book/use-book-rows';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { DayInput } from '../kernel/day-input';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money, useMoneyNumber } from '../kernel/money';
import { useSession } from '../kernel/session';

const route = getRouteApi('/parts');
const rowId = (p: StockOnDay): string => p.partId;
const HELD = ['warehouse', 'technicians', 'quarantine', 'qty'] as const;

function useColumns(): readonly LedgerColumn<StockOnDay>[] {
  const t = useT('store');
  const words = useT('part');
  const moneyNumber = useMoneyNumber();
  return useMemo<readonly LedgerColumn<StockOnDay>[]>(
    () => [
      {
        key: 'sku',
        head: words('column.sku'),
        width: '130px',
        hideable: false,
        text: (p) => p.sku,
        cell: (p) => <b className="nw">{p.sku}</b>,
      },
      { key: 'name', head: words('column.name'), width: 'minmax(140px, 1.2fr)', title: (p) => p.name, cell: (p) => p.name },
      { key: 'spec', head: words('column.spec'), width: 'minmax(80px, .6fr)', title: (p) => p.spec ?? '', cell: (p) => p.spec ?? '' },
      { key: 'unit', head: t('onDay.unit'), width: '56px', cell: (p) => words(`unit.${p.unit}`) },
      ...HELD.map((key) => ({
        key,
        head: t(`onDay.${key}`),
        width: '88px',
        numeric: true,
        text: (p: StockOnDay) => p[key],
        cell: (p: StockOnDay) => (p[key] === 0 ? '' : p[key]),
      })),
      {
        key: 'value',
        head: t('onDay.value'),
        width: '104px',
        numeric: true,
        text: (p) => moneyNumber(p.valueMinor),
        cell: (p) => <Money minor={p.valueMinor} />,
      },
    ],
    [t, words, moneyNumber],
  );
}

/** 某日庫存: every part as it stood at the end of a day, and what all of it was worth (users-ask section 4, row 19). */
export function OnDayView(): ReactNode {
  const t = useT('store');
  const columns = useColumns();
  const navigate = route.useNavigate();
  const { zone } = useSession();
  const [on, setOn] = useState(() => localDay(engineNow(), zone));
  const [text, setText] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const { data: total } = useQuery(routeQuery('stock.onDayTotal', { on }));
  const book = useBookRows<StockOnDay, { sku: string }>({
    route: 'stock.onDay',
    input: { on, text },
    read: async (after) => uncounted(await ask('stock.onDay', { on, text, after, limit: PAGE_ROWS })),
    next: ({ sku }) => ({ sku }),
  });
  const back = (): void => void navigate({ search: { view: 'stock' } });
  usePageKeys([{ key: 'b', label: t('onDay.back'), run: back }]);
  return (
    <>
      <div className="bar">
        <b className="fs16">{t('onDay.title')}</b>
        <DayInput label={t('onDay.on')} value={on} onChange={setOn} />
        <FindBox value={text} onChange={setText} />
        <span className="nw" role="status">
          <span className="t2">{t('onDay.total')}</span> <b>{total && <Money minor={total.valueMinor} withSign />}</b>
        </span>
        <span className="row bar-end">
          <Button size="xs" variant="default" rightSection={<KeyOf of="b" />} onClick={back}>
            {t('onDay.back')}
          </Button>
        </span>
      </div>
      <div className="book" data-preview={false}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="stockOnDay"
            label={`${t('onDay.title')} ${on}`}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'stockOnDay', pages: book.pages }}
            activeId={activeId ?? book.rows[0]?.partId ?? null}
            onActive={(p) => setActiveId(p.partId)}
            onOpen={(p) => void navigate({ search: { view: 'stock', id: p.partId } })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t('onDay.empty')} about={t('onDay.emptyAbout')} />}
          />
        </div>
      </div>
    </>
  );
}
