import { Select } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHourglass, type Icon } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { canHappen } from '#shared/kernel/state-machine';
import { SUPPLIES, supplyOf, type Supply } from '#shared/stock-issue/rules';
import type { StockIssueView } from '#shared/stock-issue/schema';
import { issueTransitions } from '#shared/stock-issue/states';
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
import { Status, Tone } from '../kernel/status';
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
      { key: 'requester', head: t('column.requester'), width: '88px', title: (s) => s.requester, cell: (s) => s.requester },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (s) => (s.jobNo === null ? <span className="t3">{t('vanStock')}</span> : <Doc no={s.jobNo} isBold={false} />),
      },
      { key: 'lines', head: t('column.lines'), width: 'minmax(130px, 1fr)', title: linesText, cell: linesText },
      { key: 'available', head: t('column.available'), width: '76px', title: availableText, cell: availableText },
      {
        key: 'supply',
        head: t('column.supply'),
        width: '104px',
        text: (s) => supplyWord(t, s),
        cell: (s) => <SupplyMark slip={s} />,
      },
      { key: 'promised', head: t('column.promised'), width: '92px', cell: (s) => <When at={s.promisedAt} /> },
      { key: 'status', head: t('column.status'), width: '92px', flex: true, cell: (s) => <Status of="stockIssue" is={s.status} /> },
    ],
    [t],
  );
}
type Words = ReturnType<typeof useT<'part'>>;
const supplyWord = (t: Words, slip: StockIssueView): string => {
  const supply = supplyOf(slip);
  return supply === null ? '' : t(`supply.${supply}`);
};
const LOOKS = {
  enough: ['good', IconCheck],
  short: ['bad', IconAlertTriangle],
  notCollected: ['part', IconHourglass],
} as const satisfies Record<Supply, readonly [string, Icon]>;
function SupplyMark({ slip }: Readonly<{ slip: StockIssueView }>) {
  const t = useT('part');
  const supply = supplyOf(slip);
  if (supply === null) return null;
  const [tone, Glyph] = LOOKS[supply];
  return (
    <Tone tone={tone} icon={<Glyph size={13} stroke={2} aria-hidden />}>
      {supplyWord(t, slip)}
    </Tone>
  );
}
/** Still to be had of each line, in their order (users-ask 57). */
const availableText = (s: StockIssueView): string => s.lines.map((l) => l.available).join('、');
const linesText = (s: StockIssueView): string => s.lines.map((l) => `${l.name} ×${l.qtyAsked}`).join('、');

const SLIPS = ['toApprove', 'mine', 'all'] as const;
const ANY = '';
/** 領料單: what benches and vans ask for, mine, or all; the chief sees at once what the warehouse has too few of (C8, users-ask 57). */
export function SlipsView(): ReactNode {
  const t = useT('part');
  const can = useCan();
  const navigate = useNavigate();
  const barId = useId();
  const columns = useColumns();
  const search = route.useSearch();
  const named = search.id;
  const view = SLIPS.find((v) => v === search.slips) ?? 'toApprove';
  const supply = SUPPLIES.find((s) => s === search.supply);
  const pick = (next: Readonly<{ slips?: string; supply?: string }>): void =>
    void navigate({ to: '/parts', search: { view: 'approve', slips: view, ...(supply === undefined ? {} : { supply }), ...next } });
  const book = useBookRows<StockIssueView, Pick<StockIssueView, 'siNo'>>({
    route: 'stockIssue.list',
    input: { view, supply },
    read: async (after) =>
      uncounted(await ask('stockIssue.list', { view, ...(supply === undefined ? {} : { supply }), after, limit: PAGE_ROWS })),
    next: ({ siNo }) => ({ siNo }),
    sought: (s) => s.id === named,
  });
  const { rows: slips } = book;
  const approve = useCommand('stockIssue.approve');
  const [activeId, setActiveId] = useChosenRow(named);
  const [isCancelling, setIsCancelling] = useState(false);
  const active = slips.find((s) => s.id === activeId) ?? slips[0] ?? null;
  const mayAgree = active?.status === 'DRAFT' && can('stockIssue.approve');
  const mayCancel = active !== null && canHappen(issueTransitions, active.status, 'cancel') && can('stockIssue.cancel');
  const agree = (slip: StockIssueView): void =>
    approve.mutate({ issueId: slip.id, rev: slip.rev }, { onSuccess: () => showToast({ text: t('approved', { no: slip.siNo }) }) });
  const open = (slip: StockIssueView): void => {
    if (slip.cardId !== null) void navigate({ to: '/job/$id', params: { id: slip.cardId } });
    else if (slip.callId !== null) void navigate({ to: '/calls', search: { call: slip.callId } });
  };
  usePageKeys([
    ...(mayAgree && active ? [{ key: 'y', label: t('deed.approve'), run: () => agree(active) }] : []),
    ...(mayCancel ? [{ key: 'Delete', label: t('deed.cancel'), run: () => setIsCancelling(true) }] : []),
  ]);
  return (
    <>
      <div className="bar">
        <label className="t2 nw" htmlFor={`${barId}-slips`}>
          {t('view.approve')}
        </label>
        <Select
          id={`${barId}-slips`}
          size="xs"
          w={150}
          allowDeselect={false}
          data={SLIPS.map((v) => ({ value: v, label: t(`slips.${v}`) }))}
          value={view}
          onChange={(v) => pick({ slips: v ?? 'toApprove' })}
        />
        <label className="t2 nw" htmlFor={`${barId}-supply`}>
          {t('column.supply')}
        </label>
        <Select
          id={`${barId}-supply`}
          size="xs"
          w={150}
          allowDeselect={false}
          data={[{ value: ANY, label: t('supply.any') }, ...SUPPLIES.map((s) => ({ value: s as string, label: t(`supply.${s}`) }))]}
          value={supply ?? ANY}
          onChange={(s) => pick({ supply: s ?? ANY })}
        />
      </div>
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
            empty={
              view === 'toApprove' && supply === undefined ? (
                <Blank title={t('empty.approve')} about={t('empty.approveAbout')} />
              ) : (
                <Blank title={t('empty.slips')} about={t('empty.slipsAbout')} />
              )
            }
          />
          <RefusalBanner refusal={approve.error} />
        </div>
        {active !== null && (
          <SlipPane
            slip={active}
            isBusy={approve.isPending}
            onApprove={mayAgree ? () => agree(active) : undefined}
            onCancel={mayCancel ? () => setIsCancelling(true) : undefined}
          />
        )}
        {isCancelling && active !== null && (
          <CancelSlipDialog issueId={active.id} siNo={active.siNo} rev={active.rev} onClose={() => setIsCancelling(false)} />
        )}
      </div>
    </>
  );
}
