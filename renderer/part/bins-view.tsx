import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { PlaceView } from '#shared/stock/schema';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { useCan } from '../kernel/session';
import { BinsDialog, type BinDeed } from './bins-dialog';

const rowId = (bin: PlaceView): string => bin.id;

/** 儲位: every bin; a range is made, changed or labelled at once (issue 4, line 2). */
export function BinsView(): ReactNode {
  const t = useT('store');
  const can = useCan();
  const { data: places = [], isPending, error, refetch } = useQuery(routeQuery('stock.places', {}));
  const bins = places.filter((p) => p.kind === 'bin');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [deed, setDeed] = useState<BinDeed | null>(null);
  const active = bins.find((b) => b.id === activeId) ?? bins[0] ?? null;
  const columns = useMemo<readonly LedgerColumn<PlaceView>[]>(
    () => [
      { key: 'code', head: t('bins'), width: '160px', hideable: false, cell: (b) => <b>{b.code}</b> },
      { key: 'name', head: t('binName'), width: 'minmax(160px, 1fr)', title: (b) => b.name ?? '', cell: (b) => b.name },
      { key: 'use', head: t('isActive'), width: '108px', cell: (b) => t(b.isActive ? 'active' : 'inactive') },
    ],
    [t],
  );
  const deeds = [
    ...(can('stock.addBins') ? [{ key: 'n', deed: 'addBins' as const }] : []),
    ...(can('stock.changeBins') && active !== null ? [{ key: 'e', deed: 'editBins' as const }] : []),
    ...(can('stock.printBinLabels') && active !== null ? [{ key: 'p', deed: 'labels' as const }] : []),
  ];
  usePageKeys(deeds.map((d) => ({ key: d.key, label: t(d.deed), run: () => setDeed(d.deed) })));
  return (
    <>
      <div className="bar">
        <span className="row bar-end">
          {deeds.map((d) => (
            <Button key={d.key} size="xs" variant="default" rightSection={<KeyOf of={d.key} />} onClick={() => setDeed(d.deed)}>
              {t(d.deed)}
            </Button>
          ))}
        </span>
      </div>
      <div className="book">
        <div className="book-rows">
          <Ledger
            id="bins"
            label={t('bins')}
            rows={bins}
            rowId={rowId}
            columns={columns}
            file={{ list: 'bins' }}
            activeId={active?.id ?? null}
            onActive={(b) => setActiveId(b.id)}
            onOpen={(b) => {
              setActiveId(b.id);
              if (can('stock.changeBins')) setDeed('editBins');
            }}
            marks={(b) => ({ isDone: !b.isActive })}
            isLoading={isPending}
            refusal={error}
            onAgain={() => void refetch()}
            empty={<Blank title={t('emptyBins')} about={t('emptyBinsAbout')} />}
          />
        </div>
      </div>
      {deed !== null && <BinsDialog deed={deed} bins={bins} first={active} onClose={() => setDeed(null)} />}
    </>
  );
}
