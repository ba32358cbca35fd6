import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { ScanBox } from '../kernel/scan-box';
import { useCan } from '../kernel/session';
import { KeyCountDialog } from './key-count-dialog';
import { QuarantineDialog } from './quarantine-dialog';
import { ScrapDialog } from './scrap-dialog';
import type { Carried } from './tray';
import { useMoving } from './use-moving';

const route = getRouteApi('/parts');
const rowId = ({ part }: Carried): string => part.id;

/** 移倉 (issue 4, line 15): scan where it lies, scan what it is, scan where it goes. */
export function MoveView(): ReactNode {
  const t = useT('store');
  const words = useT('part');
  const m = useMoving(route.useSearch().id);
  const can = useCan();
  const [isScrapping, setIsScrapping] = useState(false);
  const [isKeying, setIsKeying] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const columns = useMemo<readonly LedgerColumn<Carried>[]>(
    () => [
      { key: 'sku', head: words('column.sku'), width: '140px', hideable: false, cell: (c) => <b>{c.part.sku}</b> },
      {
        key: 'name',
        head: words('column.name'),
        width: 'minmax(140px, 1fr)',
        title: (c) => [c.part.name, ...c.serials].join(' '),
        cell: (c) => [c.part.name, ...c.serials].join(' '),
      },
      {
        key: 'qty',
        head: words('column.qty'),
        width: '96px',
        numeric: true,
        cell: (c) => <b>{`${c.qty} ${words(`unit.${c.part.unit}`)}`}</b>,
      },
    ],
    [words],
  );
  useScan((code) => {
    if (parseDocumentNumber(code) !== null) return false;
    m.onScan(code);
    return true;
  });
  const hasTray = m.tray.length > 0;
  const mayScrap = m.from !== null && hasTray && can('stock.scrap');
  const named = [
    { key: 'w', label: t('noBin'), place: m.warehouse },
    { key: 'q', label: words('place.quarantine'), place: m.quarantine },
  ].flatMap(({ key, label, place }) => (place === undefined ? [] : [{ key, label, run: () => m.at(place) }]));
  const navigate = route.useNavigate();
  const list = { key: 'l', label: t('moves.list'), run: () => void navigate({ search: { view: 'moves' } }) };
  usePageKeys([
    ...named,
    list,
    ...(m.from === null ? [] : [{ key: 'k', label: t('key'), run: () => setIsKeying(true) }]),
    ...(m.from === null ? [] : [{ key: 'c', label: t('clear'), run: m.clear }]),
    ...(mayScrap ? [{ key: 'x', label: t('scrap.ask'), run: () => setIsScrapping(true) }] : []),
  ]);
  const next = m.fromName === null ? t('scanFrom') : hasTray ? t('scanTo') : t('scanPart', { bin: m.fromName });
  return (
    <>
      <div className="bar">
        <b className="fs16">{m.fromName === null ? t('move') : t('from', { bin: m.fromName })}</b>
        <span className="row bar-end">
          {[...named, list].map(({ key, label, run }) => (
            <Button key={key} size="xs" variant="default" rightSection={<KeyOf of={key} />} onClick={run}>
              {label}
            </Button>
          ))}
          {mayScrap && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="x" />} onClick={() => setIsScrapping(true)}>
              {t('scrap.ask')}
            </Button>
          )}
          {m.from !== null && (
            <>
              <Button size="xs" variant="default" rightSection={<KeyOf of="k" />} onClick={() => setIsKeying(true)}>
                {t('key')}
              </Button>
              <Button size="xs" variant="default" rightSection={<KeyOf of="c" />} onClick={m.clear}>
                {t('clear')}
              </Button>
            </>
          )}
        </span>
      </div>
      <div className="book">
        <div className="book-rows">
          <Ledger
            id="moveTray"
            label={t('move')}
            rows={m.tray}
            rowId={rowId}
            columns={columns}
            activeId={chosenId ?? m.tray[0]?.part.id ?? null}
            onActive={(c) => setChosenId(c.part.id)}
            onOpen={(c) => setChosenId(c.part.id)}
            isLoading={false}
            refusal={null}
            onAgain={m.clear}
            empty={<Blank title={next} about={t('moveAbout')} />}
          />
          <div className="scan-area">
            <ScanBox
              key={m.said.no}
              answer={m.said.answer}
              isSilent={m.said.no === 0}
              title={<span className="fs20">{m.said.text ?? next}</span>}
            >
              <span className="t2">{m.said.text === null ? t('moveAbout') : next}</span>
            </ScanBox>
          </div>
          <RefusalBanner refusal={m.refusal} />
        </div>
      </div>
      {m.asked !== null && (
        <QuarantineDialog {...m.asked} count={m.tray.length} onReason={(reason) => m.answer(reason)} onKeep={() => m.answer(null)} />
      )}
      {isScrapping && m.from !== null && (
        <ScrapDialog
          from={m.from}
          place={m.fromName ?? ''}
          tray={m.tray}
          onClose={() => setIsScrapping(false)}
          onDone={(no) => {
            setIsScrapping(false);
            m.scrapped(no);
          }}
        />
      )}
      {isKeying && (
        <KeyCountDialog
          id="move"
          line={null}
          onClose={() => setIsKeying(false)}
          onKeyed={(code, qty) => {
            setIsKeying(false);
            m.key(code, qty);
          }}
        />
      )}
    </>
  );
}
