import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { SupplierReturnView } from '#shared/purchase/views';
import { call as ask } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
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
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { LineRows } from './line-rows';

const route = getRouteApi('/purchase');
const rowId = (r: SupplierReturnView): string => r.id;
const linesText = (r: SupplierReturnView): string => r.lines.map((l) => `${l.name} ×${l.qty}`).join('、');

function useColumns(): readonly LedgerColumn<SupplierReturnView>[] {
  const t = useT('purchase');
  return useMemo<readonly LedgerColumn<SupplierReturnView>[]>(
    () => [
      { key: 'no', head: t('column.no'), width: '120px', hideable: false, cell: (r) => <Doc no={r.vrNo} /> },
      { key: 'sent', head: t('column.sent'), width: '92px', cell: (r) => <When at={r.sentAt} /> },
      { key: 'supplier', head: t('column.supplier'), width: 'minmax(120px, 0.6fr)', title: (r) => r.supplier, cell: (r) => r.supplier },
      { key: 'lines', head: t('column.lines'), width: 'minmax(160px, 1fr)', title: linesText, cell: linesText },
      { key: 'amount', head: t('column.amount'), width: '96px', numeric: true, cell: (r) => <Money minor={r.totalMinor} /> },
      { key: 'status', head: t('column.status'), width: '92px', flex: true, cell: (r) => <Status of="supplierReturn" is={r.status} /> },
    ],
    [t],
  );
}

/** 退供應商單: what went back, newest first; one that did not leave after all is made void, its movements reversed (issue line 8). */
export function ReturnedView(): ReactNode {
  const t = useT('purchase');
  const can = useCan();
  const columns = useColumns();
  const book = useBookRows<SupplierReturnView, { vrNo: string }>({
    route: 'purchase.returns',
    input: {},
    read: async (after) => uncounted(await ask('purchase.returns', { after, limit: PAGE_ROWS })),
    next: ({ vrNo }) => ({ vrNo }),
  });
  const [activeId, setActiveId] = useChosenRow(route.useSearch().id);
  const [isVoiding, setIsVoiding] = useState(false);
  const active = book.rows.find((r) => r.id === activeId) ?? book.rows[0] ?? null;
  const mayVoid = active !== null && active.status === 'POSTED' && can('purchase.voidReturn');
  usePageKeys(mayVoid ? [{ key: 'v', label: t('deed.voidReturn'), run: () => setIsVoiding(true) }] : []);
  const close = (): void => setIsVoiding(false);
  return (
    <div className="book" data-preview={active !== null}>
      <div className="book-rows" onScrollCapture={book.onScrollCapture}>
        <Ledger
          id="supplierReturns"
          label={t('view.returned')}
          rows={book.rows}
          rowId={rowId}
          columns={columns}
          file={{ list: 'supplierReturns', pages: book.pages }}
          activeId={active?.id ?? null}
          onActive={(r) => setActiveId(r.id)}
          onOpen={(r) => setActiveId(r.id)}
          marks={(r) => ({ isDone: r.status === 'VOID' })}
          isLoading={book.isPending}
          refusal={book.error}
          onAgain={book.again}
          empty={<Blank title={t('empty.returned')} about={t('empty.returnedAbout')} />}
        />
      </div>
      {active !== null && (
        <PreviewPane
          head={<DocHead no={active.vrNo} status={<Status of="supplierReturn" is={active.status} />} />}
          foot={
            mayVoid && (
              <Button size="xs" variant="default" rightSection={<KeyOf of="v" />} onClick={() => setIsVoiding(true)}>
                {t('deed.voidReturn')}
              </Button>
            )
          }
        >
          <PaneFacts
            rows={[
              [t('fact.supplier'), <b key="supplier">{active.supplier}</b>],
              ...(active.supplierPhone === null ? [] : [[t('fact.phone'), active.supplierPhone] as const]),
              [t('fact.sentBack'), <When key="sent" at={active.sentAt} />],
              [t('fact.sentBy'), active.sentBy],
              [t('fact.endReason'), active.reason],
              ...(active.voidReason === null ? [] : [[t('fact.voided'), active.voidReason] as const]),
              [t('fact.total'), <Money key="total" minor={active.totalMinor} withSign />],
            ]}
          />
          <PaneTitle>{t('column.lines')}</PaneTitle>
          <LineRows
            rows={active.lines.map((l) => ({
              key: String(l.lineNo),
              name: l.name,
              qty: l.qty,
              about: [l.sku, ...l.serials].join('　'),
              end: <Money minor={l.valueMinor} />,
            }))}
          />
        </PreviewPane>
      )}
      {isVoiding && active !== null && (
        <ReasonedDeed
          route="purchase.voidReturn"
          form={`purchase.voidReturn:${active.id}`}
          title={t('voidTitle', { no: active.vrNo })}
          stays={t('voidReturnStays')}
          deed={t('deed.voidReturn')}
          keep={t('keep')}
          input={(reason) => ({ returnId: active.id, rev: active.rev, reason })}
          onDone={() => {
            close();
            showToast({ text: t('voided', { no: active.vrNo }) });
          }}
          onKeep={close}
        />
      )}
    </div>
  );
}
