import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { ShortPart } from '#shared/purchase/views';
import { call, routeQuery, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useChosenRow } from '../kernel/book/use-chosen-row';
import { PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { ifMore } from '../kernel/ledger/every-page';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { LineRows } from './line-rows';
import { linesToBuy } from './lines-to-buy';
import { RequestDialog } from './request-dialog';
import { typedOf } from './request-lines';

const route = getRouteApi('/purchase');
/** As many lines as are asked for at once; what is asked for is short no more, and the rest comes. */
const MOST = 200;
const rowId = (p: ShortPart): string => p.partId;

function useColumns(): readonly LedgerColumn<ShortPart>[] {
  const t = useT('purchase');
  return useMemo<readonly LedgerColumn<ShortPart>[]>(
    () => [
      { key: 'sku', head: t('column.sku'), width: '120px', hideable: false, cell: (p) => <b className="nw">{p.sku}</b> },
      { key: 'name', head: t('column.name'), width: 'minmax(120px, 1fr)', title: (p) => p.name, cell: (p) => p.name },
      { key: 'onHand', head: t('column.onHand'), width: '64px', numeric: true, cell: (p) => p.onHand },
      {
        key: 'demand',
        head: t('column.demand'),
        width: '64px',
        numeric: true,
        cell: (p) => (p.demand === 0 ? '' : <b className="bad">{p.demand}</b>),
      },
      { key: 'onOrder', head: t('column.onOrder'), width: '64px', numeric: true, cell: (p) => p.onOrder + p.requested || '' },
      { key: 'position', head: t('column.position'), width: '80px', numeric: true, cell: (p) => p.position },
      { key: 'orderAt', head: t('column.orderAt'), width: '64px', numeric: true, cell: (p) => p.orderAt },
      { key: 'fillTo', head: t('column.fillTo'), width: '64px', numeric: true, cell: (p) => p.fillTo },
      { key: 'qty', head: t('column.qty'), width: '64px', numeric: true, cell: (p) => <b>{p.qty}</b> },
      {
        key: 'supplier',
        head: t('column.supplier'),
        width: 'minmax(100px, 0.6fr)',
        title: (p) => p.supplier ?? '',
        cell: (p) => p.supplier ?? <span className="amber">{t('noSupplier')}</span>,
      },
      { key: 'price', head: t('column.price'), width: '84px', numeric: true, cell: (p) => <Money minor={p.priceMinor} /> },
    ],
    [t],
  );
}

/** 建議補貨: what is short and why; one key asks for all of it (users-ask 51, 52). */
export function ShortView(): ReactNode {
  const t = useT('purchase');
  const form = useT('purchaseForm');
  const can = useCan();
  const columns = useColumns();
  const { data: rows = [], isPending, error, refetch } = useQuery(routeQuery('purchase.short', { limit: MOST }));
  const ask = useCommand('purchase.request');
  const [activeId, setActiveId] = useChosenRow(route.useSearch().id);
  const [isInDetail, setIsInDetail] = useState(false);
  const active = rows.find((p) => p.partId === activeId) ?? rows[0] ?? null;
  const mayAsk = can('purchase.request') && rows.length > 0;
  const buy = (some: readonly ShortPart[]): void =>
    ask.mutate(
      { lines: linesToBuy(some) },
      { onSuccess: (pr) => showToast({ text: t(pr.status === 'DRAFT' ? 'requestedDraft' : 'requested', { no: pr.prNo }) }) },
    );
  usePageKeys(
    mayAsk && active !== null
      ? [
          { key: 'p', label: t('deed.request'), run: () => buy(rows) },
          { key: 'o', label: t('deed.requestOne'), run: () => buy([active]) },
          { key: 'e', label: form('deed.detail'), run: () => setIsInDetail(true) },
        ]
      : [],
  );
  return (
    <>
      {mayAsk && (
        <div className="bar">
          <span className="t2 nw">{t(rows.length === MOST ? 'first' : 'count', { count: rows.length })}</span>
          <span className="row bar-end">
            <Button size="xs" variant="default" rightSection={<KeyOf of="e" />} onClick={() => setIsInDetail(true)}>
              {form('deed.detail')}
            </Button>
            <Button size="xs" disabled={ask.isPending} rightSection={<KeyOf of="p" />} onClick={() => buy(rows)}>
              {t('deed.request')}
            </Button>
          </span>
        </div>
      )}
      <div className="book" data-preview={active !== null}>
        <div className="book-rows">
          <Ledger
            id="purchaseShort"
            label={t('view.short')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            file={{
              list: 'short',
              pages: ifMore(rows, {
                read: (after: Pick<ShortPart, 'partId'> | null, limit) => call('purchase.short', { after, limit }),
                next: ({ partId }) => ({ partId }),
              }),
            }}
            activeId={active?.partId ?? null}
            onActive={(p) => setActiveId(p.partId)}
            onOpen={(p) => setActiveId(p.partId)}
            marks={(p) => ({ isOver: p.demand > 0 })}
            isLoading={isPending}
            refusal={error}
            onAgain={() => void refetch()}
            empty={<Blank title={t('empty.short')} about={t('empty.shortAbout')} />}
          />
          <RefusalBanner refusal={ask.error} />
        </div>
        {active !== null && (
          <PreviewPane
            head={
              <div className="row">
                <b className="fs16 grow">{active.sku}</b>
                <b className="fs16 nw">+{active.qty}</b>
              </div>
            }
            foot={
              mayAsk && (
                <Button size="xs" variant="default" disabled={ask.isPending} rightSection={<KeyOf of="o" />} onClick={() => buy([active])}>
                  {t('deed.requestOne')}
                </Button>
              )
            }
          >
            <PaneFacts
              rows={[
                [t('fact.sum'), t('sumText', sumOf(active))],
                [t('fact.used'), String(active.used)],
                [
                  t('fact.lead'),
                  active.supplier === null
                    ? t('noSupplier')
                    : t('leadText', { supplier: active.supplier, days: active.leadDays ?? 0, pack: String(active.pack) }),
                ],
              ]}
            />
            {active.jobs.length > 0 && <PaneTitle>{t('fact.jobs')}</PaneTitle>}
            <LineRows rows={active.jobs.map((j) => ({ key: j.jobNo, name: j.jobNo, qty: j.qty, about: '', end: null }))} />
          </PreviewPane>
        )}
      </div>
      {isInDetail && active !== null && (
        <RequestDialog
          form={`purchase.ask:${active.partId}`}
          first={typedOf(linesToBuy([active]), active)}
          onClose={() => setIsInDetail(false)}
        />
      )}
    </>
  );
}

const sumOf = (p: ShortPart) => ({
  onHand: String(p.onHand),
  reserved: String(p.reserved),
  demand: String(p.demand),
  onOrder: String(p.onOrder),
  requested: String(p.requested),
  position: String(p.position),
  orderAt: String(p.orderAt),
  fillTo: String(p.fillTo),
});
