import { getRouteApi } from '@tanstack/react-router';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { StockIssueView } from '#shared/stock-issue/schema';
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
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { CancelSlipDialog } from './cancel-slip-dialog';
import { SlipPane } from './slip-pane';

const route = getRouteApi('/parts');
const rowId = (slip: StockIssueView): string => slip.id;

function useColumns(): readonly LedgerColumn<StockIssueView>[] {
  const t = useT('part');
  return useMemo<readonly LedgerColumn<StockIssueView>[]>(
    () => [
      { key: 'slip', head: t('column.slip'), width: '120px', hideable: false, cell: (s) => <Doc no={s.siNo} /> },
      { key: 'asked', head: t('column.asked'), width: '92px', cell: (s) => <When at={s.requestedAt} /> },
      { key: 'requester', head: t('column.requester'), width: '92px', title: (s) => s.requester, cell: (s) => s.requester },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (s) => (s.jobNo === null ? <span className="t3">{t('vanStock')}</span> : <Doc no={s.jobNo} isBold={false} />),
      },
      { key: 'lines', head: t('column.lines'), width: 'minmax(180px, 1fr)', title: linesText, cell: linesText },
      { key: 'promised', head: t('column.promised'), width: '92px', cell: (s) => <When at={s.promisedAt} /> },
      { key: 'status', head: t('column.status'), width: '92px', flex: true, cell: (s) => <Status of="stockIssue" is={s.status} /> },
    ],
    [t],
  );
}
const linesText = (s: StockIssueView): string => s.lines.map((l) => `${l.name} ×${l.qtyAsked}`).join('、');

/** 待核准: what benches and vans ask for; the chief sees at once what the warehouse has too few of (C8). */
export function SlipsView(): ReactNode {
  const t = useT('part');
  const can = useCan();
  const navigate = useNavigate();
  const columns = useColumns();
  const named = route.useSearch().id;
  const book = useBookRows<StockIssueView, Pick<StockIssueView, 'siNo'>>({
    route: 'stockIssue.list',
    input: { view: 'toApprove' },
    read: async (after) => uncounted(await ask('stockIssue.list', { view: 'toApprove', after, limit: PAGE_ROWS })),
    next: ({ siNo }) => ({ siNo }),
    sought: (s) => s.id === named,
  });
  const { rows: slips } = book;
  const approve = useCommand('stockIssue.approve');
  const [activeId, setActiveId] = useChosenRow(named);
  const [isCancelling, setIsCancelling] = useState(false);
  const active = slips.find((s) => s.id === activeId) ?? slips[0] ?? null;
  const agree = (slip: StockIssueView): void =>
    approve.mutate({ issueId: slip.id, rev: slip.rev }, { onSuccess: () => showToast({ text: t('approved', { no: slip.siNo }) }) });
  const open = (slip: StockIssueView): void => {
    if (slip.cardId !== null) void navigate({ to: '/job/$id', params: { id: slip.cardId } });
    else if (slip.callId !== null) void navigate({ to: '/calls', search: { call: slip.callId } });
  };
  usePageKeys([
    ...(active && can('stockIssue.approve') ? [{ key: 'y', label: t('deed.approve'), run: () => agree(active) }] : []),
    ...(active && can('stockIssue.cancel') ? [{ key: 'Delete', label: t('deed.cancel'), run: () => setIsCancelling(true) }] : []),
  ]);
  return (
    <div className="book" data-preview={active !== null}>
      <div className="book-rows" onScrollCapture={book.onScrollCapture}>
        <Ledger
          id="partSlips"
          label={t('view.approve')}
          rows={slips}
          rowId={rowId}
          columns={columns}
          file={{ list: 'partSlips', pages: book.pages }}
          activeId={active?.id ?? null}
          onActive={(s) => setActiveId(s.id)}
          onOpen={open}
          marks={(s) => ({ isOver: s.lines.some((l) => l.short > 0) })}
          isLoading={book.isPending}
          refusal={book.error}
          onAgain={book.again}
          empty={<Blank title={t('empty.approve')} about={t('empty.approveAbout')} />}
        />
        <RefusalBanner refusal={approve.error} />
      </div>
      {active !== null && (
        <SlipPane
          slip={active}
          isBusy={approve.isPending}
          onApprove={can('stockIssue.approve') ? () => agree(active) : undefined}
          onCancel={can('stockIssue.cancel') ? () => setIsCancelling(true) : undefined}
        />
      )}
      {isCancelling && active !== null && (
        <CancelSlipDialog issueId={active.id} siNo={active.siNo} rev={active.rev} onClose={() => setIsCancelling(false)} />
      )}
    </div>
  );
}
