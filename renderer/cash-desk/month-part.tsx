import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { RECORDED_METHODS } from '#shared/billing/schema';
import { monthAfter } from '#shared/kernel/business-date';
import type { MonthView } from '#shared/month-report/schema';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { pagesOf } from '../kernel/ledger/every-page';
import { ListExport } from '../kernel/ledger/list-export';
import { Money, useMoneyNumber } from '../kernel/money';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';

const LAST = ['3', '12', '60'] as const;
const rowId = (m: MonthView): string => m.month;
const callsOf = ({ calls }: MonthView): number => Object.values(calls).reduce((sum, n) => sum + n, 0);

function useMonthColumns(): readonly LedgerColumn<MonthView>[] {
  const t = useT('monthReport');
  const moneyNumber = useMoneyNumber();
  return useMemo(() => {
    const money = (key: keyof typeof AMOUNTS): LedgerColumn<MonthView> => ({
      key,
      head: t(`column.${key}`),
      width: '92px',
      numeric: true,
      text: (m) => moneyNumber(AMOUNTS[key](m)),
      cell: (m) => (AMOUNTS[key](m) === 0 ? '—' : <Money minor={AMOUNTS[key](m)} />),
    });
    return [
      { key: 'month', head: t('column.month'), width: '84px', hideable: false, cell: (m) => <b>{m.month}</b>, text: (m) => m.month },
      {
        key: 'calls',
        head: t('column.calls'),
        width: '64px',
        numeric: true,
        title: ({ calls }) => t('byType', { a: String(calls.A), b: String(calls.B), c: String(calls.C) }),
        text: callsOf,
        cell: (m) => callsOf(m),
      },
      { key: 'closed', head: t('column.closed'), width: '64px', numeric: true, text: (m) => m.callsClosed, cell: (m) => m.callsClosed },
      ...(Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[]).map(money),
    ];
  }, [t, moneyNumber]);
}
const AMOUNTS = {
  net: (m: MonthView) => m.netMinor,
  tax: (m: MonthView) => m.taxMinor,
  ...(Object.fromEntries(RECORDED_METHODS.map((method) => [method, (m: MonthView) => m.paidMinor[method]])) as Record<
    (typeof RECORDED_METHODS)[number],
    (m: MonthView) => number
  >),
  writtenOff: (m: MonthView) => m.writtenOffMinor,
  receivable: (m: MonthView) => m.receivableMinor,
  held: (m: MonthView) => m.depositMinor,
  opening: (m: MonthView) => m.stock.openingMinor,
  takenOver: (m: MonthView) => m.stock.takenOverMinor,
  bought: (m: MonthView) => m.stock.boughtMinor,
  used: (m: MonthView) => m.stock.usedMinor,
  sentBack: (m: MonthView) => m.stock.sentBackMinor,
  scrapped: (m: MonthView) => m.stock.scrappedMinor,
  counted: (m: MonthView) => m.stock.countedMinor,
  closing: (m: MonthView) => m.stock.closingMinor,
} as const;

/** Months before the books have anything say nothing. */
const isBlank = (m: MonthView): boolean => callsOf(m) === 0 && Object.values(AMOUNTS).every((of) => of(m) === 0);
const sinceTheFirst = (months: readonly MonthView[]): readonly MonthView[] => {
  const first = months.findIndex((m) => !isBlank(m));
  return first < 0 ? [] : months.slice(first);
};

/** 月報表: what the ledgers say month by month, the newest first; it is read beside the work, however long the centre has been open. */
export function MonthPart() {
  const t = useT('monthReport');
  const { zone } = useSession();
  const columns = useMonthColumns();
  const [last, setLast] = useState<(typeof LAST)[number]>('12');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const to = localDay(engineNow(), zone).slice(0, 7);
  const report = useQuery(routeQuery('monthReport.read', { from: monthAfter(to, 1 - Number(last)), to }));
  const rows = useMemo(() => sinceTheFirst(report.data ?? []).toReversed(), [report.data]);
  return (
    <>
      <div className="bar">
        <Segments
          label={t('period')}
          value={last}
          width={300}
          options={LAST.map((l) => ({ value: l, label: t(`last.${l}`) }))}
          onChange={setLast}
        />
        <span className="row push">
          <ListExport list="months" title={t('title')} columns={columns} pages={pagesOf(rows)} />
        </span>
      </div>
      <div className="book" data-preview={false}>
        <div className="book-rows">
          <Ledger
            id="month"
            label={t('title')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            activeId={chosenId ?? rows[0]?.month ?? null}
            onActive={(m) => setChosenId(m.month)}
            isLoading={report.isPending}
            refusal={report.error}
            onAgain={() => void report.refetch()}
            empty={<Blank title={t('empty')} about={t('emptyAbout')} />}
          />
        </div>
      </div>
    </>
  );
}
