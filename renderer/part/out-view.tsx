import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId, useMemo, useState, type ReactNode } from 'react';
import type { Output } from '#shared/contract/contract';
import { OUT_LATE_DAYS } from '#shared/warehouse/late';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useChosenRow } from '../kernel/book/use-chosen-row';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { useCan, useSession } from '../kernel/session';
import { When } from '../kernel/when';
import { GiveBackDialog } from './give-back-dialog';
import { HandOverDialog } from './hand-over-dialog';

type Row = Output<'stockIssue.out'>[number];
const route = getRouteApi('/parts');
/** No one person’s. */
const EVERYBODY = '';
const rowId = (row: Row): string => row.lineId;

function useColumns(): readonly LedgerColumn<Row>[] {
  const t = useT('part');
  return useMemo<readonly LedgerColumn<Row>[]>(
    () => [
      {
        key: 'requester',
        head: t('column.requester'),
        width: '108px',
        hideable: false,
        title: (r) => r.staff,
        cell: (r) => <b>{r.staff}</b>,
      },
      { key: 'sku', head: t('column.sku'), width: '120px', cell: (r) => <b className="nw">{r.sku}</b> },
      { key: 'name', head: t('column.name'), width: 'minmax(120px, 1fr)', title: (r) => r.name, cell: (r) => r.name },
      { key: 'qty', head: t('column.qty'), width: '84px', numeric: true, cell: (r) => `${r.qty} ${t(`unit.${r.unit}`)}` },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (r) => (r.jobNo === null ? <span className="t3">{t('vanStock')}</span> : <Doc no={r.jobNo} isBold={false} />),
      },
      { key: 'slip', head: t('column.slip'), width: '120px', cell: (r) => <Doc no={r.siNo} isBold={false} /> },
      { key: 'issued', head: t('column.issued'), width: '92px', cell: (r) => <When at={r.issuedAt} /> },
      {
        key: 'days',
        head: t('column.days'),
        width: '56px',
        numeric: true,
        cell: (r) => <span className={r.days > OUT_LATE_DAYS ? 'bad b' : ''}>{r.days}</span>,
      },
    ],
    [t],
  );
}

/** 技術員手上: what is out, neither fitted nor back, the oldest first. */
export function OutView(): ReactNode {
  const t = useT('part');
  const whoseId = useId();
  const can = useCan();
  const columns = useColumns();
  const { id: named, staff } = route.useSearch();
  const navigate = route.useNavigate();
  const { person } = useSession();
  const { data: holders = [] } = useQuery(routeQuery('stockIssue.holders', {}));
  const worth = holders.filter((h) => staff === undefined || h.staffId === staff).reduce((sum, h) => sum + h.valueMinor, 0);
  const book = useBookRows<Row, Pick<Row, 'issuedAt' | 'lineId'>>({
    route: 'stockIssue.out',
    input: { staff },
    read: async (after) =>
      uncounted(await ask('stockIssue.out', { ...(staff === undefined ? {} : { staffId: staff }), after, limit: PAGE_ROWS })),
    next: ({ issuedAt, lineId }) => ({ issuedAt, lineId }),
    sought: (r) => r.lineId === named,
  });
  const { rows } = book;
  const [activeId, setActiveId] = useChosenRow(named);
  const [dialog, setDialog] = useState<'back' | 'over' | null>(null);
  const active = rows.find((r) => r.lineId === activeId) ?? rows[0] ?? null;
  const mayGive = active !== null && can('stockIssue.giveBack');
  const mayHandOver = active !== null && can('stockIssue.handOver');
  usePageKeys([
    ...(mayGive ? [{ key: 'b', label: t('deed.giveBack'), run: () => setDialog('back') }] : []),
    ...(mayHandOver ? [{ key: 'h', label: t('deed.handOver'), run: () => setDialog('over') }] : []),
  ]);
  const whose = [
    { value: EVERYBODY, label: t('holder.everybody') },
    { value: person.staffId as string, label: t('holder.mine') },
    ...holders
      .filter((h) => h.staffId !== person.staffId)
      .map((h) => ({ value: h.staffId as string, label: t('holder.named', { name: h.name, kinds: h.kinds }) })),
  ];
  return (
    <>
      <div className="bar">
        <label className="t2 nw" htmlFor={whoseId}>
          {t('holder.whose')}
        </label>
        <Select
          id={whoseId}
          size="xs"
          w={220}
          searchable
          allowDeselect={false}
          data={whose}
          value={staff ?? EVERYBODY}
          onChange={(id) => void navigate({ search: { view: 'out', ...(id === EVERYBODY || id === null ? {} : { staff: id }) } })}
        />
        <span className="nw" role="status">
          <span className="t2">{t('holder.worth')}</span>{' '}
          <b>
            <Money minor={worth} withSign />
          </b>
        </span>
        {mayHandOver && (
          <span className="row bar-end">
            <Button size="xs" variant="default" rightSection={<KeyOf of="h" />} onClick={() => setDialog('over')}>
              {t('deed.handOver')}
            </Button>
          </span>
        )}
      </div>
      <div className="book" data-preview={false}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="partsOut"
            label={t('view.out')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'partsOut', pages: book.pages }}
            activeId={active?.lineId ?? null}
            onActive={(r) => setActiveId(r.lineId)}
            onOpen={(r) => setActiveId(r.lineId)}
            marks={(r) => ({ isOver: r.days > OUT_LATE_DAYS })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t('empty.out')} about={t('empty.outAbout')} />}
          />
        </div>
      </div>
      {dialog === 'back' && active !== null && <GiveBackDialog key={active.lineId} row={active} onClose={() => setDialog(null)} />}
      {dialog === 'over' && active !== null && <HandOverDialog key={active.lineId} row={active} onClose={() => setDialog(null)} />}
    </>
  );
}
