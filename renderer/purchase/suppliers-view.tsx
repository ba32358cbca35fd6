import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { Output } from '#shared/contract/contract';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { useCan } from '../kernel/session';
import { LineRows } from './line-rows';
import { ReturnDialog } from './return-dialog';
import { SuppliedExport } from './supplied-export';
import { SupplierDialog } from './supplier-dialog';
import { TermsDialog } from './terms-dialog';

export type Supplier = Output<'part.suppliers'>[number];
const rowId = (s: Supplier): string => s.id;

function useColumns(): readonly LedgerColumn<Supplier>[] {
  const t = useT('purchase');
  return useMemo<readonly LedgerColumn<Supplier>[]>(
    () => [
      {
        key: 'name',
        head: t('column.supplier'),
        width: 'minmax(160px, 1fr)',
        hideable: false,
        title: (s) => s.name,
        cell: (s) => <b>{s.name}</b>,
      },
      { key: 'phone', head: t('column.phone'), width: '130px', cell: (s) => s.phone ?? '' },
      { key: 'contact', head: t('column.contact'), width: '120px', title: (s) => s.contact ?? '', cell: (s) => s.contact ?? '' },
    ],
    [t],
  );
}

/** 供應商: who they are, and what each has with its number, price, pack and lead days; pieces go back from here. */
export function SuppliersView(): ReactNode {
  const t = useT('purchase');
  const can = useCan();
  const columns = useColumns();
  const { data: rows = [], isPending, error, refetch } = useQuery(routeQuery('part.suppliers', {}));
  const [activeId, setActiveId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'new' | 'change' | 'terms' | 'return' | null>(null);
  const active = rows.find((s) => s.id === activeId) ?? rows[0] ?? null;
  const { data: sold = [] } = useQuery({ ...routeQuery('part.ofSupplier', { supplierId: active?.id ?? '' }), enabled: active !== null });
  const deeds = [
    ...(can('part.addSupplier') ? [{ key: 'n', label: t('deed.addSupplier'), run: () => setDialog('new') }] : []),
    ...(active !== null && can('part.changeSupplier')
      ? [{ key: 'e', label: t('deed.changeSupplier'), run: () => setDialog('change') }]
      : []),
    ...(active !== null && can('part.setSupplier') ? [{ key: 'p', label: t('deed.partTerms'), run: () => setDialog('terms') }] : []),
    ...(active !== null && can('purchase.returnToSupplier')
      ? [{ key: 'b', label: t('deed.giveBack'), run: () => setDialog('return') }]
      : []),
  ];
  usePageKeys(deeds);
  const close = (): void => setDialog(null);
  return (
    <>
      <div className="bar">
        <span className="t2 nw">{t('count', { count: rows.length })}</span>
        <span className="row bar-end">
          {deeds.map((d) => (
            <Button key={d.key} size="xs" variant="default" rightSection={<KeyOf of={d.key} />} onClick={d.run}>
              {d.label}
            </Button>
          ))}
        </span>
      </div>
      <div className="book" data-preview={active !== null}>
        <div className="book-rows">
          <Ledger
            id="suppliers"
            label={t('view.suppliers')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'suppliers' }}
            activeId={active?.id ?? null}
            onActive={(s) => setActiveId(s.id)}
            onOpen={(s) => setActiveId(s.id)}
            marks={(s) => ({ isDone: !s.isActive })}
            isLoading={isPending}
            refusal={error}
            onAgain={() => void refetch()}
            empty={<Blank title={t('empty.suppliers')} about={t('empty.suppliersAbout')} />}
          />
        </div>
        {active !== null && (
          <PreviewPane head={<b className="fs16">{active.name}</b>}>
            <PaneFacts
              rows={[
                [t('fact.phone'), active.phone ?? '—'],
                [t('fact.contact'), active.contact ?? '—'],
                [t('fact.taxId'), active.taxId ?? '—'],
                ...(active.note === null ? [] : [[t('fact.note'), active.note] as const]),
                ...(active.isActive ? [] : [[t('fact.inactive'), '✓'] as const]),
              ]}
            />
            <PaneTitle>{t('fact.parts')}</PaneTitle>
            {sold.length > 0 && (
              <div className="pad">
                <SuppliedExport key={active.id} supplier={active} />
              </div>
            )}
            {sold.length === 0 && <p className="pad fs12 t2">{t('empty.parts')}</p>}
            <LineRows
              rows={sold.map((p) => ({
                key: p.id,
                name: `${p.sku} ${p.name}`,
                qty: <Money minor={p.priceMinor} />,
                about: [p.code, `${t('column.pack')} ${p.pack}`].filter(Boolean).join('　'),
                end: p.leadDays === null ? null : `${t('column.lead')} ${p.leadDays}`,
              }))}
            />
          </PreviewPane>
        )}
      </div>
      {dialog === 'new' && <SupplierDialog supplier={null} onClose={close} onDone={(s) => (setActiveId(s.id), close())} />}
      {dialog === 'change' && active !== null && <SupplierDialog key={active.id} supplier={active} onClose={close} onDone={close} />}
      {dialog === 'terms' && active !== null && <TermsDialog key={active.id} supplier={active} sold={sold} onClose={close} />}
      {dialog === 'return' && active !== null && <ReturnDialog key={active.id} supplier={active} onClose={close} />}
    </>
  );
}
