import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { ScrapView } from '#shared/stock/scrap';
import { call as ask, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useChosenRow } from '../kernel/book/use-chosen-row';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { ScrapPane } from './scrap-pane';

const route = getRouteApi('/parts');
const rowId = (s: ScrapView): string => s.id;
const linesText = (s: ScrapView): string => s.lines.map((l) => `${l.name} ×${l.qty}`).join('、');

function useColumns(): readonly LedgerColumn<ScrapView>[] {
  const t = useT('store');
  const words = useT('part');
  const cost = useT('jobCost');
  return useMemo<readonly LedgerColumn<ScrapView>[]>(
    () => [
      { key: 'no', head: t('scrap.no'), width: '120px', hideable: false, cell: (s) => <Doc no={s.sxNo} /> },
      { key: 'asked', head: t('scrap.askedAt'), width: '92px', cell: (s) => <When at={s.askedAt} /> },
      { key: 'by', head: t('scrap.by'), width: '92px', title: (s) => s.askedBy, cell: (s) => s.askedBy },
      { key: 'reason', head: t('scrap.reason'), width: '108px', cell: (s) => t(`scrap.reasons.${s.reason}`) },
      { key: 'bearer', head: t('scrap.bearer'), width: '92px', cell: (s) => cost(`bearers.${s.bearer}`) },
      { key: 'lines', head: words('column.lines'), width: 'minmax(160px, 1fr)', title: linesText, cell: linesText },
      { key: 'value', head: t('scrap.value'), width: '96px', numeric: true, cell: (s) => <Money minor={s.totalMinor} /> },
      { key: 'status', head: words('column.status'), width: '100px', flex: true, cell: (s) => <Status of="scrapSlip" is={s.status} /> },
    ],
    [t, words, cost],
  );
}

/** 報廢單, newest first: agreed to by another person, and taken back whole when it was a mistake (issue line 8). */
export function ScrapsView(): ReactNode {
  const t = useT('store');
  const words = useT('part');
  const can = useCan();
  const columns = useColumns();
  const named = route.useSearch().id;
  const book = useBookRows<ScrapView, { sxNo: string }>({
    route: 'stock.scraps',
    input: { view: 'all' },
    read: async (after) => uncounted(await ask('stock.scraps', { view: 'all', after, limit: PAGE_ROWS })),
    next: ({ sxNo }) => ({ sxNo }),
    sought: (s) => s.id === named,
  });
  const approve = useCommand('stock.approveScrap');
  const [activeId, setActiveId] = useChosenRow(named);
  const [ending, setEnding] = useState<'cancel' | 'void' | null>(null);
  const active = book.rows.find((s) => s.id === activeId) ?? book.rows[0] ?? null;
  const one = active === null ? null : { scrapId: active.id, rev: active.rev };
  const deeds = [
    ...(active?.status === 'DRAFT' && can('stock.approveScrap')
      ? [
          {
            key: 'y',
            label: t('scrap.approve'),
            run: () => one && approve.mutate(one, { onSuccess: ({ sxNo }) => showToast({ text: t('scrap.approved', { no: sxNo }) }) }),
          },
        ]
      : []),
    ...(active?.status === 'DRAFT' && can('stock.cancelScrap')
      ? [{ key: 'Delete', label: t('scrap.cancel'), run: () => setEnding('cancel') }]
      : []),
    ...(active?.status === 'POSTED' && can('stock.voidScrap') ? [{ key: 'v', label: t('scrap.void'), run: () => setEnding('void') }] : []),
  ];
  usePageKeys(deeds);
  const close = (): void => setEnding(null);
  return (
    <div className="book" data-preview={active !== null}>
      <div className="book-rows" onScrollCapture={book.onScrollCapture}>
        <Ledger
          id="scraps"
          label={words('view.scrap')}
          rows={book.rows}
          rowId={rowId}
          columns={columns}
          file={{ list: 'scraps', pages: book.pages }}
          activeId={active?.id ?? null}
          onActive={(s) => setActiveId(s.id)}
          onOpen={(s) => setActiveId(s.id)}
          marks={(s) => ({ isDone: s.status === 'VOID' || s.status === 'CANCELLED' })}
          isLoading={book.isPending}
          refusal={book.error}
          onAgain={book.again}
          empty={<Blank title={t('scrap.empty')} about={t('scrap.emptyAbout')} />}
        />
        <RefusalBanner refusal={approve.error} />
      </div>
      {active !== null && <ScrapPane scrap={active} deeds={deeds} isBusy={approve.isPending} />}
      {ending !== null && one !== null && active !== null && (
        <ReasonedDeed
          route={ending === 'cancel' ? 'stock.cancelScrap' : 'stock.voidScrap'}
          form={`scrap.end:${active.id}`}
          title={t(`scrap.${ending}Title`, { no: active.sxNo })}
          stays={t(`scrap.${ending}Stays`)}
          {...(ending === 'void' ? { causes: t('scrap.voidCauses') } : {})}
          deed={t(`scrap.${ending}`)}
          keep={t('scrap.keep')}
          input={(reason) => ({ ...one, reason })}
          onDone={({ sxNo, status }) => {
            close();
            if (status === 'VOID') showToast({ text: t('scrap.voided', { no: sxNo }) });
          }}
          onKeep={close}
        />
      )}
    </div>
  );
}
