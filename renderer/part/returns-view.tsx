import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { StockReturnView } from '#shared/stock-issue/schema';
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
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Segments } from '../kernel/segments';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { ReturnPane } from './return-pane';

const route = getRouteApi('/parts');
const rowId = (slip: StockReturnView): string => slip.id;

function useColumns(): readonly LedgerColumn<StockReturnView>[] {
  const t = useT('part');
  return useMemo<readonly LedgerColumn<StockReturnView>[]>(
    () => [
      { key: 'slip', head: t('column.slip'), width: '120px', hideable: false, cell: (s) => <Doc no={s.srNo} /> },
      { key: 'asked', head: t('column.asked'), width: '92px', cell: (s) => <When at={s.requestedAt} /> },
      { key: 'requester', head: t('column.requester'), width: '92px', title: (s) => s.requester, cell: (s) => s.requester },
      { key: 'lines', head: t('column.lines'), width: 'minmax(180px, 1fr)', title: linesText, cell: linesText },
      { key: 'status', head: t('column.status'), width: '92px', flex: true, cell: (s) => <Status of="stockReturn" is={s.status} /> },
    ],
    [t],
  );
}
const linesText = (s: StockReturnView): string => s.lines.map((l) => `${l.name} ×${l.qty}`).join('、');

const VIEWS = ['open', 'all'] as const;
/** 退料: the warehouse counts what comes back (C8); what was received by mistake is taken back whole (issue line 8). */
export function ReturnsView(): ReactNode {
  const t = useT('part');
  const words = useT('store');
  const can = useCan();
  const columns = useColumns();
  const named = route.useSearch().id;
  const [view, setView] = useState<(typeof VIEWS)[number]>(named === undefined ? 'open' : 'all');
  const [sought, setSought] = useState(named);
  if (sought !== named) {
    setSought(named);
    if (named !== undefined) setView('all'); // one that was received may be meant
  }
  const book = useBookRows<StockReturnView, Pick<StockReturnView, 'srNo'>>({
    route: 'stockIssue.returns',
    input: { view },
    read: async (after) => uncounted(await ask('stockIssue.returns', { view, after, limit: PAGE_ROWS })),
    next: ({ srNo }) => ({ srNo }),
    sought: (s) => s.id === named,
  });
  const { rows: slips } = book;
  const receive = useCommand('stockIssue.receiveBack');
  const [activeId, setActiveId] = useChosenRow(named);
  const active = slips.find((s) => s.id === activeId) ?? slips[0] ?? null;
  const [ending, setEnding] = useState<'cancel' | 'void' | null>(null);
  const take = (slip: StockReturnView): void =>
    receive.mutate({ returnId: slip.id, rev: slip.rev }, { onSuccess: () => showToast({ text: t('received', { no: slip.srNo }) }) });
  const deeds = [
    ...(active?.status === 'DRAFT' && can('stockIssue.receiveBack')
      ? [{ key: 'r', label: t('deed.receive'), run: () => take(active) }]
      : []),
    ...(active?.status === 'DRAFT' && can('stockIssue.cancelReturn')
      ? [{ key: 'Delete', label: t('deed.cancel'), run: () => setEnding('cancel') }]
      : []),
    ...(active?.status === 'RECEIVED' && can('stockIssue.voidReturn')
      ? [{ key: 'v', label: words('returns.void'), run: () => setEnding('void') }]
      : []),
  ];
  usePageKeys(deeds);
  const close = (): void => setEnding(null);
  return (
    <>
      <div className="bar">
        <Segments
          label={words('returns.which')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: words(`returns.${value}`) }))}
          onChange={setView}
        />
      </div>
      <div className="book" data-preview={active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="partReturns"
            label={t('view.returns')}
            rows={slips}
            rowId={rowId}
            columns={columns}
            file={{ list: 'partReturns', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={(s) => setActiveId(s.id)}
            onOpen={(s) => setActiveId(s.id)}
            marks={(s) => ({ isDone: s.status === 'VOID' || s.status === 'CANCELLED' })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t('empty.returns')} about={t('empty.returnsAbout')} />}
          />
          <RefusalBanner refusal={receive.error} />
        </div>
        {active !== null && <ReturnPane slip={active} deeds={deeds} isBusy={receive.isPending} />}
      </div>
      {ending === 'cancel' && active !== null && (
        <ReasonedDeed
          route="stockIssue.cancelReturn"
          form={`part.cancelReturn:${active.id}`}
          title={t('cancelTitle', { no: active.srNo })}
          stays={t('cancelStays')}
          causes={t('cancelReturnCauses')}
          deed={t('deed.cancel')}
          keep={t('cancelKeep')}
          input={(reason) => ({ returnId: active.id, rev: active.rev, reason })}
          onDone={close}
          onKeep={close}
        />
      )}
      {ending === 'void' && active !== null && (
        <ReasonedDeed
          route="stockIssue.voidReturn"
          form={`part.voidReturn:${active.id}`}
          title={words('returns.voidTitle', { no: active.srNo })}
          stays={words('returns.voidStays')}
          causes={words('returns.voidCauses')}
          deed={words('returns.void')}
          keep={words('reasonKeep')}
          input={(reason) => ({ returnId: active.id, rev: active.rev, reason })}
          onDone={({ srNo, requester }) => {
            close();
            showToast({ text: words('returns.voided', { no: srNo, name: requester }) });
          }}
          onKeep={close}
        />
      )}
    </>
  );
}
