import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { RequisitionView } from '#shared/purchase/views';
import { canHappen } from '#shared/kernel/state-machine';
import { requisitionTransitions } from '#shared/purchase/states';
import { call as ask, routeQuery, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useChosenRow } from '../kernel/book/use-chosen-row';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { OnDay } from '../kernel/when';
import { ApproveDialog } from './approve-dialog';
import { OrderDialog } from './order-dialog';
import { QuoteDialog } from './quote-dialog';
import { RequestDialog } from './request-dialog';
import { RequisitionPane, type RequisitionDeed } from './requisition-pane';
import { SubmitDialog } from './submit-dialog';
import { useOrdering } from './use-ordering';

const route = getRouteApi('/purchase');
const rowId = (r: RequisitionView): string => r.id;
const linesText = (r: RequisitionView): string => r.lines.map((l) => `${l.name} ×${l.qty}`).join('、');

function useColumns(): readonly LedgerColumn<RequisitionView>[] {
  const t = useT('purchase');
  return useMemo<readonly LedgerColumn<RequisitionView>[]>(
    () => [
      { key: 'no', head: t('column.no'), width: '120px', hideable: false, cell: (r) => <Doc no={r.prNo} /> },
      { key: 'requester', head: t('column.requester'), width: '92px', title: (r) => r.requester, cell: (r) => r.requester },
      { key: 'lines', head: t('column.lines'), width: 'minmax(180px, 1fr)', title: linesText, cell: linesText },
      { key: 'amount', head: t('column.amount'), width: '96px', numeric: true, cell: (r) => <Money minor={r.totalMinor} /> },
      { key: 'needBy', head: t('column.needBy'), width: '92px', cell: (r) => <OnDay on={r.needBy} /> },
      {
        key: 'status',
        head: t('column.status'),
        width: '100px',
        flex: true,
        cell: (r) => <Status of="purchaseRequisition" is={r.status} />,
      },
    ],
    [t],
  );
}

/** 請購單: whoever decides sees what it costs and what for; agreed lines are ordered with one key, an order for each supplier (C7). */
export function RequisitionsView(): ReactNode {
  const t = useT('purchase');
  const form = useT('purchaseForm');
  const can = useCan();
  const columns = useColumns();
  const book = useBookRows<RequisitionView, Pick<RequisitionView, 'prNo'>>({
    route: 'purchase.requisitions',
    input: { view: 'open' },
    read: async (after) => uncounted(await ask('purchase.requisitions', { view: 'open', after, limit: PAGE_ROWS })),
    next: ({ prNo }) => ({ prNo }),
  });
  const { rows } = book;
  const approve = useCommand('purchase.approve');
  const ordering = useOrdering();
  const named = route.useSearch().id;
  const [activeId, setActiveId] = useChosenRow(named);
  /** One that is closed stands in no list, and is shown all the same when its paper was scanned. */
  const isNamed = activeId !== null && activeId === named && !book.isPending && !rows.some((r) => r.id === named);
  const { data: closed } = useQuery({ ...routeQuery('purchase.requisition', { id: named ?? '' }), enabled: isNamed });
  const [dialog, setDialog] = useState<'approve' | 'cancel' | 'order' | 'quote' | 'reject' | 'submit' | 'write' | null>(null);
  const active = (isNamed ? closed : rows.find((r) => r.id === activeId)) ?? rows[0] ?? null;
  const may = (event: 'approve' | 'reject' | 'cancel' | 'submit' | 'order', route: Parameters<typeof can>[0]): boolean =>
    active !== null && can(route) && canHappen(requisitionTransitions, active.status, event);
  const agree = (r: RequisitionView): void =>
    approve.mutate({ requisitionId: r.id, rev: r.rev }, { onSuccess: (done) => showToast({ text: t('approved', { no: done.prNo }) }) });
  const close = (): void => setDialog(null);
  const mayWrite = can('purchase.request');
  const deeds: readonly RequisitionDeed[] =
    active === null
      ? []
      : [
          ...(may('approve', 'purchase.approve') ? [{ key: 'y', label: t('deed.approve'), run: () => agree(active) }] : []),
          ...(may('approve', 'purchase.approve') ? [{ key: 'l', label: t('deed.approveLess'), run: () => setDialog('approve') }] : []),
          ...(can('purchase.quote') && (active.status === 'DRAFT' || active.status === 'SUBMITTED')
            ? [{ key: 'q', label: t('deed.quote'), run: () => setDialog('quote') }]
            : []),
          ...(may('reject', 'purchase.reject') ? [{ key: 'r', label: t('deed.reject'), run: () => setDialog('reject') }] : []),
          ...(may('submit', 'purchase.submit') ? [{ key: 's', label: t('deed.submit'), run: () => setDialog('submit') }] : []),
          ...(may('order', 'purchase.order') ? [{ key: 'o', label: t('deed.order'), run: () => ordering.order(active) }] : []),
          ...(may('order', 'purchase.order') ? [{ key: 'd', label: form('deed.orderBy'), run: () => setDialog('order') }] : []),
          ...(may('cancel', 'purchase.cancel') ? [{ key: 'Delete', label: t('deed.cancel'), run: () => setDialog('cancel') }] : []),
        ];
  usePageKeys([...deeds, ...(mayWrite ? [{ key: 'n', label: form('deed.write'), run: () => setDialog('write') }] : [])]);
  return (
    <>
      {mayWrite && (
        <div className="bar">
          <span className="row bar-end">
            <Button size="xs" variant="default" rightSection={<KeyOf of="n" />} onClick={() => setDialog('write')}>
              {form('deed.write')}
            </Button>
          </span>
        </div>
      )}
      <div className="book" data-preview={active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="requisitions"
            label={t('view.requisitions')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'requisitions', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={(r) => setActiveId(r.id)}
            onOpen={(r) => setActiveId(r.id)}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t('empty.requisitions')} about={t('empty.requisitionsAbout')} />}
          />
          <RefusalBanner refusal={approve.error ?? ordering.refusal} />
        </div>
        {active !== null && <RequisitionPane requisition={active} deeds={deeds} isBusy={approve.isPending || ordering.isBusy} />}
        {dialog === 'write' && <RequestDialog form="purchase.request" onClose={close} />}
        {dialog === 'order' && active !== null && <OrderDialog key={active.id} requisition={active} onClose={close} />}
        {dialog === 'submit' && active !== null && <SubmitDialog key={active.id} requisition={active} onClose={close} />}
        {dialog === 'approve' && active !== null && <ApproveDialog key={active.id} requisition={active} onClose={close} />}
        {dialog === 'quote' && active !== null && <QuoteDialog key={active.id} requisition={active} onClose={close} />}
        {(dialog === 'cancel' || dialog === 'reject') && active !== null && (
          <ReasonedDeed
            route={`purchase.${dialog}`}
            form={`purchase.${dialog}:${active.id.slice(-8)}`}
            title={t(`${dialog}Title`, { no: active.prNo })}
            stays={t(`${dialog}Stays`)}
            deed={t(`deed.${dialog}`)}
            keep={t('keep')}
            input={(reason) => ({ requisitionId: active.id, rev: active.rev, reason })}
            onDone={close}
            onKeep={close}
          />
        )}
      </div>
    </>
  );
}
