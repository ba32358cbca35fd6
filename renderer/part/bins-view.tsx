import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { placesTree } from '#shared/stock/places';
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
import { PlacePane } from './place-pane';
import { placeWord } from './place-word';

type Row = PlaceView & Readonly<{ depth: number; kinds: number | null }>;
const INDENT_PX = 18;
/** A bin by its code, a person by his name, a standard place by its word. */
const wordOf = (t: ReturnType<typeof useT<'part'>>, { parentId, kind, name, code }: Row): string =>
  parentId === null ? placeWord(t, kind, name ?? code) : code;
const rowId = (place: Row): string => place.id;

/** 儲位 as a tree, with what lies in each; a range of bins is made, changed or labelled at once (issue 4, line 2; users-ask 29). */
export function BinsView(): ReactNode {
  const t = useT('store');
  const part = useT('part');
  const can = useCan();
  const { data: places = [], isPending, error, refetch } = useQuery(routeQuery('stock.places', {}));
  const { data: lying = [] } = useQuery(routeQuery('stock.lying', {}));
  const bins = places.filter((p) => p.kind === 'bin');
  const rows = useMemo<readonly Row[]>(() => {
    const there = new Map(lying.map((l) => [l.placeId, l.kinds]));
    return placesTree(places).map((p) => ({ ...p, kinds: there.get(p.id) ?? null }));
  }, [places, lying]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [deed, setDeed] = useState<BinDeed | null>(null);
  const chosen = rows.find((r) => r.id === activeId) ?? rows.find((r) => r.kind === 'bin') ?? rows[0] ?? null;
  const active = bins.find((b) => b.id === chosen?.id) ?? null;
  const columns = useMemo<readonly LedgerColumn<Row>[]>(
    () => [
      {
        key: 'code',
        head: t('place'),
        width: '200px',
        hideable: false,
        cell: (p) => <b style={{ paddingInlineStart: p.depth * INDENT_PX }}>{wordOf(part, p)}</b>,
      },
      {
        key: 'name',
        head: t('binName'),
        width: 'minmax(120px, 1fr)',
        title: (p) => (p.kind === 'technician' ? '' : (p.name ?? '')),
        cell: (p) => (p.kind === 'technician' ? part('vanStock') : p.name),
      },
      { key: 'kinds', head: t('kinds'), width: '92px', numeric: true, text: (p) => p.kinds, cell: (p) => p.kinds ?? '' },
      { key: 'use', head: t('isActive'), width: '108px', cell: (p) => (p.parentId === null ? '' : t(p.isActive ? 'active' : 'inactive')) },
    ],
    [t, part],
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
      <div className="book" data-preview={chosen !== null}>
        <div className="book-rows">
          <Ledger
            id="bins"
            label={t('bins')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'bins' }}
            activeId={chosen?.id ?? null}
            onActive={(b) => setActiveId(b.id)}
            onOpen={(b) => {
              setActiveId(b.id);
              if (b.kind === 'bin' && can('stock.changeBins')) setDeed('editBins');
            }}
            marks={(b) => ({ isDone: !b.isActive })}
            isLoading={isPending}
            refusal={error}
            onAgain={() => void refetch()}
            empty={<Blank title={t('emptyBins')} about={t('emptyBinsAbout')} />}
          />
        </div>
        {chosen !== null && <PlacePane key={chosen.id} place={chosen} word={wordOf(part, chosen)} />}
      </div>
      {deed !== null && <BinsDialog deed={deed} bins={bins} first={active} onClose={() => setDeed(null)} />}
    </>
  );
}
